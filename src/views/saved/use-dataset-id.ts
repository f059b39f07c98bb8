import { useEffect, useState } from "react";
import { fullAddress } from "../state/origin.ts";
import { useSession, useSessionState } from "../state/reader.ts";

/** The id under which the library keeps the dataset that is open; null while it is not known. */
export function useDatasetId(): string | null {
  const session = useSession();
  const dataset = useSessionState((state) => state.dataset);
  const [ofFile, setOfFile] = useState<string | null>(null);
  const origin = dataset?.origin ?? null;
  useEffect(() => {
    let left = false;
    setOfFile(null);
    if (dataset === null || dataset.origin.kind !== "file" || dataset.arriving) return;
    void (async () => {
      const { keepOpened } = await import("../library/keeping/keep-opened.ts");
      const { id } = await keepOpened(session, dataset);
      if (!left && id !== "") setOfFile(id);
    })();
    return () => {
      left = true;
    };
  }, [session, dataset]);
  if (origin === null) return null;
  return origin.kind === "file" ? ofFile : fullAddress(origin);
}
