import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { anchorInWorker } from "../workers/anchor-client.ts";
import { App } from "./App.tsx";
import { session } from "./first.ts";
import { AnchorContext } from "./source/use-desk.ts";
import "./tokens.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <AnchorContext value={anchorInWorker}>
      <App session={session} />
    </AnchorContext>
  </StrictMode>,
);
