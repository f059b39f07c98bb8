/** The words of a cell: without HTML, without formulas, on one line where they are a title. */

/** Letters of a cell that are looked at: no field of a dataset holds as many. */
const MOST_LETTERS = 20_000;

const BLOCKS = new Set(
  "address article aside blockquote br dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul".split(
    " ",
  ),
);
const ELEMENTS = new Set([
  ...BLOCKS,
  ..."a abbr audio b bdi bdo big body button canvas caption center cite code col colgroup data del details dfn dialog em embed fieldset figcaption font head hgroup html i iframe img input ins kbd label legend link map mark meta noscript object option output picture q rp rt ruby s samp script select small source span strike strong style sub summary sup svg tbody template textarea tfoot thead time title track tt u var video wbr".split(
    " ",
  ),
]);

const UNSEEN = /<(script|style)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi;
const TAG = /<\/?(?:jats:)?([a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^<>"'])*>/gi;
/** Letters that steer a terminal or end a string, and are none. */
const CONTROLS = String.raw`\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F`;
const STEERING = new RegExp(`[${CONTROLS}]`, "g");
/** Told by ranges: a class of Unicode's takes three times as long, and every cell is looked at. */
const MARKED = new RegExp(`[<&${CONTROLS}]`);
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

const LATIN_1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  );
const NAMED = new Map<string, string>([
  ...LATIN_1.map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["hellip", "…"],
  ["bull", "•"],
  ["euro", "€"],
  ["trade", "™"],
]);

/** The text without letters that steer a terminal. */
export const withoutSteering = (text: string): string => text.replace(STEERING, "");

/** The words that a browser would show; entities are read once, and a < that begins no element is text. */
export function plainWords(cell: string): string {
  const text = cell.length > MOST_LETTERS ? cell.slice(0, MOST_LETTERS) : cell;
  if (!MARKED.test(text)) return text.trim();
  return text
    .replace(STEERING, "")
    .replace(UNSEEN, "")
    .replace(TAG, (tag, name: string) => {
      const element = name.toLowerCase();
      if (!ELEMENTS.has(element)) return tag;
      return BLOCKS.has(element) ? "\n" : "";
    })
    .replace(ENTITY, decoded)
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function decoded(entity: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? entity;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  const isLetter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isLetter ? String.fromCodePoint(code) : entity;
}

/** The same on one line. */
export const oneLine = (cell: string): string =>
  cell.length <= MOST_LETTERS && !UNEVEN.test(cell) && cell.trim().length === cell.length
    ? cell
    : plainWords(cell).replace(/\s+/g, " ").trim();

/** Marks, and white space within that is not one space between words; the ends are looked at without a pattern. */
const UNEVEN = new RegExp(String.raw`[<&\t\n\r${CONTROLS}\u00A0\u2000-\u200A\u3000]| \s`);

/**
 * The start of a text that a spreadsheet would work out, and that may ask for other files: so do wide letters in
 * Korean, and a line end before one of them.
 */
const FORMULA = "[=+\\-@\\t\\r\\n＝＋－＠]";
/** A formula, with the apostrophes before it by which it is none. */
export const FORMULA_START = new RegExp(`^'*${FORMULA}`);
const KEPT_AS_TEXT = new RegExp(`^'(?='*${FORMULA})`);

export interface Linked {
  readonly words: string;
  readonly url: string | null;
}

const APOSTROPHE = 39;
const EQUALS = 61;

/** True for a cell that is no formula, and no text that is kept from being one. */
export function isOnlyWords(cell: string): boolean {
  const start = cell.charCodeAt(0);
  return start !== APOSTROPHE && start !== EQUALS;
}

/** The words alone, which most cells are as they stand. */
export const wordsIn = (cell: string): string =>
  isOnlyWords(cell) ? cell : linkedWords(cell).words;

const HYPERLINK = /^=\s*HYPERLINK\(\s*"([^"]*)"\s*[,;]\s*"((?:[^"]|"")*)"\s*\)$/i;

/**
 * Words and address of a formula of two literal texts. Every other formula is text: nothing is worked
 * out. The apostrophe by which a text is kept from being a formula is none of its words.
 */
export function linkedWords(cell: string): Linked {
  if (isOnlyWords(cell)) return { words: cell, url: null };
  const text = cell.replace(KEPT_AS_TEXT, "");
  const [, url, words] = text.startsWith("=") ? (HYPERLINK.exec(text.trim()) ?? []) : [];
  if (url === undefined || words === undefined) return { words: text, url: null };
  return { words: words.replaceAll('""', '"'), url: isWebAddress(url) ? url : null };
}

const ADDRESS = /^https?:\/\/[^\s"<>]+$/;
const PLAIN_ADDRESS = new RegExp(String.raw`^https?:\/\/[^\s"<>&${CONTROLS}]+$`);
const LONGEST_ADDRESS = 2_000;

/** True for an address that is its own words: nothing in it stands for another letter. */
export function isPlainAddress(cell: string): boolean {
  if (cell.length > LONGEST_ADDRESS || !PLAIN_ADDRESS.test(cell)) return false;
  lastPlain = cell;
  return true;
}

/** Plain addresses, which are asked about again when their row is put together. */
let lastPlain = "";

/** True for an address that a dataset may hold. */
export const isWebAddress = (text: string): boolean =>
  text.length <= LONGEST_ADDRESS && ((text === lastPlain && text !== "") || ADDRESS.test(text));

const FIRST_WORDS = 90;

/** The first sentence of a text, or as many words as a title has. */
export function firstWords(text: string): string {
  const [line = ""] = text.trim().split("\n");
  if (line.length <= FIRST_WORDS) return line.replace(/(?<!\.)\.$/, "");
  const [sentence = ""] = /^.*?[.!?。](?=\s)/.exec(line) ?? [];
  if (sentence !== "" && sentence.length <= FIRST_WORDS) return sentence.replace(/\.$/, "");
  // Where no space parts the words, no letter of two units is cut in two.
  return `${line.slice(0, FIRST_WORDS).replace(/\s+\S*$|[\uD800-\uDBFF]$/, "")} …`;
}
