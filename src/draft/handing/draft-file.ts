/**
 * A whole draft as a file of its own: the dataset it began from, the texts, and every step since. It holds what
 * its author keeps to himself: whoever it is sent to reads the texts and the notes too.
 */
import * as z from "zod";
import { datasetSchema, headerShape } from "../../dataset/format/schema.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { inverse } from "../value/apply.ts";
import { checkSound } from "../value/check.ts";
import { checkDocument, documentSchema } from "../value/check-document.ts";
import type { Draft } from "../value/draft.ts";
import { DRAFT_LISTS, draftOf } from "../value/entry-keys.ts";
import { beginHistory, type History, take } from "../value/history.ts";
import { Pointers } from "../value/pointers.ts";
import type { Step } from "../value/step.ts";

const DRAFT_FORMAT = "dateline-draft/1";

/** The draft as it came, and what was done since: all else follows from them. */
export interface DraftFile {
  readonly began: Draft;
  readonly steps: readonly Step[];
}

export type DraftRefusal =
  /** Longer than is read. */
  | "too-large"
  | "not-json"
  /** JSON, and not a draft. */
  | "not-a-draft"
  /** A draft, made by a newer version of this page. */
  | "newer"
  /** A draft in which something is not as it must be. */
  | "damaged";

export type ReadDraft =
  | { readonly ok: true; readonly file: DraftFile; readonly history: History }
  | {
      readonly ok: false;
      readonly why: DraftRefusal;
      /** One sentence for people, in English: what is wrong, and where. */
      readonly message: string;
    };

/** The longest file that is read, in UTF-16 code units: some hundred thousand events with their history. */
const LONGEST = 400_000_000;
const STEPS = 1_000_000;
/** A dataset is never deeper than a dozen; checks that descend must come to an end. */
const DEEPEST = 40;

export const writeDraftFile = ({ began, steps }: DraftFile): string =>
  `${JSON.stringify({ format: DRAFT_FORMAT, began, steps })}\n`;

/** Reads a draft, of whatever origin. Never throws; every step is checked as it was when it was done. */
export function readDraftFile(text: string): ReadDraft {
  if (text.length > LONGEST)
    return refuse("too-large", `The file has more than ${LONGEST} characters`);
  const value = parsed(text);
  if (value === undefined) return refuse("not-json", "This is not JSON, or not all of it");
  const format =
    typeof value === "object" && value !== null && Object.hasOwn(value, "format")
      ? (value as { readonly format: unknown }).format
      : null;
  const [, version] =
    typeof format === "string" ? (/^dateline-draft\/(\d{1,6})$/.exec(format) ?? []) : [];
  if (version === undefined) return refuse("not-a-draft", "This JSON is not a draft of Dateline");
  if (format !== DRAFT_FORMAT) {
    return Number(version) > 1
      ? refuse("newer", `The draft was made by a newer version of this page (format ${version})`)
      : refuse("damaged", `There is no format ${version} of a draft`);
  }
  if (isTooDeep(value)) return refuse("damaged", `Something in it is more than ${DEEPEST} deep`);
  const checked = fileSchema.safeParse(value);
  if (!checked.success) return refuse("damaged", told(checked.error.issues[0]));
  // The schema has seen to it; what entries the changes hold is checked with each.
  const { began, steps } = inOrder(value, checked.data) as DraftFile;
  const draft = { ...draftOf(began.dataset), documents: began.documents };
  const wrong = wrongIn(draft);
  if (wrong !== null) return refuse("damaged", wrong);
  return replayed({ began: draft, steps });
}

const refuse = (why: DraftRefusal, message: string): ReadDraft => ({ ok: false, why, message });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * A file as it stands, whose fields are in the order that its changes know; the schema puts them in its own. It
 * takes nothing away: where its text is longer, the file left something unsaid, and the schema filled it in.
 */
const inOrder = (file: unknown, checked: unknown): unknown =>
  JSON.stringify(file).length === JSON.stringify(checked).length ? file : checked;

function isTooDeep(value: unknown): boolean {
  let level: readonly object[] = [[value]];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    const next: object[] = [];
    for (const each of level) {
      for (const inner of Object.values(each) as unknown[]) {
        if (typeof inner === "object" && inner !== null) next.push(inner);
      }
    }
    level = next;
  }
  return false;
}

const lists = z.enum(DRAFT_LISTS as readonly [string, ...string[]]);
const name = z.string().max(LIMITS.titleLength);

const changeSchema = z.strictObject({
  list: lists,
  id: z.string().max(LIMITS.idLength + LIMITS.textLength + 1),
  at: z.int().nonnegative(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});

const labelSchema = z.strictObject({
  act: z.enum([
    "add",
    "change",
    "remove",
    "merge",
    "split",
    "retag",
    "omit",
    "claim",
    "anchor",
    "restore",
  ]),
  list: lists,
  name: headerShape.title,
  fields: z.array(name).max(100),
  others: z.int().nonnegative(),
});

const at = z.number();

const stepSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("do"),
    at,
    command: z.strictObject({ label: labelSchema, changes: z.array(changeSchema) }),
  }),
  z.strictObject({ kind: z.literal("undo"), at }),
  z.strictObject({ kind: z.literal("redo"), at }),
]);

/** True for what may be a step, by its form. */
export const isStep = (step: unknown): step is Step => stepSchema.safeParse(step).success;

const fileSchema = z.strictObject({
  format: z.literal(DRAFT_FORMAT),
  began: z.strictObject({ dataset: datasetSchema, documents: z.array(documentSchema) }),
  steps: z.array(stepSchema).max(STEPS),
});

function told(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return "It is not as a draft must be";
  return `${issue.message}, at ${issue.path.map(String).join(".") || "the top"}`;
}

/** The first thing that is wrong with what a draft began from; null where there is none. */
function wrongIn({ dataset, documents }: Draft): string | null {
  const { problems } = parseDataset(JSON.stringify(dataset));
  // An empty dataset is a beginning, and what is only worth a look came with the file.
  const lost = problems.find(
    ({ outcome, path }) =>
      outcome !== "loaded" && !(dataset.events.length === 0 && path[0] === "events"),
  );
  if (lost !== undefined) return `${lost.message}, at ${lost.path.join(".")}`;
  const sources = new Set(dataset.sources.map(({ id }) => id));
  for (const [index, document] of documents.entries()) {
    const [finding] = checkDocument(document, index, () => null);
    if (finding) return `${finding.message}, at ${finding.path.join(".")}`;
    // One text at most for each source.
    if (!sources.delete(document.id)) return `Text “${document.id}” has no source of its own`;
  }
  return null;
}

/** Does the steps again, each as carefully as it was done. */
function replayed(file: DraftFile): ReadDraft {
  const pointers = new Pointers(file.began);
  let history = beginHistory(file.began);
  for (const [rank, step] of file.steps.entries()) {
    const { done, undone, now } = history;
    const changes =
      step.kind === "do"
        ? step.command.changes
        : step.kind === "redo"
          ? (undone?.command.changes ?? [])
          : inverse(done?.command.changes ?? []);
    const [finding] = step.kind === "do" ? checkSound(now, pointers, changes) : [];
    const next = finding === undefined ? take(history, step) : null;
    if (next === null) {
      return refuse(
        "damaged",
        `Step ${rank + 1} cannot be: ${finding?.message ?? "it does not fit"}`,
      );
    }
    pointers.follow(changes);
    history = next;
  }
  return { ok: true, file, history };
}
