/**
 * The part of Markdown that a codebook is written in: headings, paragraphs, lists, tables, code, and
 * within a line `code`, **strong** and *emphasised* words. The rest stays as it is written; there
 * are no links, pictures or HTML, so nothing in it can lead or load anything.
 */

export interface Inline {
  readonly style: "plain" | "code" | "strong" | "em";
  readonly text: string;
}
export type Line = readonly Inline[];

export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly line: Line }
  | { readonly kind: "paragraph"; readonly line: Line }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Line[] }
  | { readonly kind: "table"; readonly head: readonly Line[]; readonly rows: readonly Line[][] }
  | { readonly kind: "code"; readonly text: string };

const FENCE = /^```[\w-]*\s*$/;
const HEADING = /^(#{1,6})\s+(.*)$/;
/** A line that starts with a year and a full stop is no item. */
const ITEM = /^(?:[-*+]|(\d{1,2})[.)])\s+(.*)$/;
const ROW = /^\|(.*)\|\s*$/;
const RULE = /^\|[\s:|-]+\|\s*$/;

/** Reads a text into blocks. Never throws: what is not understood is a paragraph. */
export function parseMarkdown(text: string): readonly Block[] {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const blocks: Block[] = [];
  let at = 0;
  /** Takes the lines from here on that pass, and stands behind them. */
  const take = (passes: (line: string) => boolean): readonly string[] => {
    const from = at;
    while (at < lines.length && passes(lines[at] ?? "")) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? "";
    const heading = HEADING.exec(line);
    if (line.trim() === "") at++;
    else if (heading) {
      at++;
      blocks.push({
        kind: "heading",
        level: heading[1]?.length ?? 1,
        line: parseLine(heading[2] ?? ""),
      });
    } else if (FENCE.test(line)) {
      at++;
      blocks.push({ kind: "code", text: take((each) => !FENCE.test(each)).join("\n") });
      at++;
    } else if (ROW.test(line) && RULE.test(lines[at + 1] ?? "")) {
      at += 2;
      const rows = take((each) => ROW.test(each));
      blocks.push({ kind: "table", head: cells(line), rows: rows.map(cells) });
    } else if (ITEM.test(line)) {
      blocks.push(list(take((each) => each.trim() !== "" && !HEADING.test(each))));
    } else {
      const paragraph = take((each) => (each.trim() !== "" && !starts(each)) || each === line);
      blocks.push({ kind: "paragraph", line: parseLine(paragraph.join(" ")) });
    }
  }
  return blocks;
}

/** Tells whether a line begins something, so that a paragraph before it ends. */
const starts = (line: string): boolean =>
  HEADING.test(line) || FENCE.test(line) || ITEM.test(line) || ROW.test(line);

/** A line that starts no item goes on with the one before. */
function list(lines: readonly string[]): Block {
  const items: string[] = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item) items.push(item[2] ?? "");
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  const ordered = ITEM.exec(lines[0] ?? "")?.[1] !== undefined;
  return { kind: "list", ordered, items: items.map(parseLine) };
}

const cells = (row: string): Line[] =>
  (ROW.exec(row)?.[1] ?? "").split("|").map((cell) => parseLine(cell.trim()));

/** Words in a style: code first, for marks inside it are letters; strong before em, whose mark is half of its own. */
const STYLED = /`([^`]+)`|\*\*(.+?)\*\*|\*([^*\s](?:[^*]*[^*\s])?)\*/g;

export function parseLine(text: string): Line {
  const line: Inline[] = [];
  let at = 0;
  for (const found of text.matchAll(STYLED)) {
    const [whole, code, strong, em] = found;
    if (found.index > at) line.push({ style: "plain", text: text.slice(at, found.index) });
    if (code !== undefined) line.push({ style: "code", text: code });
    else if (strong !== undefined) line.push({ style: "strong", text: strong });
    else line.push({ style: "em", text: em ?? "" });
    at = found.index + whole.length;
  }
  if (at < text.length) line.push({ style: "plain", text: text.slice(at) });
  return line;
}
