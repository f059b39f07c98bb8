/** Makes a dataset of a text: what can be used of it, and everything that is wrong with it. */

import type { Dataset } from "../format/schema.ts";
import { type Finding, finding, nearestWithin, shown, unlocated } from "../problems/finding.ts";
import { type Losses, lossesOf, together } from "../problems/losses.ts";
import type { Problem } from "../problems/problem.ts";
import { salvage } from "./check-entries.ts";
import { checkReferences } from "./check-references.ts";
import { assemble } from "./entry-lists.ts";
import { type EntryRanks, NO_RANKS, ranksOf } from "./entry-ranks.ts";
import type { FileText, Refusal } from "./file-text.ts";
import { readFile } from "./formats.ts";

export interface ParseResult {
  /** The part of the file that can be used; null when it is refused. */
  readonly dataset: Dataset | null;
  /** All that is wrong, in the order of the file. */
  readonly problems: readonly Problem[];
  /** The sum of all that is wrong, also of what is not listed. */
  readonly losses: Losses;
  readonly refusal: Refusal | null;
  readonly ranks: EntryRanks;
}

/** More are not worth reading one by one: a last problem counts the rest. */
export const MOST_PROBLEMS = 1_000;

const FORMAT = "dateline/1";

/** Never throws, whatever the text; nothing is left out of the dataset without a problem that says so. */
export const parseDataset = (text: string): ParseResult => parseFile(readFile(text));

/** Checks a file that was read, by whatever format. */
export function parseFile(file: FileText): ParseResult {
  if (file.refusal !== null) {
    const losses = lossesOf(file.broken);
    return { dataset: null, problems: file.broken, losses, refusal: file.refusal, ranks: NO_RANKS };
  }
  // Counted first: reading fills in what the file leaves unsaid.
  const repeated = file.repeated();
  const { findings: found, ...read } = readDataset(file.value);
  const findings = repeated.concat(found);
  const losses = together(brokenLines(file.broken), lossesOf(findings));
  const broken = file.broken.slice(0, MOST_PROBLEMS);
  const listed = findings.slice(0, MOST_PROBLEMS - broken.length);
  const located = listed.length === 0 ? [] : file.locate(listed);
  return { ...read, losses, problems: [...broken, ...located, ...uncounted(losses.problems)] };
}

/** The losses in lines that are broken: each would have been an event. */
function brokenLines(broken: readonly Problem[]): Losses {
  const lost = broken.filter(({ outcome }) => outcome === "entry-left-out").length;
  return { problems: broken.length, events: lost, entries: lost, parts: 0 };
}

interface Read {
  readonly dataset: Dataset | null;
  readonly refusal: Refusal | null;
  readonly ranks: EntryRanks;
  readonly findings: readonly Finding[];
}

function readDataset(file: unknown): Read {
  const refusedFor = (
    told: Pick<Finding, "code" | "message" | "expected"> & { path?: string[] },
  ) => ({
    dataset: null,
    refusal: "not-a-dataset" as const,
    ranks: NO_RANKS,
    findings: [finding({ path: [], outcome: "file-refused", value: file, ...told })],
  });
  if (typeof file !== "object" || file === null || Array.isArray(file)) {
    const expected = "an object, in { }, with a format, a title and events";
    return refusedFor({ code: "wrong-type", message: "This JSON is not a dataset", expected });
  }
  const fields = file as Readonly<Record<string, unknown>>;
  const format = Object.hasOwn(fields, "format") ? fields["format"] : undefined;
  if (format !== FORMAT && (format !== undefined || !Array.isArray(fields["events"]))) {
    return refusedFor({
      code: "format",
      ...(format !== undefined && { path: ["format"] }),
      expected: `"format": "${FORMAT}"`,
      message:
        format === undefined
          ? "This JSON is not a dataset: it does not say its format"
          : `The format ${shown(format)} cannot be read`,
    });
  }
  const nearest = nearestWithin();
  const salvaged = salvage(fields, nearest);
  const { lists, claimRanks, findings: dangling } = checkReferences(salvaged, nearest);
  const findings = salvaged.findings.concat(dangling);
  const ranks = ranksOf(lists, claimRanks);
  if (lists.events.length > 0) {
    return { dataset: assemble(salvaged.header, lists), refusal: null, ranks, findings };
  }
  const none = finding({
    code: "missing-field",
    outcome: "file-refused",
    path: ["events"],
    value: fields["events"],
    expected: "at least one event that can be read",
    message: "There is no event to show",
  });
  return { dataset: null, refusal: "no-events", ranks, findings: findings.concat(none) };
}

/** The problem that stands for those after the first, if there are any. */
export function uncounted(findings: number): readonly Problem[] {
  const left = findings - MOST_PROBLEMS;
  if (left <= 0) return [];
  const message = `And ${left} more ${left === 1 ? "problem" : "problems"}`;
  const expected = "the first ones mended, and the file checked again";
  return [unlocated(finding({ code: "too-many", outcome: "loaded", path: [], expected, message }))];
}
