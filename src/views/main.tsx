import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { anchorInWorker } from "../workers/copy-search-client.ts";
import { App } from "./App.tsx";
import { fetchAhead } from "./kit/late.tsx";
import { session } from "./session-start.ts";
import { AnchorContext } from "./source/copy/use-desk.ts";
import "./tokens.css";

fetchAhead();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <AnchorContext value={anchorInWorker}>
      <App session={session} />
    </AnchorContext>
  </StrictMode>,
);
