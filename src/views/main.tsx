import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { anchorInWorker } from "../workers/copy-search-client.ts";
import { App } from "./App.tsx";
import { followFile } from "./follow-file.ts";
import { keepDatasets } from "./keep-datasets.ts";
import { fetchAhead } from "./kit/late.tsx";
import { session, words } from "./session-start.ts";
import { AnchorContext } from "./source/copy/anchor-context.ts";
import "./tokens.css";

fetchAhead();
keepDatasets();
followFile();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

const page = createRoot(root);
// Where its words cannot be fetched, what the page says of its own start stays.
void words.then(() =>
  page.render(
    <StrictMode>
      <AnchorContext value={anchorInWorker}>
        <App session={session} />
      </AnchorContext>
    </StrictMode>,
  ),
);
