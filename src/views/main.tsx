import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { checkCopyInWorker } from "../workers/copy-check-client.ts";
import { App } from "./App.tsx";
import { followFile } from "./follow-file.ts";
import { keepDatasets } from "./keep-datasets.ts";
import { fetchAhead } from "./kit/late.tsx";
import { session, words } from "./session-start.ts";
import { CheckContext } from "./source/copy/check-context.ts";
import "./tokens.css";

fetchAhead();
keepDatasets();
session.convertBy(async (refusal, signal) => {
  const page = await import("./import/Import.tsx").catch(() => null);
  if (page !== null) return page.beginImport(refusal, signal);
  return { kind: "refused", refusal: { ...refusal, failure: { reason: "no-worker" } } };
});
followFile();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

const page = createRoot(root);
// Where its words cannot be fetched, what the page says of its own start stays.
void words.then(() =>
  page.render(
    <StrictMode>
      <CheckContext value={checkCopyInWorker}>
        <App session={session} />
      </CheckContext>
    </StrictMode>,
  ),
);
