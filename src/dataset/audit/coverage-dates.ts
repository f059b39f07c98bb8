/**
 * Finds the words of a text that say when, in English and Korean. It casts a wide net: what it
 * finds is for a person to judge, so a false alarm is cheap and a miss is not.
 */

import type { Span } from "../format/span.ts";

const MONTHS = "January|February|April|June|July|August|September|October|November|December";
const SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
/** Months that are also words: a number beside them or a word before them tells. */
const WORDY_MONTHS = "(?:March|May)";
const BEFORE_MONTH = "(?:by|early|in|last|late|mid|next|of|since|this|until)[ -]";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?\\b";
const WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const SEASONS = "spring|summer|autumn|fall|winter";
const UNITS = "(?:hour|day|week|month|year|decade|century|centurie)s?";
const NUMBERS =
  "\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|few|several|many";
const WHICH = "coming|current|following|last|next|past|previous|recent|same|that|this";

const ENGLISH = [
  `\\b(?:${MONTHS})\\b(?: ${DAY})?`,
  `\\b(?:${SHORT_MONTHS})\\b\\.? ${DAY}`,
  `\\b${WORDY_MONTHS} ${DAY}|(?<=\\b${BEFORE_MONTH})${WORDY_MONTHS}\\b|\\b${WORDY_MONTHS}(?= \\d{4}\\b)`,
  "(?<![\\d.,$])\\b(?:1\\d|20)\\d{2}s?\\b(?![.,]\\d)",
  `\\b(?:${WEEKDAYS})\\b`,
  `\\b(?:the )?(?:${SEASONS}) of\\b`,
  `\\b(?:${NUMBERS}) (?:\\p{L}+ )?${UNITS}\\b`,
  `\\b(?:${WHICH}) (?:${UNITS}|${SEASONS})\\b`,
  `\\b(?:from|in|over) the (?:near )?(?:future|past)\\b(?! (?:${NUMBERS}|${UNITS})\\b)`,
  "\\bthe day (?:after|before)\\b|\\bimmediately after\\b",
  "\\b(?:ago|newly|nowadays|recently|today|tomorrow|yesterday)\\b",
  "\\bCold War\\b|\\bWorld War\\b",
  "(?<!\\b(?:long|medium|short)[ -])\\bterm\\b",
  "\\binauguration\\b|\\bduring (?:[\\p{L}’'-]+ ){0,4}administration\\b",
];

const KOREAN = [
  "\\d{4}년(?: ?\\d{1,2}월)?(?: ?\\d{1,2}일)?",
  "(?<!\\d)\\d{1,2}월(?: ?\\d{1,2}일)?",
  "(?<![\\d월] ?)\\d{1,2}일(?!\\p{L}{2})",
  "\\d+(?:년|개월|주|일) ?(?:간|동안|만에|뒤|전|후)",
  "(?:지난|이번|다음) ?(?:해|달|주|봄|여름|가을|겨울)",
  "작년|올해|내년|어제|오늘|내일|최근",
];

const EXPRESSION = new RegExp([...KOREAN, ...ENGLISH].join("|"), "giu");

/** Every expression of time in the text, in order; none overlaps another. */
export function dateExpressions(text: string): readonly Span[] {
  return Array.from(text.matchAll(EXPRESSION), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
