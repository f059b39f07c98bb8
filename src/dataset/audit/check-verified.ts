/** Checks that what a dataset says of its own check is about what it is now. */
import type { Dataset } from "../format/schema.ts";
import { fingerprintOf, isChanged } from "../format/verified.ts";
import { finding } from "../problems/finding.ts";
import type { Problem } from "../problems/problem.ts";
import { locateInFile, type Origin } from "../reading/entry-ranks.ts";

/** Reports a `verified` that was given before events, passages or texts were changed. */
export function checkVerified(dataset: Dataset, origin?: Origin): readonly Problem[] {
  if (dataset.verified === undefined || !isChanged(dataset, fingerprintOf(dataset))) return [];
  const { date } = dataset.verified;
  const stale = finding({
    code: "stale-check",
    outcome: "loaded",
    path: ["verified"],
    expected: "the verified of a new check, by validate with --strict and --sources, or none",
    message: `Changed since it was checked on ${date}`,
  });
  return locateInFile([stale], origin);
}
