/** Findings of a form by the field that they are about, so that each is said where it is mended. */
import type { Finding } from "../../../dataset/problems/finding.ts";

/** Names of the fields of a form that a finding can be about; `other` is said beside the buttons. */
export const FAULT_FIELDS = [
  "title",
  "summary",
  "kind",
  "status",
  "date",
  "span",
  "weight",
  "place",
  "quantity",
  "countries",
  "topics",
  "actors",
  "claims",
  "links",
] as const;
export type FaultField = (typeof FAULT_FIELDS)[number] | "other";

export type Faults = { readonly [F in FaultField]?: readonly Finding[] };

/** Lists whose entries a form makes, with the field that makes them. */
const MADE: Readonly<Record<string, FaultField>> = {
  topics: "topics",
  actors: "actors",
  passages: "claims",
};

const isField = (step: string | number | undefined): step is FaultField =>
  FAULT_FIELDS.some((each) => each === step);

/** The field that a path leads to, from the root of the file or from the event. */
export function fieldOf(path: Finding["path"]): FaultField {
  const [list, rank, ...inside] = path;
  if (list === "events" && typeof rank === "number")
    return isField(inside[0]) ? inside[0] : "other";
  if (typeof list === "string" && typeof rank === "number" && inside.length > 0) {
    return MADE[list] ?? (isField(list) ? list : "other");
  }
  return isField(list) ? list : "other";
}

export function faultsOf(findings: readonly Finding[]): Faults {
  const faults: { [F in FaultField]?: Finding[] } = {};
  for (const each of findings) {
    const field = fieldOf(each.path);
    faults[field] = [...(faults[field] ?? []), each];
  }
  return faults;
}
