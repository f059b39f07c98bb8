/** The open dataset once more, whole, for a worker that writes files of it. */
import type { Desk } from "../../draft/desk/desk-types.ts";
import type { DatasetSource } from "../../query/open-types.ts";
import { carriedFile, fullAddress } from "../state/origin.ts";
import type { Session } from "../state/session.ts";
import type { OpenDataset } from "../state/session-state.ts";

type Handing = ReturnType<Desk["datasetFile"]>;

/** Null where it can no longer be had: its address was out of reach, and no copy is kept. */
export async function datasetSource(
  session: Pick<Session, "desk" | "recall">,
  { origin, copy }: Pick<OpenDataset, "origin" | "copy">,
): Promise<DatasetSource | null> {
  if (origin.kind === "file") return asFile(await (origin.made?.file() ?? origin.file));
  if (origin.kind === "draft") {
    // Asked through the desk, whose one door forgets which answer is whose.
    const file = (await session.desk("ask", "datasetFile", [])) as Handing;
    return asFile(new Blob([file.dataset]));
  }
  const own = (await copy) ?? (origin.kind === "shipped" ? carriedFile() : null);
  if (own instanceof Blob) return asFile(own);
  const kept = await session.recall(fullAddress(origin));
  if (kept !== null) return asFile(kept);
  return origin.kind === "together" ? null : { from: "address", url: fullAddress(origin) };
}

/** Its name is nobody's: what it holds is told by its content. */
const asFile = (bytes: Blob): DatasetSource => ({
  from: "file",
  file: bytes instanceof File ? bytes : new File([bytes], "events.json"),
});
