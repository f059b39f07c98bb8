/** Recognises in which format a file is written, by its content, and has it read. */
import { finding, unlocated } from "../problems/finding.ts";
import { datelineJson } from "./dateline-json.ts";
import { type FileFormat, type FileText, type Refusal, unreadable } from "./file-text.ts";
import { mendHalfCharacters } from "./half-characters.ts";
import { jsonLines } from "./json-lines.ts";

/** The formats a dataset may have; the first that recognises a text reads it. */
export const FORMATS: readonly FileFormat[] = [jsonLines, datelineJson];

/** Reads a text, whatever it is. Never throws: what is no dataset says so in its problems. */
export function readFile(text: string, formats: readonly FileFormat[] = FORMATS): FileText {
  // An editor's byte order mark is not part of what is written.
  const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const { text: whole, problems } = mendHalfCharacters(bare);
  const format = formats.find((each) => each.recognise(whole));
  if (format === undefined) {
    const start = whole.trimStart();
    if (start === "") return refused("empty", "The file is empty", "a dataset");
    if (start.startsWith("<")) {
      return refused("html", "This is a web page, not a dataset", "JSON, which begins with {");
    }
    if (!/^\/[/*]/.test(start) && !isJson(start)) {
      return refused("text", "This is a text, not a dataset", "JSON, which begins with {");
    }
  }
  // What was meant as JSON, a comment above it perhaps, is told what is missing to be it.
  const file = (format ?? datelineJson).read(whole);
  if (problems.length === 0 || file.refusal !== null) return file;
  return { ...file, broken: [...problems, ...file.broken] };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function refused(refusal: Refusal, message: string, expected: string): FileText {
  const told = finding({ code: "syntax", outcome: "file-refused", path: [], message, expected });
  return unreadable(refusal, [{ ...unlocated(told), line: 1, column: 1 }]);
}
