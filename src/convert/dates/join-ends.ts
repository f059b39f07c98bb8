/** A start and an end, read each by itself, as one date. */

import { isDatePart } from "../../dataset/time/date-part.ts";
import { plainDay } from "../../dataset/time/plain-day.ts";
import { parseDate, statedDate } from "../../dataset/time/stated-date.ts";
import { boundWord } from "./bounds.ts";
import { type DateReading, type Note, type Refusal, refuse } from "./date-reading.ts";
import { partBefore, partText } from "./part-text.ts";

export interface End {
  readonly text: string;
  /** The end is the first day that is not part of it. */
  readonly isExclusive: boolean;
}

/**
 * The interval of both; the start alone where the end is empty, or the same. An end that cannot be read is an end that
 * is not known, and named. An end before its start is refused, for nobody can tell which of the two is the slip.
 */
export function joinEnds(
  start: DateReading,
  end: End,
  read: (text: string) => DateReading,
): DateReading {
  const text = end.text.trim();
  if (!start.ok || text === "") return start;
  // Two days in order are an interval whatever else is known of them.
  if (!end.isExclusive && plainDay(start.edtf) < plainDay(text) && isBare(start))
    return { ...start, edtf: `${start.edtf}/${text}` };
  const word = boundWord(text);
  if (word) return interval(start, startOf(start.edtf), word === "open" ? ".." : "", start);
  const last = read(text);
  if (!last.ok) return withUnknownEnd(start, text, last);
  const close = end.isExclusive ? dayBefore(last.edtf) : endOf(last.edtf);
  const from = startOf(start.edtf);
  // About 1901 until 1901 is about 1901.
  if (from.replace(/[~?%]$/, "") === close) return merged(start, last, from);
  if (from === close || isBefore(close, from, end.isExclusive))
    return merged(start, last, start.edtf);
  return interval(start, from, close, last);
}

/** Reads the end of what nobody knows the start of, as a file says; null where there is no such end. */
export function endAlone(
  { text, isExclusive }: End,
  read: (text: string) => DateReading,
): DateReading | null {
  const last = read(text.trim());
  if (!last.ok) return null;
  const edtf = `/${isExclusive ? dayBefore(last.edtf) : endOf(last.edtf)}`;
  return parseDate(edtf).ok ? { ...last, edtf, otherwise: null } : null;
}

/** The start is sound, and that something ended is said: a start alone would say that it was over the same day. */
function withUnknownEnd(start: Sound, text: string, { why, accepted }: Refusal): DateReading {
  const note: Note = {
    kind: "unread-end",
    said: `The end “${shortened(text)}” cannot be read: ${why}. It is taken as not known.`,
    accepted,
  };
  const notes = [...start.notes, note];
  const edtf = `${startOf(start.edtf)}/`;
  if (!parseDate(edtf).ok) return { ...start, notes };
  const { otherwise } = start;
  return { ok: true, edtf, notes, otherwise: otherwise && `${startOf(otherwise)}/` };
}

function interval(start: Sound, from: string, close: string, last: Sound): DateReading {
  const edtf = `${from}/${close}`;
  // Two days in order need no parser, and whatever is no plain day is in no order.
  const parsed = plainDay(from) < plainDay(close) ? null : parseDate(edtf);
  if (parsed?.ok === false) return refuse(parsed.reason, parsed.expected);
  return start === last ? { ...start, edtf } : merged(start, last, edtf);
}

const isBare = ({ notes, otherwise }: Sound): boolean => notes.length === 0 && otherwise === null;

type Sound = Extract<DateReading, { ok: true }>;

const merged = (start: Sound, last: Sound, edtf: string): DateReading => {
  const other = start.otherwise ?? last.otherwise;
  const notes = start.edtf === last.edtf ? start.notes : [...start.notes, ...last.notes];
  return { ok: true, edtf, notes, otherwise: other === null ? null : otherInterval(start, last) };
};

const otherInterval = (start: Sound, last: Sound): string => {
  const [from, to] = [start.otherwise ?? start.edtf, last.otherwise ?? last.edtf];
  return from === to ? from : `${startOf(from)}/${endOf(to)}`;
};

const startOf = (edtf: string): string => edtf.split("/")[0] ?? edtf;
const endOf = (edtf: string): string => edtf.split("/").at(-1) ?? edtf;

function dayBefore(edtf: string): string {
  const { from } = statedDate(edtf);
  return isDatePart(from) ? partText(partBefore(from)) : endOf(edtf);
}

/** An exclusive end on its own start leaves nothing between them: it is the start's day. */
function isBefore(close: string, from: string, isExclusive: boolean): boolean {
  if (!isExclusive) return false;
  const [end, start] = [parseDate(close), parseDate(from)];
  return end.ok && start.ok && end.date.extent.end === start.date.extent.start;
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
