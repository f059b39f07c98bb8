/**
 * The columns of a dataset that somebody is writing: of each version, which shares nearly all with the one before,
 * only what is not shared is read, and the rest of every column is copied.
 */
import type { Dataset, DatedEvent, Passage } from "../../dataset/format/schema.ts";
import { type SharedEntries, sharedEntries } from "../arrays/shared-entries.ts";
import { type Columns, columnsWith } from "./columns.ts";
import { Intake } from "./intake.ts";
import { changedIds, mentioning } from "./mentions.ts";
import { inHand, Passages } from "./passage-shelf.ts";
import { type Rows, rowsOf } from "./rows.ts";
import { wovenPassages } from "./woven-passages.ts";
import { wovenRows } from "./woven-rows.ts";

/** A dataset in hand, which never changes, and its columns. */
export interface Held {
  readonly dataset: Dataset;
  readonly columns: Columns;
}

/** Of the events, those that are not shared, from which on to weave is no quicker than to read all. */
const MOST_FRESH = 1 / 4;

/**
 * Holds a dataset.
 *
 * @param before  an earlier version of it, or any other; it stays as it is, and is not needed afterwards.
 * @param mostFresh  the share of the events up to which columns are woven, which only a test makes larger.
 */
export function hold(dataset: Dataset, before: Held | null = null, mostFresh = MOST_FRESH): Held {
  if (before === null) return heldAnew(dataset);
  const passages = sharedEntries(before.dataset.passages, dataset.passages);
  const events = sharedEvents(before, dataset, passages);
  if (events.fresh.length > dataset.events.length * mostFresh) return heldAnew(dataset);
  return heldAfter(before, dataset, passages, events);
}

function heldAnew(dataset: Dataset): Held {
  const { passages, sources, events } = dataset;
  const shelf = Passages.of(passages, sources, inHand(passages));
  const rows = rowsOf(intakeOf(events), dataset, shelf);
  // Once and for all versions: each of them has nearly all of these lines.
  void rows.lines.blocks;
  return held(dataset, rows, shelf);
}

function heldAfter(
  before: Held,
  dataset: Dataset,
  sharedPassages: SharedEntries<Passage>,
  events: SharedEntries<DatedEvent>,
): Held {
  const { columns, dataset: former } = before;
  const passages = wovenPassages(columns.passages, former, dataset, sharedPassages);
  const intake = intakeOf(events.fresh);
  const shared = { events, passages: sharedPassages };
  const rows = wovenRows(before, { dataset, passages, shared, intake });
  return held(dataset, rows, passages);
}

function held(dataset: Dataset, rows: Rows, shelf: Passages): Held {
  const { events, passages: _, ...frame } = dataset;
  return { dataset, columns: columnsWith(rows, frame, shelf, (index) => events[index]) };
}

/** The events that can be kept: those that are the same, and point at the same. */
function sharedEvents(
  { dataset: before }: Held,
  after: Dataset,
  passages: SharedEntries<Passage>,
): SharedEntries<DatedEvent> {
  const shared = sharedEntries(before.events, after.events);
  const changed = changedIds(before, after, { events: shared, passages });
  if (changed === null) return shared;
  const mentions = mentioning(changed);
  return sharedEntries(before.events, after.events, (event) => !mentions(event));
}

function intakeOf(events: readonly DatedEvent[]): Intake {
  const intake = new Intake();
  for (const event of events) intake.add(event);
  return intake;
}
