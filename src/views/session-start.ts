/**
 * What the first view waits for longest: the worker comes up, and opens what the link asks for,
 * while the scripts of the page are still on their way. The page's head asks for this file by itself.
 */
import { connectStore } from "../workers/store-client.ts";
import { fetchCatalogue } from "./locale/catalogues.ts";
import { preferredLanguage, restoreTheme } from "./state/preferences.ts";
import { Session } from "./state/session.ts";

restoreTheme();

/** What keeps datasets in this browser; no first view waits for it. */
const keeping = () => import("./library/keeping/keep-opened.ts");

/** The first view is drawn by then. What was asked for is kept at once: its tab may be closed soon. */
const AT_REST_MS = 4_000;

export const session = new Session(connectStore(), async (address) =>
  (await keeping()).recall(address),
);
session.state.subscribe(({ dataset }, before) => {
  if (dataset === null || dataset === before.dataset || dataset.arriving) return;
  const keep = () =>
    keeping().then(
      ({ keepOpened }) => keepOpened(session, dataset),
      // There is no connection: it is kept when it is opened again.
      () => undefined,
    );
  setTimeout(() => void keep(), dataset.origin.kind === "shipped" ? AT_REST_MS : 0);
});
session.start();

/** The words of the page in the reader's language, which it cannot be shown without. */
export const words = fetchCatalogue(session.state.getState().query.lang ?? preferredLanguage());
