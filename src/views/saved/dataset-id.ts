import { useEffect, useState } from "react";
import { fullAddress } from "../state/origin.ts";
import { useSession, useSessionState } from "../state/reader.ts";
import type { Session } from "../state/session.ts";
import type { OpenDataset } from "../state/session-state.ts";

/** The id under which the library keeps a dataset; null where it keeps none, or not all of it has come. */
export async function datasetId(session: Session, dataset: OpenDataset): Promise<string | null> {
  const { origin } = dataset;
  if (origin.kind !== "file") return fullAddress(origin);
  if (dataset.arriving) return null;
  const { keepOpened } = await import("../library/keeping/keep-opened.ts");
  return (await keepOpened(session, dataset)).id || null;
}

/** Gives the id of the dataset that is open; null while it is not known. */
export function useDatasetId(): string | null {
  const session = useSession();
  const dataset = useSessionState((state) => state.dataset);
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    setId(null);
    if (dataset === null) return;
    datasetId(session, dataset).then(
      (found) => {
        if (!left) setId(found);
      },
      // What keeps it could not be fetched: its views are not offered this time.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [session, dataset]);
  return id;
}
