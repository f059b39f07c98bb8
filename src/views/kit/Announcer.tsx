import type { ReactNode } from "react";
import { useStore } from "zustand";
import { announced } from "./announce.ts";

/**
 * The one place that speaks for buttons and panels. It is there from the start and empty: a live
 * region that comes with its words in it is read out by some readers and passed over by others.
 */
export function Announcer(): ReactNode {
  const { serial, words } = useStore(announced);
  return (
    <div className="visually-hidden" aria-live="polite">
      {words !== "" && <span key={serial}>{words}</span>}
    </div>
  );
}
