/** Reads what git prints of a history: each commit is an event of the day on which its author made it. */
import type { TableRead } from "../read-types.ts";
import { LineTable, linesOf } from "./line-table.ts";

const COMMIT = /^commit ([\da-f]{7,64})(?: .*)?$/;
const FIELD = /^(Author|AuthorDate|Date|Merge|Commit|CommitDate):\s+(.*)$/;
/** Lines of the message stand in; what changed stands behind them, by files or line by line. */
const MESSAGE = /^ {4}(.*)$/;

/** Null for a text that is no such history. */
export function gitLog(text: string): TableRead | null {
  const [first = "", ...second] = linesOf(text.slice(0, 2_000).trimStart());
  if (!COMMIT.test(first) || !/^(?:Author|Merge|tree):? /.test(second[0] ?? "")) return null;
  const table = new LineTable(["date", "title", "text", "actors", "id"]);
  for (const { row, id, fields, message } of commitsOf(text)) {
    const [title = "", ...more] = message;
    table.add(row, {
      date: fields.get("AuthorDate") ?? fields.get("Date"),
      title,
      text: more.join("\n").trim(),
      actors: (fields.get("Author") ?? "").replace(/\s*<[^<>]*>$/, ""),
      id: id.slice(0, SHORT),
    });
  }
  return table.read("git-log", { isMachine: true });
}

/** Figures that tell a history's commits apart, and are read out to each other. */
const SHORT = 12;

interface Commit {
  readonly row: number;
  readonly id: string;
  readonly fields: Map<string, string>;
  readonly message: string[];
}

function commitsOf(text: string): readonly Commit[] {
  const commits: Commit[] = [];
  for (const [at, line] of linesOf(text).entries()) {
    const [, id] = COMMIT.exec(line) ?? [];
    const last = commits.at(-1);
    if (id !== undefined) commits.push({ row: at + 1, id, fields: new Map(), message: [] });
    else if (last !== undefined) {
      const [, name, value = ""] = FIELD.exec(line) ?? [];
      const [, words] = MESSAGE.exec(line) ?? [];
      if (name !== undefined && last.message.length === 0) last.fields.set(name, value);
      else if (words !== undefined) last.message.push(words);
    }
  }
  return commits;
}
