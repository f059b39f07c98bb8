/** Dates that are one side of an interval: before, after, since and until something. */
import { isDatePart } from "../../dataset/time/date-part.ts";
import { type Attempt, isStretch } from "./date-reading.ts";
import { partAfter, partBefore, span } from "./part-text.ts";

type Side = "before" | "after" | "since" | "until";

const WORDS: readonly (readonly [Side, RegExp])[] = [
  ["until", /^(?:until|till|up to|to|by|no later than|not later than|not after)\s+/i],
  ["since", /^(?:since|from|as of|no earlier than|not before|starting)\s+/i],
  ["before", /^(?:before|prior to|earlier than|pre-?)\s*(?=\S)/i],
  ["after", /^(?:after|later than|post-?)\s*(?=\S)/i],
  ["until", /\s*(?:까지|이전)$/],
  ["since", /\s*(?:부터|이래|이후|onwards?)$/],
  ["before", /\s*(?:직전|전)$/],
  ["after", /\s*(?:직후|후)$/],
];

/** @param read  reads the date that the word stands beside. */
export function boundedDate(text: string, read: (text: string) => Attempt): Attempt {
  for (const [side, words] of WORDS) {
    const rest = text.replace(words, "");
    if (rest === text) continue;
    const date = read(rest.trim());
    // "pre-" may begin another word: then somebody else knows it.
    if (isStretch(date)) return bounded(side, date);
    if (date !== null) return date;
  }
  return null;
}

function bounded(
  named: Side,
  { from, to, notes }: Exclude<Attempt, null | { ok: false }>,
): Attempt {
  if (!isDatePart(from) || !isDatePart(to)) return null;
  // Before the end of 1989 may be in 1989: of what is vague a part lies on either side.
  const isVague = notes.some(({ kind }) => kind === "vague");
  const side = isVague ? (WITHIN[named] ?? named) : named;
  switch (side) {
    case "before":
      return span("open", partBefore(from), notes);
    case "until":
      return span("open", to, notes);
    case "after":
      return span(partAfter(to), "open", notes);
    case "since":
      return span(from, "open", notes);
  }
}

const WITHIN: Partial<Record<Side, Side>> = { before: "until", after: "since" };

const OPEN =
  /^(?:present|now|today|ongoing|current|currently|to date|still|incumbent|in office|현재|지금|진행\s*중|계속|오늘|현직|재임\s*중|재직\s*중)$/i;
const UNKNOWN = /^(?:unknown|not known|unk\.?|\?|미상|불명|모름|n\/a)$/i;

/** An end that is no date, by its word: still going, or known to nobody. */
export function boundWord(text: string): "open" | "unknown" | null {
  if (OPEN.test(text)) return "open";
  return UNKNOWN.test(text) ? "unknown" : null;
}
