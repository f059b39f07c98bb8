import type { Passage, Source } from "../../dataset/format/schema.ts";
import type { SharedEntries } from "../arrays/shared-entries.ts";
import { wovenIds } from "../arrays/woven-ids.ts";
import { wovenLines } from "../text/woven-lines.ts";
import { inHand, Passages, placesOf } from "./passage-shelf.ts";

/** Passages and the sources they are from. */
interface Lists {
  readonly passages: readonly Passage[];
  readonly sources: readonly Source[];
}

/**
 * The passages of a dataset, given those of a former one.
 *
 * @param shared  what the two lists have in common.
 */
export function wovenPassages(
  old: Passages,
  before: Lists,
  { passages, sources }: Lists,
  { weave, fresh }: SharedEntries<Passage>,
): Passages {
  if (passages === before.passages && sources === before.sources) return old;
  const added = Passages.of(fresh, sources, inHand(fresh));
  return new Passages(
    wovenIds(weave, old.ids, added.ids),
    sources === before.sources
      ? weave.numbers(old.sources, added.sources)
      : placesOf(passages, sources),
    inHand(passages),
    // Where nobody has searched, nothing was folded.
    old.searched &&
      wovenLines(
        { lines: old.searched, owners: weave.oldPlaces(old.count) },
        { lines: added.lines, owners: weave.freshPlaces(added.count) },
      ),
  );
}
