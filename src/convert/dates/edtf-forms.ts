/** EDTF: as it is, as it was in 2012, and in forms that Dateline has no room for. */
import { type DateBound, isDatePart } from "../../dataset/time/date-part.ts";
import { parseDate, type StatedDate } from "../../dataset/time/stated-date.ts";
import {
  type Attempt,
  FURTHEST,
  isRefusal,
  isStretch,
  type Note,
  refuse,
  type Stretch,
} from "./date-reading.ts";
import { point, quarterOf, span, stretchText } from "./part-text.ts";

const PART = String.raw`(?:-?\d{4}(?:-\d\d(?:-\d\d)?)?|-?\d{3}X|-?\d\dXX|-?\d{4}-(?:XX|\d\d)-XX|-?\d{4}-XX|Y-?\d{5,})[~?%]?`;
const EDTF = new RegExp(`^(?:${PART}|(?:${PART}|\\.\\.)?/(?:${PART}|\\.\\.)?)$`);

/** Quarters and halves of a year, which are told in months: those every reader knows. */
const PART_OF_YEAR = /-(?:3[3-6]|4[01])(?!\d)/;

/** The text itself where it is a date of ours; else null. */
export const plainEdtf = (text: string): string | null =>
  EDTF.test(text) && !PART_OF_YEAR.test(text) && parseDate(text).ok ? text : null;

/** Reads older and richer EDTF as the nearest form that Dateline takes. */
export function olderEdtf(text: string): Attempt {
  const set = oneOfASet(text) ?? tooFar(text) ?? ofParts(text);
  if (set) return set;
  if (
    !/^[\dYXxu~?%./-]+$|^(?:[\d-]+[u?~%]*|unknown|open)?\/(?:[\d-]+[u?~%]*|unknown|open)?$/.test(
      text,
    )
  )
    return null;
  const sides = text.split("/");
  if (sides.length > 2) return null;
  const whole = parseDate(text);
  // Two dates that make no interval: what is wrong with them is said as a dataset is told.
  if (!whole.ok && sides.length === 2 && sides.every((side) => parseDate(side).ok))
    return refuse(whole.reason, whole.expected);
  const [from, to] = sides.map(olderBound);
  if (from === undefined || from === null) return null;
  if (to === undefined) return sides.length === 1 && typeof from === "object" ? from : null;
  return to === null ? null : joined(from, to);
}

/** `[1667..1672]` and `{1667,1668}`: one of these, or all of them. */
function oneOfASet(text: string): Attempt {
  const [, inside] = /^[[{]\s*([^[\]{}]+?)\s*[\]}]$/.exec(text) ?? [];
  if (inside === undefined) return null;
  const members = inside.split(/\s*(?:,|\.\.)\s*/).filter((each) => each !== "");
  const from = olderEdtf(members[0] ?? "");
  const to = olderEdtf(members.at(-1) ?? "");
  if (!isStretch(from) || !isStretch(to)) return isRefusal(from) ? from : null;
  const note: Note = {
    kind: "one-of",
    said: `${text} is a set of dates, which Dateline has no form for: it is read as between the first and the last.`,
    accepted: "one date, or an interval of two",
  };
  return span(from.from, to.to, [note]);
}

/** Years of geologists, `Y-17E7`, which are further away than days can be counted. */
const tooFar = (text: string): Attempt =>
  /^Y-?(?:\d{7,}|\d+E\d+)(?:S\d+)?$/.test(text)
    ? refuse(`${text} is further from today than a year can be written here`, FURTHEST)
    : null;

/** Marks of doubt at a part of a date, `?2004-06-~11`, and a month of an open year, `156u-12`: as a whole, named. */
function ofParts(text: string): Attempt {
  if (!/^[?~%]?-?\d\d[\duXx]{2}[?~%]?-[?~%]?\d\d[?~%]?(?:-[?~%]?\d\d[?~%]?)?$/.test(text))
    return null;
  const plain = text.replace(/[?~%]/g, "");
  const [, open] = /^(-?\d\d[\duXx]?[uXx])-/.exec(plain) ?? [];
  const marks = new Set(text.match(/[?~%]/g));
  // A doubt at the end is of all that stands before it, and a date of ours.
  if (open === undefined && (marks.size === 0 || /^[^?~%]*[?~%]$/.test(text))) return null;
  const mark = marks.has("%") || marks.size > 1 ? "%" : ([...marks][0] ?? "");
  const read = olderBound((open ?? plain) + mark);
  if (read === null || typeof read !== "object") return null;
  const note: Note = {
    kind: "older-edtf",
    said: `“${text}” says more than there is a form for here: it is read as ${stretchText(read)}.`,
    accepted: "the date with one mark behind it, such as 2004-06-11%",
  };
  return { ...read, notes: [...read.notes, note] };
}

/** `198u`, `19uu`, `198?`, `1984?~`, `2001-34`, `open`, `unknown`. */
function olderBound(text: string): Stretch | "open" | "unknown" | null {
  if (text === "" || text === "unknown") return "unknown";
  if (text === ".." || text === "open") return "open";
  const now = text
    .replace(/\?~|~\?/, "%")
    .replace(/[ux]/g, "X")
    // A dash for each figure that nobody knows, as librarians write it: "189-", "18--?".
    .replace(/^(\d{3})-(?=\??$)/, "$1X")
    .replace(/^(\d{2})--(?=\??$)/, "$1XX")
    // A last digit that nobody knows, not three digits that nobody is sure of.
    .replace(/^(-?\d{3})\?$/, "$1X")
    .replace(/^(-?\d{2})\?\?$/, "$1XX")
    .replace(/-XX-XX$|-XX$/, "");
  const [, year, quarter] = /^(-?\d{4})-(3[3-6])$/.exec(now) ?? [];
  if (year !== undefined) return quarterOf(Number(year), Number(quarter) - 32);
  const [, inHalf, half] = /^(-?\d{4})-(4[01])$/.exec(now) ?? [];
  if (inHalf !== undefined) return half === "40" ? halves(inHalf, 1) : halves(inHalf, 2);
  const parsed = parseDate(now);
  if (!EDTF.test(now)) return parsed.ok && /X/.test(now) ? groupOf(parsed.date) : null;
  return parsed.ok && isDatePart(parsed.date.from) ? point(parsed.date.from) : null;
}

/** Digits left open at the end, `1984-1X`: the first and the last that they may be. */
const groupOf = ({ from, to }: StatedDate): Stretch | null =>
  isDatePart(from) && isDatePart(to) ? span(from, to) : null;

const halves = (year: string, half: 1 | 2): Stretch => {
  const first = quarterOf(Number(year), half * 2 - 1);
  return span(first.from, quarterOf(Number(year), half * 2).to);
};

function joined(from: Stretch | DateBound, to: Stretch | DateBound): Attempt {
  const start = boundOf(from, "from");
  const end = boundOf(to, "to");
  if (!isDatePart(start) && !isDatePart(end)) return null;
  return span(start, end);
}

const boundOf = (side: Stretch | DateBound, end: "from" | "to"): DateBound =>
  typeof side === "object" && "notes" in side ? side[end] : side;
