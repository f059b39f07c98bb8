/** Tells YAML that holds entries from texts that look alike: lists that people type, and settings. */

/** A key and its value, or what stands below it. */
const KEY = /^(?:"[^"]+"|'[^']+'|[A-Za-z_][\w .-]*):(?:\s|$)/;
const ITEM = /^\s*-\s+(?=\S)/;

/** @param start  the first letters of a file, without blanks before them. */
export function isYaml(start: string): boolean {
  const lines = linesOf(start);
  const [first = ""] = lines;
  if (ITEM.test(first)) return isEntry(first, lines[1] ?? "");
  for (const [at, line] of lines.entries()) {
    const [next = "", after = ""] = lines.slice(at + 1);
    // What stands below a key, as a text of several lines does.
    if (/^\s/.test(line)) continue;
    if (!KEY.test(line)) return false;
    if (/:\s*$/.test(line) && ITEM.test(next) && isEntry(next, after)) return true;
  }
  return false;
}

/** One that is written on a line or has a second field below its first; "- 27 Feb: Mill" has neither. */
function isEntry(line: string, below: string): boolean {
  const item = line.replace(ITEM, "");
  if (/^\{\s*["'\w]/.test(item)) return true;
  return KEY.test(item) && /^\s/.test(below) && KEY.test(below.trim());
}

/** Entries each in a document of its own: fields between lines of three dashes, some of them the same. */
export function areYamlDocuments(start: string): boolean {
  if (!start.startsWith("---")) return false;
  const [first = "", second = ""] = start.split(/^---.*$/m).filter((each) => each.trim() !== "");
  const names = new Set(fieldNames(first));
  return fieldNames(second).some((name) => names.has(name));
}

/** Names of fields; none where a line is no field, as words below them are. */
function fieldNames(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => !/^\s|^#|^$|^\.{3}/.test(line));
  return lines.every((line) => KEY.test(line)) ? lines.map((line) => line.split(":")[0] ?? "") : [];
}

/** Notes with their fields above the words. */
export const areNotes = (start: string): boolean =>
  /^---[ \t]*\r?\n(?:[^\n]*\n){0,200}?(?:date|start|when|날짜)\s*:[^\n]*\S[^\n]*\n(?:[^\n]*\n){0,200}?---[ \t]*\r?\n/i.test(
    start,
  );

const linesOf = (start: string): readonly string[] =>
  start.split(/\r\n|\r|\n/).filter((line) => !/^\s*$|^\s*#|^---|^%YAML/.test(line));
