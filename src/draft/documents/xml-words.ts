/** The little of XML that documents need where only words are wanted: tags in order, and letters for references. */

export interface XmlTag {
  /** With its prefix, as in `text:p`. */
  readonly name: string;
  readonly is: "start" | "end" | "empty";
  readonly tag: string;
  /** The words between this tag and the next one. */
  readonly words: string;
}

/** Every tag with the words after it. Comments, declarations and instructions are none. */
export function* tagsOf(xml: string): Generator<XmlTag> {
  const tags = /<(\/?)([A-Za-z_][\w.:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>([^<]*)/g;
  const plain = without(without(xml, "<!--", "-->"), "<?", "?>");
  for (const [, closes, name = "", tag = "", empty, words = ""] of plain.matchAll(tags)) {
    yield { name, is: closes ? "end" : empty ? "empty" : "start", tag, words: lettersOf(words) };
  }
}

/** The text without what stands between two marks; what nothing closes goes to its end. */
function without(text: string, open: string, close: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, at)) {
    parts.push(text.slice(at, start));
    const end = text.indexOf(close, start + open.length);
    at = end < 0 ? text.length : end + close.length;
  }
  return parts.join("") + text.slice(at);
}

/** The words of the first element of a name; null where there is none. */
export function wordsIn(xml: string, element: string): string | null {
  for (const { name, is, words } of tagsOf(xml)) {
    if (name === element && is === "start" && words.trim() !== "") return words.trim();
  }
  return null;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The five references that XML has, and numbers; an entity of the file's own is not looked up. */
const lettersOf = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (written, number, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? written;
    const code = number === undefined ? Number.parseInt(hex, 16) : Number(number);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
