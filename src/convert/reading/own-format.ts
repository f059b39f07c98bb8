/** Recognises the formats that begin or look like nothing else. */
import type { TableRead } from "../formats/read-types.ts";
import { isPage, unknownMarkup } from "../formats/unknown-file.ts";
import { type Json, Unreadable } from "../tables/table.ts";
import type { ReadFile } from "./taken-apart.ts";

/** Reads logs and conversations, which may begin as JSON or a table does; null for others. */
export async function linesOfTheirOwn(
  text: string,
  start: string,
): Promise<ReadFile["read"] | null> {
  // Nearly every other file begins otherwise, or has no hour in its first lines.
  if (
    !/^#|\d[:.]\d\d|CEF:|^commit [\da-f]{7}|^\S+ \d{14} |^CDX /.test(start) ||
    /^(?:\{|\[\s*[[{"]|<[?!a-z])/i.test(start)
  )
    return null;
  const { captureIndex } = await import("../formats/lines/capture-index.ts");
  const { fieldLog } = await import("../formats/lines/field-log.ts");
  const { gitLog } = await import("../formats/lines/git-log.ts");
  const { logLines } = await import("../formats/lines/log-lines.ts");
  const { chatLines } = await import("../formats/lines/chat-lines.ts");
  return captureIndex(text) ?? fieldLog(text) ?? gitLog(text) ?? chatLines(text) ?? logLines(text);
}

/** Reads a format that begins or looks like nothing else, each loaded only when a file asks for it; null for others. */
export async function ownFormat(text: string, start: string): Promise<ReadFile["read"] | null> {
  // A list that people type may begin with a date in brackets.
  if (/^[{[]/.test(start) && !/^\[(?:[^\]"{}]*\]\s*[,;\t]|\d{1,4}[-./]\d{1,2}[-./])/.test(start)) {
    return (await import("../formats/json/json-file.ts")).jsonFile(text);
  }
  const assigned = ASSIGNED.exec(start);
  if (assigned !== null) {
    const json = text.trimStart().slice(assigned[0].length);
    return (await import("../formats/json/json-file.ts")).jsonFile(
      json.replace(/\)?\s*;?\s*$/, ""),
    );
  }
  const entries = await writtenInProgram(text);
  if (entries !== null)
    return (await import("../formats/json/json-file.ts")).valueFile(entries, text);
  // Names of columns may stand in brackets: "<DATE>,<OPEN>".
  if (start.startsWith("<") && !/^<\w+>[,;\t]/.test(start)) return marked(text, start);
  if (/^0\s+HEAD\s*[\r\n]/.test(start))
    return (await import("../formats/gedcom/gedcom.ts")).gedcom(text);
  if (/^BEGIN:V(?:CALENDAR|EVENT|TODO|JOURNAL)\b/i.test(start))
    return (await import("../formats/calendar.ts")).calendar(text);
  const lines = await ownLines(text, start);
  if (lines !== null) return lines;
  const { isRis, ris } = await import("../formats/ris.ts");
  if (isRis(start)) return ris(text);
  if (isBibTex(text)) return (await import("../formats/bibtex.ts")).bibTex(text);
  const { isMarkwhen, markwhen } = await import("../formats/markwhen.ts");
  return isMarkwhen(text) ? markwhen(text) : null;
}

/** A program of one value, as social networks hand out what one wrote: the value is read, and nothing is run. */
const ASSIGNED =
  /^(?:export\s+default\s+|(?:(?:var|let|const)\s+)?[A-Za-z_$][\w$.]*\s*=\s*|[A-Za-z_$][\w$.]*\(\s*)(?=(?:\{\s*"|\[\s*(?:\{\s*["}]|\[)))/;

/** Entries that stand in a program or a page with one; a quick look tells most texts that have none. */
async function writtenInProgram(text: string): Promise<readonly Json[] | null> {
  if (!/[=(:,t]\s*\[\s*[{/]/.test(text)) return null;
  return (await import("../formats/json/script-lists.ts")).scriptLists(text);
}

/** XML of a kind that is known, or that is a list of entries. */
async function marked(text: string, start: string): Promise<ReadFile["read"]> {
  if (/<(?:\w+:)?data[\s>]/.test(text.slice(0, 5_000)) && /<event[\s>]/.test(text))
    return (await import("../formats/simile.ts")).simileXml(text);
  if (/<PubmedArticleSet[\s>]/.test(start))
    return (await import("../formats/json/pubmed-xml.ts")).pubMedXml(text);
  const unknown = unknownMarkup(text);
  const read = isPage(unknown)
    ? null
    : await (await import("../formats/json/xml-records.ts")).xmlRecords(text);
  if (read === null) throw new Unreadable(unknown);
  return read;
}

/** A timeline as Mermaid draws it: alone, or in the block that a note begins with. */
const DRAWN =
  /^\s*(?:%%.*\s+)*timeline(?:[ \t]+(?:LR|TD))?[ \t]*[\r\n]|^(?:\s|#.*[\r\n])*```mermaid\s+timeline\b/;

/** Lines that say themselves what is in them: by names before their values, or by the word above them. */
async function ownLines(text: string, start: string): Promise<TableRead | null> {
  if (/^gantt\s/.test(start)) return (await import("../formats/lines/gantt.ts")).gantt(text);
  if (DRAWN.test(text))
    return (await import("../formats/lines/drawn-timeline.ts")).drawnTimeline(text);
  if (!/^[A-Za-z_][\w.-]*:[^\t\n]*\t/.test(start)) return null;
  return (await import("../formats/lines/labelled-lines.ts")).labelledLines(text);
}

/** An entry at the beginning of a line: at the beginning, comments aside, or below talk that is no other format. */
function isBibTex(text: string): boolean {
  const start = text.slice(0, 20_000);
  if (/^\s*(?:%.*\s*)*@/.test(text))
    return /^\s*@(?:string|preamble|comment|[a-z]+)\s*[{(]\s*[^\s,{}()]*\s*[,=]/im.test(start);
  const entry = /^[ \t]*@[a-z]+\s*[{(]\s*[^\s,{}()]+\s*,\s*[a-z][\w-]*\s*=\s*["{\w]/im.exec(start);
  // A page of notes may cite a work, and is no library for it.
  return entry !== null && entry.index < MOST_TALK && !/^\s*(?:```|#{1,6}\s|\|)/m.test(start);
}

/** Letters of talk above the first entry. */
const MOST_TALK = 2_000;
