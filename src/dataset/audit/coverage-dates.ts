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
  "\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|few|several|many";
const MEASURES = "whole|full|further|half|quarter|single|dozen|calendar|working|mere|solid";
const WHICH = "coming|current|following|last|next|past|previous|recent|same|that|this";

const ENGLISH = [
  `\\b(?:${MONTHS})\\b(?: ${DAY})?`,
  `\\b(?:${SHORT_MONTHS})\\b\\.? ${DAY}`,
  `\\b${WORDY_MONTHS} ${DAY}|(?<!\\d)${DAY} (?:of )?${WORDY_MONTHS}\\b|(?<=\\b${BEFORE_MONTH})${WORDY_MONTHS}\\b|\\b${WORDY_MONTHS}(?= \\d{4}\\b)`,
  "(?<![\\d.,/-])\\d{4}([-./])\\d{1,2}\\1\\d{1,2}(?!\\d)|(?<![\\d.,/-])\\d{1,2}([./])\\d{1,2}\\2\\d{4}(?!\\d)",
  "(?<![\\d.,])\\d{1,4} ?(?:BCE?\\b|B\\.C\\.)|\\bAD \\d{1,4}\\b",
  "(?<![\\d.,$\\p{Script=Hangul}])\\b(?:1\\d|20)\\d{2}s?\\b(?![.,]\\d|\\p{Script=Hangul})",
  "(?<!\\d)\\d{1,2}(?:st|nd|rd|th)[ -]century\\b",
  `\\b(?:${WEEKDAYS})\\b`,
  `\\b(?:the )?(?:${SEASONS}) of\\b|(?<=\\b(?:this|last|next|in the) )(?:${SEASONS})\\b`,
  "\\b(?:first|second|third|fourth|last) (?:quarter|half)(?= of\\b)",
  `\\b(?:${NUMBERS}) (?:\\p{L}+ )?${UNITS}\\b`,
  // "A good day" is said of a day, and says not when.
  `\\ban? (?:(?:${MEASURES}) )?${UNITS}\\b`,
  `\\b(?:${WHICH}) (?:${UNITS}|${SEASONS})\\b`,
  `\\b(?:from|in|over) the (?:near )?(?:future|past)\\b(?! (?:${NUMBERS}|${UNITS})\\b)`,
  "\\bthe (?:day|week|month|year) (?:after|before)\\b|\\bimmediately after\\b|\\byear(?:[’']s )?-?end\\b",
  "\\b(?:ago|newly|nowadays|recently|today|tomorrow|yesterday)\\b",
  "\\b(?:last|this|next|the) weekend\\b",
  "\\bCold War\\b|\\bWorld War\\b",
  "(?<!\\b(?:long|medium|short)[ -])\\bterm\\b",
  "\\binauguration\\b|\\bduring (?:[\\p{L}’'-]+ ){0,4}administration\\b",
];

/** A number of days in a word of its own, and small numbers before a unit. */
const KOREAN_DAYS = "하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름";
const KOREAN_NUMBERS = "한|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉|열|몇|수";
/** No word ends or begins in the middle of another: 이날 is no part of 아이날개. */
const ALONE = "(?<!\\p{L})";

/** Words and particles behind a day; behind other words, such as 2일정, it is none. */
const AFTER_DAY = "에|엔|이후|이전|부터|까지|자|경|께|쯤|오전|오후|새벽|아침|낮|저녁|밤";

const KOREAN = [
  "(?:기원전|서기) ?\\d{1,4}년|(?<!\\d)\\d{2,4}년대|(?<!\\d)\\d{1,2}세기",
  "(?<!\\d)\\d{4}(?: ?[~∼–-] ?\\d{2,4})?년(?: ?\\d{1,2}월)?(?: ?\\d{1,2}일)?",
  "(?<!\\d)\\d{1,2}월(?: ?\\d{1,2}일)?",
  `(?<![\\d월] ?)\\d{1,2}일(?:(?!\\p{L}{2})|(?=${AFTER_DAY}))`,
  "(?<!\\d)\\d{1,4}(?:여 ?)?(?:년|개월|주|일) ?(?:간|동안|만에|뒤|전|후|이내)",
  `${ALONE}(?:${KOREAN_DAYS}|반년|반세기|(?:${KOREAN_NUMBERS}) ?(?:달|해|주|년|개월)) ?(?:간|동안|만에|뒤|전|후|이내)`,
  "(?:지난|이번|다음|같은|오는) ?(?:날|해|달|주말|주|봄|여름|가을|겨울)(?!\\p{L}{3})",
  `${ALONE}올 ?(?:봄|여름|가을|겨울)`,
  `${ALONE}(?:이날|그날|당일|전날|이튿날|그해|이듬해|전해|이달|내달|연말|연초|연내|월말)`,
  "[월화수목금토일]요일",
  "[1-4]분기|[상하]반기",
  "재작년|작년|올해|금년|내년|내후년|그저께|그제|어제|오늘|내일|모레|최근",
];

const EXPRESSION = new RegExp([...KOREAN, ...ENGLISH].join("|"), "giu");

/** Every expression of time in the text, in order; none overlaps another. */
export function dateExpressions(text: string): readonly Span[] {
  return Array.from(text.matchAll(EXPRESSION), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
