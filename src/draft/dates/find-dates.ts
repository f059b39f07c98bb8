/**
 * Finds the words of a text that say when, whole: "since about 2005" and not "2005". The net of the audit
 * finds their cores; round each one the longest run of words that the grammar reads as one phrase is taken.
 */
import { dateExpressions } from "../../dataset/audit/coverage-dates.ts";
import type { Span } from "../../dataset/format/span.ts";
import { englishPhrase } from "./english-phrase.ts";
import { koreanPhrase } from "./korean-phrase.ts";
import type { Phrase } from "./phrase.ts";

/** More words than this stand in no phrase, on either side of its core. */
const MOST_WORDS = 8;
/** The longest of these words, with what parts it from the next. */
const WORD_LENGTH = 16;

const MONTHS =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const BEFORE =
  "on|in|at|by|no|not|later|than|before|prior|after|since|until|till|up|to|from|between|during|within|over|for|the|about|around|approximately|roughly|circa|nearly|almost|some|early|mid|middle|late|very|end|beginning|start|starting|through|or|as|early|of|last|next|this|that|past|coming|following|previous|preceding|same|current|first|second|third|fourth|quarter|half|morning|afternoon|evening|night|and|more|less|fewer|least|only|just|ever|a|an";
const NUMBERS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|few|several|many|\\d{1,4}(?:st|nd|rd|th|s)?";
const NAMES = `${MONTHS}|sunday|monday|tuesday|wednesday|thursday|friday|saturday|spring|summer|autumn|fall|winter`;
const UNITS = "(?:day|week|month|year|decade)s?|century|centuries";
const BEHIND = "ago|earlier|later|afterwards|hence|now|before|after|bce?|b\\.c\\.|ad";
const WORD = `(?:${BEFORE}|${NUMBERS}|${NAMES}|${UNITS}|${BEHIND}|c\\.|ca\\.)`;

/** The signs of one alphabet, with the words that may stand beside a core, and the grammar that reads them. */
interface Grammar {
  readonly left: RegExp;
  readonly right: RegExp;
  phrase(words: string): Phrase | null;
}

const ENGLISH: Grammar = {
  left: new RegExp(`(?<![\\p{L}\\d.,$])${WORD}\\.?(?:,?[^\\S\\n]|[-–—])$`, "iu"),
  right: new RegExp(
    `^(?:\\.?,?[^\\S\\n]|[^\\S\\n]?[-–—][^\\S\\n]?)${WORD}(?![\\p{L}\\d]|[.,]\\d)`,
    "iu",
  ),
  phrase: englishPhrase,
};

const KOREAN_LEFT =
  "재작년|작년|지난 ?해|올해|올|금년|내년|내후년|그 ?해|같은 ?해|이듬해|다음 ?해|지난 ?달|지난|이 ?달|이번 ?달|다음 ?달|내달|같은 ?달|그 ?달|지난 ?주|이번 ?주|다음 ?주|오는|다가오는|약|최근|앞으로|향후|늦어도|적어도|기원전|서기";
/** Words behind a date, where they are not the beginning of another word. */
const KOREAN_RIGHT =
  "초순|중순|하순|상순|초반|중반|후반|초|중엽|말엽|말|경|쯤|께|무렵|전|뒤|후|만에|이내|안에|간|동안|봄|여름|가을|겨울";
const KOREAN_END = "까지|부터|이후|이래|이전";
const PARTICLE =
  "(?!\\p{L})|(?=(?:에|의|로|인|만|이|가|은|는|을|를|과|와|도|부터|까지|쯤|께|경)(?:는|도)?(?!\\p{L}))";

const KOREAN: Grammar = {
  left: new RegExp(
    `(?:(?<!\\p{L})(?:${KOREAN_LEFT})|(?<![\\p{L}\\d])\\d{1,4}[년월일]?(?:부터)?|[~∼–-])[^\\S\\n]?$`,
    "u",
  ),
  right: new RegExp(
    `^[^\\S\\n]?(?:\\d{1,4}(?:년|월|일)|\\d{1,2}(?=[~∼–-])|[~∼–-]|(?:${KOREAN_END})|[1-4]분기|[상하]반기|[월화수목금토일]요일|\\((?:현지|미국|한국)? ?시[간각](?: 기준)?\\)|(?:${KOREAN_RIGHT})(?:${PARTICLE}))`,
    "u",
  ),
  phrase: koreanPhrase,
};

export interface FoundPhrase extends Span {
  /** Null for words that say when, such as "recently", of which no rule makes a date. */
  readonly phrase: Phrase | null;
}

/** Every expression of time in the text, whole and in order; none overlaps another. Time grows with its length. */
export function findDates(text: string): readonly FoundPhrase[] {
  const found: FoundPhrase[] = [];
  const phrases = new PhraseMemory();
  let end = 0;
  for (const core of dateExpressions(text)) {
    if (core.start < end) continue;
    const whole = wholePhrase(text, core, end, phrases) ?? { ...core, phrase: null };
    // "twice a day", "a year": how often, and not when.
    if (/^an? \p{L}+$/iu.test(text.slice(whole.start, whole.end))) continue;
    found.push(whole);
    end = whole.end;
  }
  return found;
}

/** The phrase that the words are, if they are one. */
export const phraseOf = (words: string): Phrase | null => grammarOf(words).phrase(words);

const grammarOf = (words: string): Grammar =>
  /[\p{Script=Hangul}]/u.test(words) ? KOREAN : ENGLISH;

const REMEMBERED = 20_000;

/** Phrases that were read: a text says the same words again and again. */
class PhraseMemory {
  readonly #known = new Map<string, Phrase | null>();

  read(grammar: Grammar, words: string): Phrase | null {
    const known = this.#known.get(words);
    if (known !== undefined) return known;
    const phrase = grammar.phrase(words);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(words, phrase);
    return phrase;
  }
}

function wholePhrase(
  text: string,
  core: Span,
  after: number,
  phrases: PhraseMemory,
): FoundPhrase | null {
  const grammar = grammarOf(text.slice(core.start, core.end));
  const starts = startsBefore(text, core.start, after, grammar.left);
  const ends = endsAfter(text, core.end, grammar.right);
  for (const start of starts) {
    for (const end of ends) {
      const phrase = phrases.read(grammar, text.slice(start, end));
      if (phrase) return { start, end, phrase };
    }
  }
  return null;
}

/** "It dates from 1380": then, and not ever since. */
const DATING = /\bdat(?:es?|ed|ing)(?: back)? (?:from|to) $/i;

/** Where a phrase may begin, furthest from its core first. */
function startsBefore(text: string, from: number, after: number, words: RegExp): readonly number[] {
  const starts = [from];
  let start = from;
  while (starts.length <= MOST_WORDS) {
    const near = text.slice(Math.max(after, start - WORD_LENGTH), start);
    const found = words.exec(near);
    if (found === null || DATING.test(text.slice(Math.max(0, start - 24), start))) break;
    start -= found[0].length;
    starts.unshift(start);
  }
  return starts;
}

function endsAfter(text: string, from: number, words: RegExp): readonly number[] {
  const ends = [from];
  let end = from;
  while (ends.length <= MOST_WORDS) {
    const found = words.exec(text.slice(end, end + WORD_LENGTH));
    if (found === null) break;
    end += found[0].length;
    ends.unshift(end);
  }
  return ends;
}
