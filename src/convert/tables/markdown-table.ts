/** The table in a text of Markdown, or as databases print one in a terminal, as lines with tabs. */

/** Marks of bold and italic letters. */
const EMPHASIS = /\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)/g;

const RULE_OF_TABLE = /^\s*[|+]?\s*:?-+:?\s*(?:[|+]\s*:?-+:?\s*)+[|+]?\s*$/m;

/** The first table; null where there is none. */
export function markdownTable(text: string): string | null {
  if (!RULE_OF_TABLE.test(text.slice(0, 50_000))) return null;
  const lines = text.split(/\r\n|\r|\n/);
  const rule = lines.findIndex(
    (line, at) => RULE_OF_TABLE.test(line) && lines[at - 1]?.includes("|"),
  );
  const from = rule - 1;
  if (from < 0 || !lines[from]?.includes("|")) return null;
  let to = rule + 1;
  while (lines[to]?.includes("|")) to++;
  const cells = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replace(/\\\|/g, "|").replace(EMPHASIS, "").replace(/\t/g, " ").trim());
  // Empty lines keep the numbers of the rows what they are in the text.
  return lines
    .slice(0, to)
    .map((line, at) => (at < from || at === rule ? "" : cells(line).join("\t")))
    .join("\n");
}
