/**
 * The words of a web page, without a document being made of it: a saved page brings styles and
 * scripts, and even a parsed one that is never shown may ask for them. One pass, left to right.
 */

/** Elements whose content is not read, up to their end tag: what is no text, how a word is said, what was struck out. */
const SILENT =
  /^(script|style|template|noscript|svg|math|iframe|object|title|textarea|select|canvas|rt|rp|rtc|del|s|strike)$/;
/** Elements without an end, of which nothing can be hidden. */
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Elements that stand on lines of their own. */
const BLOCK =
  /^(address|article|aside|blockquote|body|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|th|tr|ul)$/;

/**
 * Character references are left as they are; a line break in the page is a space.
 *
 * @param besides  further elements whose content is not read, by their names.
 */
export function wordsOfHtml(html: string, besides: RegExp | null = null): string {
  const parts: string[] = [];
  const closing = new ClosingTags(html);
  for (let at = 0; at < html.length; ) {
    const open = nextTag(html, at);
    if (open < 0) return tidy([...parts, inline(html.slice(at))]);
    parts.push(inline(html.slice(at, open)));
    const tag = readTag(html, open);
    if (tag === null) {
      parts.push("<");
      at = open + 1;
      continue;
    }
    // Nothing closes it up to the end of the page: so it is no tag, nor is any after it.
    if (tag.end === null) return tidy([...parts, inline(html.slice(open))]);
    at = tag.end;
    if (BLOCK.test(tag.name)) parts.push("\n");
    if (!tag.closes && SILENT.test(tag.name)) at = closing.after(tag.name, at);
    else if (isLeftOut(tag, besides) || isHidden(tag, html.slice(open, at)))
      at = closing.afterAll(tag.name, at);
  }
  return tidy(parts);
}

/** The next sign that may begin a tag: a page of nothing but signs is passed over at once. */
function nextTag(html: string, from: number): number {
  const tag = /<[a-z/!?]/gi;
  tag.lastIndex = from;
  return tag.exec(html)?.index ?? -1;
}

const inline = (text: string): string => text.replace(/\s+/g, " ");

const tidy = (parts: readonly string[]): string =>
  parts
    .join("")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");

const isLeftOut = ({ name, closes }: Tag, besides: RegExp | null): boolean =>
  !closes && besides !== null && besides.test(name);

/** True for an element that the page does not show: by its attribute, or by its own style. */
function isHidden({ name, closes }: Tag, tag: string): boolean {
  if (closes || VOID.test(name) || !/hidden|none/i.test(tag)) return false;
  const values = /=\s*("[^"]*"|'[^']*')/g;
  return (
    /\shidden(?=[\s/>=])/i.test(tag.replace(values, "=")) ||
    /\sstyle\s*=\s*["'][^"']*display\s*:\s*none/i.test(tag)
  );
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  /** Offset at which the text goes on; null when the tag never ends. */
  readonly end: number | null;
}

/** The tag, comment or declaration that begins here; null when it is only a sign. */
function readTag(html: string, open: number): Tag | null {
  if (html.startsWith("<!--", open)) {
    const end = html.indexOf("-->", open + 4);
    return { name: "", closes: true, end: end < 0 ? null : end + 3 };
  }
  const head = /^<(\/?)([a-zA-Z][^\s/>]{0,40}|[!?])/.exec(html.slice(open, open + 50));
  if (!head) return null;
  const end = tagEnd(html, open + head[0].length);
  return { name: (head[2] ?? "").toLowerCase(), closes: head[1] === "/", end };
}

/** A value in quotes may hold the sign that ends a tag. */
function tagEnd(html: string, from: number): number | null {
  let quote = "";
  for (let at = from; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === ">") return at + 1;
    // Only after "=" does a quote begin a value: elsewhere it was mistyped.
    else if ((sign === '"' || sign === "'") && /=\s*$/.test(html.slice(Math.max(0, at - 4), at))) {
      quote = sign;
    }
  }
  return null;
}

/** Looks for each end tag no further than the page goes, and only once in vain. */
class ClosingTags {
  readonly #html: string;
  readonly #lacking = new Set<string>();

  constructor(html: string) {
    this.#html = html;
  }

  /** As `after`, for an element that may hold others of its name. */
  afterAll(name: string, from: number): number {
    if (this.#lacking.has(name)) return from;
    const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]{0,1000}>`, "gi");
    tags.lastIndex = from;
    let depth = 1;
    for (let tag = tags.exec(this.#html); tag !== null; tag = tags.exec(this.#html)) {
      depth += tag[1] === "/" ? -1 : 1;
      if (depth === 0) return tags.lastIndex;
    }
    this.#lacking.add(name);
    return from;
  }

  /** Offset at which reading goes on after the element's end tag; `from` when it has none. */
  after(name: string, from: number): number {
    if (this.#lacking.has(name)) return from;
    const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
    end.lastIndex = from;
    const sign = end.exec(this.#html) ? this.#html.indexOf(">", end.lastIndex) : -1;
    if (sign >= 0) return sign + 1;
    this.#lacking.add(name);
    return from;
  }
}

export const looksLikeHtml = (name: string, text: string): boolean =>
  /\.x?html?$/i.test(name) || /^\s*(<\?xml[^>]*>\s*)?<(!doctype html|html|head|body)\b/i.test(text);

/** Gives the letters for character references, each as it is written: `&amp;`, `&#8217;`, `&ampersand`. */
export type ResolveReferences = (
  references: readonly string[],
) => readonly string[] | Promise<readonly string[]>;

/** With a semicolon or without: which may be without is for whoever resolves it to know. */
const REFERENCE = /&(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z][a-z\d]{1,40});?/gi;
/** The references that a page of every letter in use would need; what has more is no page. */
const MOST_REFERENCES = 20_000;

/** The words of a page, with its character references resolved: each is asked about once. */
export async function textOfHtml(
  html: string,
  resolve: ResolveReferences,
  besides: RegExp | null = null,
): Promise<string> {
  const words = wordsOfHtml(html, besides);
  const references = new Set<string>();
  for (const [reference] of words.matchAll(REFERENCE)) {
    if (references.size === MOST_REFERENCES) break;
    references.add(reference);
  }
  if (references.size === 0) return words;
  const letters = await resolve([...references]);
  const known = new Map([...references].map((reference, i) => [reference, letters[i]]));
  return words.replace(REFERENCE, (reference) => known.get(reference) ?? reference);
}

/** The words of a Markdown file: emphasis, headings, links and quotes without their marks. */
export const textOfMarkdown = (markdown: string): string =>
  markdown
    .replace(/!?\[([^[\]\n]{0,500})\]\([^()\s]{0,2000}(?: "[^"\n]{0,500}")?\)/g, "$1")
    .replace(/^ {0,3}(?:#{1,6} +|> ?|[-*+] +)/gm, "")
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,1000})\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_\n]{1,1000})\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, "$1");
