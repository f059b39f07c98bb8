import { session } from "./session-start.ts";

/** The first view is drawn by then. What was asked for is kept at once: its tab may be closed soon. */
const AT_REST_MS = 4_000;

/** What keeps datasets in this browser; no first view waits for it. */
const keeping = () => import("./library/keeping/keep-opened.ts");

/** Has every dataset that is opened kept, and what was kept opened where its address gives nothing. */
export function keepDatasets(): void {
  session.lend(async (address) => (await keeping()).recall(address));
  let last: unknown = null;
  const look = () => {
    const { dataset } = session.state.getState();
    if (dataset === null || dataset === last || dataset.arriving) return;
    last = dataset;
    const keep = () =>
      keeping().then(
        ({ keepOpened }) => keepOpened(session, dataset),
        // There is no connection: it is kept when it is opened again.
        () => undefined,
      );
    setTimeout(() => void keep(), dataset.origin.kind === "shipped" ? AT_REST_MS : 0);
  };
  session.state.subscribe(look);
  look();
}
