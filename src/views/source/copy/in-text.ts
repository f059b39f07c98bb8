import type { SourceDetail } from "../../../query/store.ts";
import type { Checked } from "./shelf.ts";

/** The source with its passages where a whole text has them; those it has not have no place. */
export function inText(detail: SourceDetail, { text, anchored }: Checked): SourceDetail {
  const starts = new Map(
    anchored.flatMap((each) => (each.how === "missing" ? [] : [[each.id, each.start]])),
  );
  return {
    source: { ...detail.source, length: text.length },
    passages: detail.passages.map((passage) => ({
      ...passage,
      start: starts.get(passage.id) ?? null,
    })),
  };
}
