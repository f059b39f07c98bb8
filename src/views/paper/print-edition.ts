/** Has whatever is open print as its paper edition, which is laid out when somebody asks for it. */
import { isPrintKey } from "./paper/print-key.ts";
import type { Session } from "./state/session.ts";

/**
 * Opens the paper edition when the reader prints. A browser that prints by its own menu waits for nothing: then a
 * sentence of `index.html` is printed that says so, and the edition is there for the next time.
 */
export function printEdition({ state }: Session, open: (prints: boolean) => void): void {
  const isApart = () => {
    const { dataset, importing, refusal, showsProblems } = state.getState();
    // What is no view of events prints as it is; and what is open by now prints itself.
    const isOther = dataset === null || importing !== null || refusal !== null || showsProblems;
    return isOther || document.getElementById("paper") !== null;
  };
  const { dataset: page } = document.documentElement;
  addEventListener("keydown", (event) => {
    if (!isPrintKey(event) || isApart()) return;
    event.preventDefault();
    open(true);
  });
  addEventListener("beforeprint", () => {
    if (!isApart()) page["unprepared"] = "";
  });
  addEventListener("afterprint", () => {
    if (page["unprepared"] === undefined) return;
    delete page["unprepared"];
    open(false);
  });
}
