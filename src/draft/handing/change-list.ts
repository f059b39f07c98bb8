/** Lists what became of a dataset, for a person who decides on it. */
import { localText } from "../../dataset/format/localized.ts";
import type { Dataset, Localized } from "../../dataset/format/schema.ts";
import { difference } from "../value/difference.ts";
import { draftOf } from "../value/entry-keys.ts";
import { type EntryChange, entryChanges } from "./field-changes.ts";

/** What changed between two datasets, entry by entry; events first, since they are what it is about. */
export function changesBetween(from: Dataset, to: Dataset, lang = "en"): readonly EntryChange[] {
  const draft = draftOf(to);
  const all = entryChanges(draft, difference(draftOf(from), draft), lang);
  const isEvent = ({ list }: EntryChange) => list === "events";
  return [...all.filter(isEvent), ...all.filter((change) => !isEvent(change))];
}

const VERBS = { added: "Added", changed: "Changed", removed: "Removed" } as const;

/** The list in Markdown, in English, as a correction is sent. Nothing that a dataset says is markup in it. */
export function changesAsMarkdown(title: Localized, changes: readonly EntryChange[]): string {
  const lines = [`# Changes to “${inline(localText(title, "en").text)}”`, "", sumOf(changes)];
  let list = "";
  for (const change of changes) {
    if (change.list !== list) {
      list = change.list;
      lines.push("", `## ${list.charAt(0).toUpperCase()}${list.slice(1)}`);
    }
    const name = inline(localText(change.name, "en").text);
    lines.push("", `### ${VERBS[change.kind]}: ${name}`);
    if (change.id !== "") lines.push("", `\`${change.id.replace(/[`\s]+/g, " ")}\``);
    lines.push("");
    for (const { field, before, after } of change.fields) {
      lines.push(`- ${inline(field)}: ${sides(before, after)}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

function sides(before: string | null, after: string | null): string {
  if (before === null) return inline(after ?? "");
  return after === null ? `~~${inline(before)}~~` : `${inline(before)} → ${inline(after)}`;
}

function sumOf(changes: readonly EntryChange[]): string {
  const events = changes.filter(({ list }) => list === "events");
  const count = (kind: EntryChange["kind"]) => events.filter((each) => each.kind === kind).length;
  const others = changes.length - events.length;
  return `Events: ${count("changed")} changed, ${count("added")} added, ${count("removed")} removed. Other entries: ${others}.`;
}

/** Text on one line, its signs as they are and never as markup. */
const inline = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~&!]/g, (sign) => `\\${sign}`);
