import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { anchorInWorker } from "../workers/anchor-client.ts";
import { connectStore } from "../workers/client.ts";
import { App } from "./App.tsx";
import { AnchorContext } from "./source/use-desk.ts";
import { Session } from "./state/session.ts";
import { restoreTheme } from "./state/theme.ts";
import "./tokens.css";

restoreTheme();
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

const session = new Session(connectStore());
session.start();
createRoot(root).render(
  <StrictMode>
    <AnchorContext value={anchorInWorker}>
      <App session={session} />
    </AnchorContext>
  </StrictMode>,
);
