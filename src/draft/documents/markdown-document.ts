/** Paragraphs of a Markdown file: the words as they are read, without the marks. */
import {
  type ResolveReferences,
  textOfHtml,
  textOfMarkdown,
} from "../../dataset/copy/html-words.ts";
import type { RawDocument } from "../texts/document-types.ts";
import { firstLineAsTitle } from "../texts/first-line.ts";
import { publicationOf } from "../texts/stated-days.ts";

/** Lines that begin something of their own, and do not go on with what stands above. */
const BEGINS = /^\s{0,3}(?:#{1,6}\s|>|[-*+]\s|\d{1,9}[.)]\s|\|)/;
const HEADING = /^\s{0,3}#{1,6}\s/;
const FENCE = /^\s{0,3}(```+|~~~+)/;
const RULE = /^\s{0,3}(?:[-*_]\s*){3,}$/;
const UNDERLINE = /^\s{0,3}(?:=+|-+)\s*$/;
/** The line of a table under its head: `|---|:--:|`. */
const TABLE_RULE = /^\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*(?:\|\s*)?$/;
/** Where a link leads, told apart from the link. */
const DEFINITION = /^\s{0,3}\[(?!\^)[^\]\n]{1,200}\]:\s+\S+/;

export async function markdownDocument(
  markdown: string,
  letters: ResolveReferences,
): Promise<RawDocument> {
  const { fields, body } = frontMatter(markdown.replace(/\r\n?/g, "\n"));
  const paragraphs: string[] = [];
  for (const block of blocksOf(body)) {
    if (block.isCode) paragraphs.push(...block.lines);
    else paragraphs.push(...(await wordsOf(block.lines, letters)));
  }
  const author = fields.get("author") ?? fields.get("authors") ?? "";
  const [heading] = /^\s{0,3}#\s+.+$/m.exec(body) ?? [];
  const title =
    fields.get("title") ??
    (heading === undefined ? firstLineAsTitle(paragraphs) : textOfMarkdown(heading).trim());
  const days = ["published", "date"].flatMap((name) => {
    const value = fields.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    paragraphs,
    title,
    authors: author === "" ? [] : [author],
    ...publicationOf(days),
    language: fields.get("lang") ?? fields.get("language") ?? null,
  };
}

/** The fields between two lines of dashes at the top, those with plain values. */
function frontMatter(text: string): { fields: ReadonlyMap<string, string>; body: string } {
  const [head, inside = ""] = /^---\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)(?:\n|$)/.exec(text) ?? [];
  if (head === undefined) return { fields: new Map(), body: text };
  const fields = new Map(
    [...inside.matchAll(/^([A-Za-z]+):[ \t]+(.+)$/gm)].flatMap(([, name = "", value = ""]) => {
      const plain = value.trim().replace(/^(["'])(.*)\1$/, "$2");
      return /^[[{&*|>]/.test(plain) ? [] : [[name.toLowerCase(), plain] as const];
    }),
  );
  return { fields, body: text.slice(head.length) };
}

interface Block {
  readonly isCode: boolean;
  readonly lines: readonly string[];
}

/** Stretches of lines that are one paragraph, one item or one line of code. */
function blocksOf(body: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  let fence: string | null = null;
  const close = () => {
    if (open.length > 0) blocks.push({ isCode: false, lines: open });
    open = [];
  };
  for (const line of body.split("\n")) {
    const [, mark] = FENCE.exec(line) ?? [];
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      else blocks.push({ isCode: true, lines: [line] });
      continue;
    }
    const isIdle = line.trim() === "" || RULE.test(line) || UNDERLINE.test(line);
    if (isIdle || mark !== undefined || TABLE_RULE.test(line) || DEFINITION.test(line)) {
      close();
      fence = mark ?? null;
      continue;
    }
    if (BEGINS.test(line)) close();
    open.push(line);
    if (HEADING.test(line)) close();
  }
  close();
  return blocks;
}

async function wordsOf(
  lines: readonly string[],
  letters: ResolveReferences,
): Promise<readonly string[]> {
  const [first = ""] = lines;
  if (/^\s*\|.*\|\s*$/.test(first)) {
    const cells = lines.flatMap((line) =>
      line
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/),
    );
    return Promise.all(cells.map((cell) => inline(cell.trim(), letters)));
  }
  const words = await inline(lines.map((line) => line.trim()).join(" "), letters);
  return [HEADING.test(first) ? words.replace(/\s#+$/, "") : words];
}

/** Marks within a line; what stands between backticks is as it is. */
async function inline(line: string, letters: ResolveReferences): Promise<string> {
  const parts = line.split(/(`+)(.+?)\1/);
  const words: string[] = [];
  for (let at = 0; at < parts.length; at += 3) {
    words.push(await withoutMarks(parts[at] ?? "", letters), parts[at + 2] ?? "");
  }
  return words.join("");
}

async function withoutMarks(text: string, letters: ResolveReferences): Promise<string> {
  const plain = textOfMarkdown(text)
    .replace(/!?\[([^[\]\n]{1,500})\]\[[^\]\n]{0,200}\]/g, "$1")
    .replace(/<(https?:[^\s<>]+)>/g, "$1")
    .replace(/\[\^[^\]\n]{1,60}\]:?/g, "");
  if (!/[<&]/.test(plain)) return plain;
  const [, before = "", after = ""] = /^(\s*).*?(\s*)$/s.exec(plain) ?? [];
  return before + (await textOfHtml(plain, letters)).replaceAll("\n", " ") + after;
}
