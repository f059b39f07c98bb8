/** Takes the lines of a family tree (GEDCOM) apart: records, and what stands under each of their lines. */

export interface GedcomNode {
  /** Number of its line in the file, from 1. */
  readonly row: number;
  readonly level: number;
  readonly tag: string;
  /** The name of a record by which others point at it, without its signs; empty where it has none. */
  readonly id: string;
  /** All its lines, those that go on below it too. */
  value: string;
  readonly children: GedcomNode[];
}

const LINE = /^\s*(\d{1,2})\s+(?:@([^@\s]+)@\s+)?(\w+)(?: (.*))?$/;

/** The records of a file. A line that is none goes on where the one above it stopped, as some programs break a text. */
export function gedcomRecords(text: string): readonly GedcomNode[] {
  const records: GedcomNode[] = [];
  const open: GedcomNode[] = [];
  let row = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    row++;
    const [, digits, id = "", tag = "", value = ""] = LINE.exec(line) ?? [];
    const last = open.at(-1);
    if (digits === undefined) {
      if (last && line.trim() !== "") last.value += `\n${line.trim()}`;
      continue;
    }
    const level = Number(digits);
    while ((open.at(-1)?.level ?? -1) >= level) open.pop();
    const parent = open.at(-1);
    if (parent && (tag === "CONT" || tag === "CONC")) {
      parent.value += (tag === "CONT" ? "\n" : "") + unescaped(value);
      continue;
    }
    const node = { row, level, tag, id, value: unescaped(value), children: [] };
    (parent?.children ?? records).push(node);
    open.push(node);
  }
  return records;
}

/** A sign that names begin with is written twice where it begins none. */
const unescaped = (value: string): string => value.replaceAll("@@", "@");

/** The name of the record that a value points at; null where it is text, or points at nothing. */
export const pointedAt = ({ value }: GedcomNode): string | null =>
  /^@([^@#\s]+)@$/.exec(value.trim())?.[1] ?? null;

export const childrenOf = (node: GedcomNode | undefined, tag: string): readonly GedcomNode[] =>
  node?.children.filter((child) => child.tag === tag) ?? [];

/** The text of the first line of that name under it; empty where there is none. */
export const textOf = (node: GedcomNode | undefined, tag: string): string =>
  childrenOf(node, tag)[0]?.value.trim() ?? "";
