import type { Source } from "../../dataset/format/schema.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { isRead } from "../criteria/evidence.ts";

/**
 * The end of the day on which the newest source that was read was printed (epoch ms): what came later, none of them
 * can know. Null where none says when. The day on which a dataset was last written on is another: it says
 * nothing about what its sources know.
 */
export function knownTo(sources: readonly Source[]): number | null {
  const ends = sources.filter(isRead).flatMap(({ published }) => {
    const parsed = published === undefined ? null : parseDate(published);
    const end = parsed?.ok ? parsed.date.extent.end : Number.NaN;
    return Number.isFinite(end) ? [end] : [];
  });
  return ends.length === 0 ? null : Math.max(...ends);
}
