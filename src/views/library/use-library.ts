import { useEffect, useState } from "react";
import { useSession } from "../state/reader.ts";
import type { OpenDataset } from "../state/session-state.ts";
import { keepOpened, type Outcome } from "./keeping/keep-opened.ts";
import type { Shelved } from "./keeping/kept.ts";
import type { Library } from "./keeping/library.ts";
import { openLibrary } from "./keeping/open-library.ts";

export interface LibraryState {
  readonly library: Library;
  /** Null where the browser does not give them. */
  readonly rows: readonly Shelved[] | null;
  /** What became of keeping the dataset that is open; null while that is not known. */
  readonly outcome: Outcome | null;
}

/** The library as it is now, here and in other tabs; null until it is known. */
export function useLibrary(dataset: OpenDataset): LibraryState | null {
  const session = useSession();
  const [state, setState] = useState<LibraryState | null>(null);
  useEffect(() => {
    let left = false;
    let end = () => undefined as unknown;
    let outcome: Outcome | null = null;
    const look = async () => {
      const library = await openLibrary();
      const refresh = async () => {
        const rows = await library.list().catch(() => null);
        if (!left) setState({ library, rows, outcome });
      };
      end = library.onChange(() => void refresh());
      if (left) end();
      await refresh();
      if (dataset.arriving) return;
      outcome = await keepOpened(session, dataset);
      await refresh();
    };
    void look();
    return () => {
      left = true;
      end();
    };
  }, [session, dataset]);
  return state;
}
