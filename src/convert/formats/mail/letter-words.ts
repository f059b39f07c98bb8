/** The words of a letter: without the marks of HTML and mailboxes, and those that it begins with. */
import { plainWords, withoutSteering } from "../../tables/cell-words.ts";

/** The text of a message that has none but HTML. */
export function htmlWords(html: string): string {
  const seen = UNSEEN.reduce(withoutElement, html).replace(/<img\b[^<>]*>/gi, "");
  return plainWords(seen.replace(/[ \t\r\n]+/g, " "));
}

const UNSEEN = ["head", "style", "script", "title"];

/** Drops an element wherever it stands; one that is not closed ends with the text. Nothing is looked through twice. */
function withoutElement(html: string, name: string): string {
  const letters = html.toLowerCase();
  let [seen, from] = ["", 0];
  for (;;) {
    const start = letters.indexOf(`<${name}`, from);
    if (start === -1) return seen + html.slice(from);
    seen += html.slice(from, start);
    // "<header>" begins as "<head>" does.
    if (/[a-z]/.test(letters[start + name.length + 1] ?? "")) {
      from = start + name.length + 1;
      seen += html.slice(start, from);
      continue;
    }
    const end = letters.indexOf(`</${name}`, start);
    if (end === -1) return seen;
    const close = letters.indexOf(">", end);
    if (close === -1) return seen;
    from = close + 1;
  }
}

/** The text as it was written: a mailbox puts a mark before lines that would begin a message. */
export const textWords = (text: string, isInMailbox: boolean): string =>
  withoutSteering(
    (isInMailbox ? text.replace(/^>(>*From )/gm, "$1") : text).replace(/\r\n?/g, "\n"),
  ).trim();

/** Letters after which no paragraph is added, and at which one is cut. */
const ENOUGH = 300;
const MOST = 600;
/** Letters among which the first words are. */
const LOOKED_AT = 20_000;

/** What says whose the words below are, or that they are another's. */
const WHOSE =
  /^\s*(?:(?:on|am|le|el|il|op)\b.{5,300}\b(?:wrote|schrieb|écrit|escribió|scritto|schreef)\b.{0,100}:|.{5,200}(?:작성|쓴 글|썼습니다)[:.]?|-{2,}.*-{2,}|_{5,})\s*$/i;

/** A paragraph of another letter: all that is left of it says whose. */
function isQuoted(paragraph: string): boolean {
  const own = paragraph.split("\n").filter((line) => !/^\s*[>|]/.test(line));
  return own.length === 0 || WHOSE.test(own.join(" "));
}

/** The first paragraphs that are its own, letter for letter as they stand in it; empty where none is. */
export function firstWords(text: string): string {
  const paragraphs = [...text.slice(0, LOOKED_AT).matchAll(/\S(?:.|\n(?!\s*\n))*/g)];
  let [start, end] = [-1, -1];
  for (const { 0: paragraph, index } of paragraphs) {
    if (isQuoted(paragraph)) {
      if (start !== -1) break;
      continue;
    }
    if (start === -1) start = index;
    end = index + paragraph.length;
    if (end - start > ENOUGH) break;
  }
  const words = start === -1 ? "" : text.slice(start, end).trimEnd();
  return words.length <= MOST ? words : words.slice(0, MOST).replace(/\s+\S*$/, "");
}
