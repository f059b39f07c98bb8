import { isUnopened } from "../../../workers/drafts/unopened.ts";
import { BROWSER_FOLDER } from "./big-files.ts";
import { openDatabaseLibrary } from "./database-library.ts";
import type { Library } from "./library.ts";
import { createMemoryLibrary } from "./memory-library.ts";
import { Tab } from "./tab.ts";

let library: Promise<Library> | null = null;

/** The library of this page: one for all who ask. Where the browser keeps nothing, it lasts the visit. */
export function openLibrary(): Promise<Library> {
  // Also where it throws at once: storage that is forbidden often does.
  library ??= Promise.resolve()
    .then(() => openDatabaseLibrary(new Tab(), BROWSER_FOLDER))
    .catch((cause: unknown) => createMemoryLibrary(isUnopened(cause)))
    .then((opened) => {
      addEventListener("pagehide", () => void opened.forget().catch(() => undefined));
      return opened;
    });
  return library;
}
