import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { convert } from "./import-room.ts";
import { copiesWith, keepDatasets, recall } from "./keep-datasets.ts";
import { fetchAhead } from "./kit/late.tsx";
import { followTextScale } from "./kit/text-scale.ts";
import { printEdition } from "./paper/print-edition.ts";
import { session, words } from "./session-start.ts";
import { type Copies, CopiesContext } from "./source/copy/copies-context.ts";
import "./tokens.css";
import "./home.css";

followTextScale();
session.lend({ recall, convert });
// In a frame of another page nothing is kept, and nobody asked that page's readers to fetch more than they see.
if (!session.state.getState().query.embed) {
  // On the paper of another page it is as on its screen.
  printEdition(session);
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  // Who saves data is sent nothing that was not asked for, and has no copy for later.
  if (!connection?.saveData)
    fetchAhead(async () => (await import("./keep-offline.ts")).keepOffline());
  keepDatasets();
  // Nobody else's page is served by what tells of changes.
  if (document.querySelector("meta[name=dateline-follow]")) void import("./follow-file.ts");
}

// Where what hands over to the explorer has not come, nobody stays before a page that is covered.
import("./home.ts").catch(() => document.getElementById("home")?.remove());

const copies: Copies = {
  check: async (...given) =>
    (await import("../workers/copy-check-client.ts")).checkCopyInWorker(...given),
  keptWith: copiesWith,
};
const page = createRoot(document.getElementById("root") ?? document.body);
// Where its words cannot be fetched, what the page says of its own start stays.
void words.then(() =>
  page.render(
    <StrictMode>
      <CopiesContext value={copies}>
        <App session={session} />
      </CopiesContext>
    </StrictMode>,
  ),
);
