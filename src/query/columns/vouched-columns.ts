/** Lays out a dataset that was never a text, as whoever made it vouches for it. */
import type { Dataset, DatedEvent } from "../../dataset/format/schema.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { LateIds, lateIdsOf } from "../arrays/late-ids.ts";
import { Ranks } from "../arrays/ranks.ts";
import { LateLines } from "../text/late-lines.ts";
import type { DatasetFrame } from "./column-types.ts";
import { type Columns, columnsOf } from "./columns.ts";
import { Intake } from "./intake.ts";
import { inHand, Passages } from "./passage-shelf.ts";

/**
 * The columns; null where the reader of a file would have something to say, which only the text can: written as JSON
 * and read, it tells what, and where. That is half a character, an entry that no event points at, or more than a
 * dataset holds.
 *
 * @param dataset  held as it is. Its maker answers for all else that is asked of a file: each entry is as the schema
 *   has it and has an id of its own, all that is pointed at is there, and no date was worked out.
 */
export function vouchedColumns(dataset: Dataset): Columns | null {
  const { events, passages: list, ...frame } = dataset;
  if (events.length === 0 || LISTS.some((name) => dataset[name].length > LIMITS.entries[name]))
    return null;
  const sources = new Ranks(frame.sources, lateIdsOf(frame.sources));
  const places = Int32Array.from(list, ({ source }) => sources.code(source));
  const passages = new Passages(lateIdsOf(list), places, inHand(list));
  const intake = new LateIntake(new Ranks(list, passages.ids));
  for (const event of events) {
    if (!hasWholeWords(event)) return null;
    intake.add(event);
  }
  const isSound = list.every(({ exact }) => exact.isWellFormed()) && isWhole(frame);
  if (!isSound || !usesAll(intake, frame, passages)) return null;
  return columnsOf(intake, frame, passages, (index) => events[index]);
}

/** Takes in events that stay in memory: how to find one by its id or its words is worked out when somebody looks for it. */
class LateIntake extends Intake {
  override readonly ids = new LateIds();
  override readonly lines = new LateLines();
}

const LISTS = Object.keys(LIMITS.entries) as readonly (keyof typeof LIMITS.entries)[];

/** True where no text of it has half a character: ids and dates can hold none. */
const hasWholeWords = ({ title, summary, place, claims }: DatedEvent): boolean =>
  isWhole(title) &&
  isWhole(summary) &&
  isWhole(place) &&
  claims.every(({ dating }) => isWhole(dating.note));

/** True where every text in a value has its characters whole; most values are a text, or nothing. */
const isWhole = (value: unknown): boolean =>
  typeof value === "string" ? value.isWellFormed() : value === undefined || holdsWhole(value);

function holdsWhole(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isWhole);
  for (const name in value) if (!isWhole((value as Fields)[name])) return false;
  return true;
}

type Fields = Readonly<Record<string, unknown>>;

/** True where events point at all that is in the lists. */
function usesAll(
  { names }: Intake,
  { sources, ...frame }: DatasetFrame,
  quoted: Passages,
): boolean {
  const areAll = (["topics", "actors", "collections"] as const).every(
    (list) => names[list].size === frame[list].length,
  );
  if (!areAll || names.passages.size < quoted.count) return false;
  const isUsed = new Uint8Array(sources.length);
  for (const place of quoted.sources) isUsed[place] = 1;
  return sources.every(({ id }, place) => isUsed[place] === 1 || names.sources.has(id));
}
