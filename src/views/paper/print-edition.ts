/** Has whatever is open print as its paper edition: it listens from the start, and the rest comes when somebody prints. */
import { afterFirstView } from "../kit/late.tsx";
import type { Session } from "../state/session.ts";
import { isPrintKey } from "./print-key.ts";

/**
 * Opens the paper edition when the reader prints. A browser that prints by its own menu waits for nothing: for that a
 * list is at hand as soon as the first view is there.
 */
export function printEdition(session: Session): void {
  /** What is no view of events prints as it is. */
  const isEvents = () => {
    const { dataset, importing, refusal, showsProblems } = session.state.getState();
    return dataset !== null && !importing && !refusal && !showsProblems;
  };
  const fetchPaper = () => import("./open-paper.tsx");
  addEventListener("keydown", async (event) => {
    if (!isPrintKey(event) || !isEvents() || document.getElementById("paper")) return;
    event.preventDefault();
    (await fetchPaper()).openPaper(session, { prints: true });
  });
  afterFirstView(() => {
    // Who has no connection by then prints what is on the screen.
    fetchPaper()
      .then(({ keepList }) => keepList(session, isEvents))
      .catch(() => undefined);
  });
}
