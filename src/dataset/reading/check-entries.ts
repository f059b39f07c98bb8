/** Checks a parsed file entry by entry, so that one bad entry does not cost the rest. */
import * as z from "zod";
import { type Header, soundEvent, soundPassage } from "../format/quick-check.ts";
import { entrySchemas, headerShape } from "../format/schema.ts";
import { LIMITS } from "../format/vocabulary.ts";
import { type Finding, finding, type Nearest } from "../problems/finding.ts";
import { explainIssues } from "../problems/schema-issues.ts";
import {
  type Entry,
  type Kept,
  LISTS,
  type ListName,
  readLists,
  type Salvage,
} from "./entry-lists.ts";

const NOUNS: Readonly<Record<ListName, string>> = {
  collections: "a collection",
  sources: "a source",
  passages: "a passage",
  topics: "a topic",
  actors: "an actor",
  events: "an event",
  episodes: "an episode",
  omissions: "an omission",
};

/** Quick checks, for the lists that grow long. */
const GLANCES: { readonly [Name in ListName]?: (value: unknown) => Entry<Name> | null } = {
  events: soundEvent,
  passages: soundPassage,
};

const headerSchema = z.strictObject({
  ...headerShape,
  ...Object.fromEntries(LISTS.map((name) => [name, z.unknown().optional()])),
});

/**
 * Keeps what can be used of a file whose format is ours. Every entry is either kept or reported; what a
 * kept one leaves unsaid is filled in, in place.
 */
export function salvage(file: Readonly<Record<string, unknown>>, nearest: Nearest): Salvage {
  const findings: Finding[] = [];
  const header = readHeader(file, nearest, findings);
  const rejected = Object.fromEntries(LISTS.map((name) => [name, new Set<string>()])) as Record<
    ListName,
    Set<string>
  >;
  const mentioned = new Set<string>();
  const lists = readLists((name) =>
    readList(name, file[name], { nearest, findings, rejected: rejected[name], mentioned }),
  );
  return { header, lists, rejected, mentioned, findings };
}

/** The fields above the lists. A bad one is left out; a missing title is made up. */
function readHeader(
  file: Readonly<Record<string, unknown>>,
  nearest: Nearest,
  findings: Finding[],
): Header {
  const checked = headerSchema.safeParse(file);
  const fields = { ...file };
  if (!checked.success) {
    const context = {
      schema: headerSchema,
      value: file,
      base: [],
      noun: "a dataset",
      outcome: "part-left-out",
      nearest,
    } as const;
    for (const found of explainIssues(checked.error.issues, context)) findings.push(found);
    for (const { path } of checked.error.issues) delete fields[String(path[0])];
  }
  const whole = z.object(headerShape).partial().parse(fields);
  return { ...whole, format: "dateline/1", title: whole.title ?? "Untitled" };
}

/** Collects the findings of a list, and what its rejected entries say. */
interface Report {
  readonly nearest: Nearest;
  readonly findings: Finding[];
  readonly rejected: Set<string>;
  readonly mentioned: Set<string>;
}

function readList<Name extends ListName>(name: Name, list: unknown, report: Report) {
  const kept: Kept<Entry<Name>>[] = [];
  if (list === undefined) return kept;
  if (!Array.isArray(list)) {
    report.findings.push(
      finding({
        code: "wrong-type",
        outcome: "part-left-out",
        path: [name],
        value: list,
        expected: "a list, in [ ]",
        message: `“${name}” is not a list`,
      }),
    );
    return kept;
  }
  const most = LIMITS.entries[name];
  if (list.length > most) report.findings.push(tooMany(name, list.length));
  for (const [index, value] of list.slice(0, most).entries()) {
    const read = readEntry(name, index, value, report);
    if (read) kept.push({ index, value: read });
  }
  return kept;
}

/** The entry with what it leaves unsaid filled in; null where it is left out, and reported. */
export function readEntry<Name extends ListName>(
  name: Name,
  index: number,
  value: unknown,
  report: Report,
): Entry<Name> | null {
  const seen = GLANCES[name]?.(value);
  if (seen) return seen;
  // The schema of a list is the schema of its entries: the compiler loses the pairing.
  const schema = entrySchemas[name] as unknown as z.ZodType<Entry<Name>>;
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const found = explainIssues(checked.error.issues, {
    schema,
    value,
    base: [name, index],
    noun: NOUNS[name],
    outcome: "entry-left-out",
    nearest: report.nearest,
  });
  // One by one: spread out, those of a hostile entry are more arguments than a call can have.
  for (const each of found) report.findings.push(each);
  const id: unknown = value !== null && typeof value === "object" && Reflect.get(value, "id");
  if (typeof id === "string") report.rejected.add(id);
  for (const text of stringsIn(value)) report.mentioned.add(text);
  return null;
}

export const tooMany = (name: ListName, length: number): Finding =>
  finding({
    code: "too-many",
    outcome: "part-left-out",
    path: [name],
    expected: `at most ${LIMITS.entries[name]}`,
    message: `${length} ${name} are too many: those after the first ${LIMITS.entries[name]} are left out`,
  });

/** Every short string in a value, without recursion: a rejected one may be of any depth. */
function* stringsIn(value: unknown): Generator<string> {
  const open = [value];
  while (open.length > 0) {
    const at = open.pop();
    if (typeof at === "string" && at.length <= LIMITS.idLength) yield at;
    else if (typeof at === "object" && at !== null)
      for (const inner of Object.values(at)) open.push(inner);
  }
}
