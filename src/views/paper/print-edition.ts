/** Has whatever is open print as its paper edition: it listens from the start, and the rest comes when somebody prints. */
import type { Session } from "../state/session.ts";
import { isPrintKey } from "./print-key.ts";

/**
 * Opens the paper edition when the reader prints. A browser that prints by its own menu waits for nothing: then a
 * sentence of `index.html` is printed that says so, and the pages are on the screen for the next time.
 */
export function printEdition(session: Session): void {
  const open = async (prints: boolean) =>
    (await import("./open-paper.tsx")).openPaper(session, { prints });
  /** True where what is open is no view of events: it prints as it is. */
  const isOther = () => {
    const { dataset, importing, refusal, showsProblems } = session.state.getState();
    return dataset === null || importing !== null || refusal !== null || showsProblems;
  };
  const isOpen = () => document.getElementById("paper") !== null;
  addEventListener("keydown", (event) => {
    if (!isPrintKey(event) || isOther() || isOpen()) return;
    event.preventDefault();
    void open(true);
  });
  addEventListener("beforeprint", () => {
    document.documentElement.toggleAttribute("data-edition", !isOther());
  });
  addEventListener("afterprint", () => {
    if (!isOther() && !isOpen()) void open(false);
  });
}
