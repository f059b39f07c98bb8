/** Reads the indexes of web archives, which name each page that was kept and when: CDX, with its fields in JSON too. */
import type { TableRead } from "../read-types.ts";
import { firstLines, LineTable, linesOf } from "./line-table.ts";

/** The address turned round, by which an index is sorted, and the moment: "org,example)/mill 20010227101112 …" */
const CAPTURE = /^\S+ (\d{14}) (\S.*)$/;
/** The line that says with a letter what each field is. */
const NAMES = /^ ?CDX (\S.*)$/;
const UNNAMED = "N b a m s k S";

/** The parts of a capture that an event has: the address and what came of it. */
interface Kept {
  readonly url: string;
  readonly type: string;
}

/** Null for a text that is no such index. */
export function captureIndex(text: string): TableRead | null {
  const first = firstLines(text);
  const captures = first.filter((line) => !NAMES.test(line));
  if (captures.length === 0 || !captures.every((line) => CAPTURE.test(line))) return null;
  const letters = (NAMES.exec(first[0] ?? "")?.[1] ?? UNNAMED).trim().split(" ").slice(2);
  const table = new LineTable(["date", "title", "url", "topics"]);
  for (const [at, line] of linesOf(text).entries()) {
    if (line.trim() === "" || NAMES.test(line)) continue;
    const [, date, rest = ""] = CAPTURE.exec(line) ?? [];
    if (date === undefined) {
      table.leave(at + 1, line, "it is no capture of a page", "an address, a moment of 14 figures");
      continue;
    }
    const { url, type } = rest.startsWith("{") ? inJson(rest) : inFields(rest, letters);
    table.add(at + 1, { date, title: url.replace(/^https?:\/\//, ""), url, topics: type });
  }
  return table.read("captures", { isMachine: true });
}

function inFields(rest: string, letters: readonly string[]): Kept {
  const fields = rest.split(" ");
  const field = (letter: string) => fields[letters.indexOf(letter)] ?? "";
  return { url: field("a"), type: field("m") };
}

function inJson(rest: string): Kept {
  try {
    const { url = "", mime = "" } = JSON.parse(rest) as Readonly<Record<string, string>>;
    return { url, type: mime };
  } catch {
    return { url: "", type: "" };
  }
}
