/** Checks the text of a source as an author keeps it: its fields, its anchors, and that its source is there. */
import * as z from "zod";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { type Finding, finding, type Nearest } from "../../dataset/problems/finding.ts";
import { explainIssues } from "../../dataset/problems/schema-issues.ts";
import { danglingPointer } from "../../dataset/reading/reference-findings.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import type { DraftDocument } from "./draft.ts";

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/:-]*$/)
  .max(LIMITS.idLength);

const date = z
  .string()
  .max(64)
  .refine((value) => parseDate(value).ok, { error: "not a date in EDTF (ISO 8601-2)" });

const ANCHORS = 10_000;
const NAME = 1_000;

export const documentSchema = z.strictObject({
  id,
  text: z.string().max(LIMITS.sourceTextLength),
  name: z.string().max(NAME).nullable(),
  notes: z.string().max(LIMITS.sourceTextLength),
  anchors: z.array(z.strictObject({ start: z.int().nonnegative(), date })).max(ANCHORS),
  mayShip: z.boolean(),
});

/** All that is wrong with a document by itself. */
export function checkDocument(
  document: DraftDocument,
  index: number,
  nearest: Nearest,
): readonly Finding[] {
  const checked = documentSchema.safeParse(document);
  const path = ["documents", index];
  if (!checked.success) {
    return explainIssues(checked.error.issues, {
      schema: documentSchema,
      value: document,
      base: path,
      noun: "a document",
      outcome: "entry-left-out",
      nearest,
    });
  }
  const { text, anchors } = document;
  const wrong = anchors.findIndex(
    ({ start }, at) => start > text.length || start <= (anchors[at - 1]?.start ?? -1),
  );
  if (wrong < 0) return [];
  return [
    finding({
      code: "bad-value",
      outcome: "entry-left-out",
      path: [...path, "anchors", wrong, "start"],
      value: anchors[wrong]?.start,
      expected: "places within the text, each after the one before",
      message: "The days that dates count from are not in the order of the text",
    }),
  ];
}

export const documentWithoutSource = (id: string, index: number): Finding =>
  danglingPointer({
    list: "sources",
    id,
    path: ["documents", index, "id"],
    outcome: "entry-left-out",
    rejected: false,
    nearest: null,
  });
