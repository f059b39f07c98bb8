/** Two dates with something between them, where one may borrow year or month from the other. */
import { isDatePart } from "../../dataset/time/date-part.ts";
import { boundWord } from "./bounds.ts";
import { type Attempt, isStretch, type Note, type Stretch } from "./date-reading.ts";
import { span } from "./part-text.ts";

type Read = (text: string) => Attempt;

const BETWEEN =
  /\s*(?:–|—|−|~|∼|〜|～|→|⟶|->|\.\.\.|…)\s*|\s+(?:-|to|until|till|through|thru|and|or|또는|혹은)\s+|\s*\/\s*|(?<=부터|에서)\s*|(?<=\d{3})-(?=\d\d(?:\d\d)?(?!\d))|(?<=\d{4})(?: +-|- +)(?=\d{4}(?!\d))|(?<=\d{8})-(?=\d{8}(?!\d))/gi;

/** The only hyphen of a text that is not figures alone: "20 Mar-4 Apr 1912", "2003.8.27.-29." */
const ONE_HYPHEN = /(?<=^(?=.*\p{L}|.*\d\.\s*-)[^-]*)-(?=[^-]*$)/gu;

/** Two dates with more signs between and in them are none, and each sign is a way to part them. */
const MOST_PLACES = 20;

/** Reads it as two dates; null where no way to part it gives two. */
export function rangeOfDates(given: string, read: Read): Attempt {
  const text = given.replace(/^(?:from|between)\s+/i, "").replace(/까지$/, "");
  const places = [...text.matchAll(BETWEEN), ...text.matchAll(ONE_HYPHEN)];
  if (places.length > MOST_PLACES) return null;
  for (const match of places) {
    const left = text
      .slice(0, match.index)
      .replace(/(?:부터|에서)$/, "")
      .trim();
    const right = text.slice(match.index + match[0].length).trim();
    const found = pair(left, right, match[0].trim().toLowerCase(), given, read);
    if (found) return found;
  }
  return openDash(text, read);
}

function pair(
  left: string,
  right: string,
  between: string,
  given: string,
  read: Read,
): Stretch | null {
  if (left === "" || right === "") return null;
  const word = boundWord(right);
  const from = readLeft(left, right, read);
  if (!from) return null;
  if (word) return span(from.from, word, from.notes);
  const to = readRight(left, right, from, read);
  if (!to) return null;
  const notes = [...from.notes, ...to.notes];
  const isChoice = /^(?:or|또는|혹은)$/.test(between);
  return span(from.from, to.to, isChoice ? [...notes, oneOf(given)] : notes);
}

const oneOf = (given: string): Note => ({
  kind: "one-of",
  said: `“${given}” is one of two dates, which Dateline has no form for: it is read as between them.`,
  accepted: "one date, or an interval of two",
});

const sound = (attempt: Attempt): Stretch | null => (isStretch(attempt) ? attempt : null);

/** "3" of "3–5 March 2001", "March" of "March–May 2001", "200" of "200–100 BC". */
function readLeft(left: string, right: string, read: Read): Stretch | null {
  const [, era] = /\b(b\.?c\.?(?:e\.?)?)$/i.exec(right) ?? [];
  if (era !== undefined && /^(?:(?:c|ca|circa|about)\.?\s*)?\d+$/i.test(left)) {
    const inEra = sound(read(`${left} ${era}`));
    if (inEra) return inEra;
  }
  const whole = sound(read(left));
  if (whole) return whole;
  if (/년\s*\d{1,2}$/.test(left) && /^\d{1,2}월$/.test(right)) return sound(read(`${left}월`));
  const [, rest] = /^\d{1,2}((?:st|nd|rd|th)?[\s.년월].+)$/.exec(right) ?? [];
  if (rest !== undefined && /^\d{1,2}(?:st|nd|rd|th|\.)?$/.test(left)) {
    const ofSameMonth = sound(read(left.replace(/\D+$/, "") + rest));
    if (ofSameMonth) return ofSameMonth;
  }
  // "late 18th" of "late 18th to early 19th century".
  const [century] = /\s(?:century|centuries|cent\.?|c\.?)(?:\s+\S+)?$/i.exec(right) ?? [];
  if (century !== undefined && /(?:\d|[a-z]{2})(?:st|nd|rd|th)$/i.test(left))
    return sound(read(left + century));
  const [year] = /\d{4}(?!.*\d{4})/.exec(right) ?? [];
  return year === undefined ? null : sound(read(`${left} ${year}`));
}

/** "53" of "1950–53", "28, 2001" of "Feb 27–28, 2001", "9일" of "2001년 3월 7일~9일". */
function readRight(left: string, right: string, from: Stretch, read: Read): Stretch | null {
  const shortYear =
    /^\d{2}$/.test(right) && isDatePart(from.from) && from.from.precision === "year";
  if (shortYear && isDatePart(from.from)) {
    const century = Math.floor(from.from.year / 100) * 100;
    return sound(read(String(century + Number(right)).padStart(4, "0")));
  }
  const whole = sound(read(right));
  if (whole) return whole;
  const [, month] = /^([a-z]{3,})\.?\s/i.exec(left) ?? [];
  if (month !== undefined && /^\d/.test(right)) {
    const ofSameMonth = sound(read(`${month} ${right}`));
    if (ofSameMonth) return ofSameMonth;
  }
  const [toMonth] = /^.*\d{1,4}년\s*\d{1,2}월\s*/.exec(left) ?? [];
  if (toMonth !== undefined && /^\d{1,2}일$/.test(right)) return sound(read(toMonth + right));
  const figures = toFigures(left, right);
  if (figures !== null) return sound(read(figures + right));
  const [toYear] = /^.*\d{1,4}년\s*/.exec(left) ?? [];
  if (toYear !== undefined) return sound(read(toYear + right));
  const [year] = /\d{4}/.exec(left) ?? [];
  return year === undefined ? null : sound(read(`${right} ${year}`));
}

/** "2003. 8. " of "2003. 8. 27.~29.", "2003-" of "2003-08-27 ~ 09-02", "2003. " of "2003. 8.~10.", "'02." of "'02.3.1~3.3"; else null. */
function toFigures(left: string, right: string): string | null {
  const [, month, year, sign, day] =
    /^(((?:\d{4}|['‘’]\d{2})([./-])\s*)\d{1,2}\3\s*)(\d{1,2}\.?)?$/.exec(left) ?? [];
  if (month === undefined || year === undefined) return null;
  if (day === undefined) return /^\d{1,2}\.$/.test(right) ? year : null;
  if (/^\d{1,2}\.?$/.test(right)) return month;
  const [, between] = /^\d{1,2}([./-])\s*\d{1,2}\.?$/.exec(right) ?? [];
  return between === sign ? year : null;
}

/** "1990–" says that it began then, and not that it goes on; most mean that it does. */
function openDash(text: string, read: Read): Attempt {
  const [, left] = /^(.*\d)\s*[–—~-]$/.exec(text) ?? [];
  if (left === undefined) return null;
  const from = sound(read(left));
  if (!from) return null;
  const note: Note = {
    kind: "open-dash",
    said: `“${text}” is read as still going on.`,
    accepted: "an end, “present”, or “unknown”",
  };
  return span(from.from, "open", [...from.notes, note]);
}
