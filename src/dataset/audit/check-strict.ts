/** Checks what a dataset may only say of itself once it is so: that every event has its passage. */
import type { Dataset } from "../format/schema.ts";
import { type Finding, finding } from "../problems/finding.ts";
import type { Problem } from "../problems/problem.ts";
import { locateInFile, type Origin } from "../reading/entry-ranks.ts";

/**
 * Reports every event without a passage, and every quoted source without the hash of the text that its
 * passages were taken from: without it nobody can tell whether they have the same text.
 *
 * @param origin  The file the dataset was read from, for lines and columns.
 */
export function checkStrict(dataset: Dataset, origin?: Origin): readonly Problem[] {
  const quoted = new Set(dataset.passages.map(({ source }) => source));
  const findings: Finding[] = [];
  for (const [index, { id, sha256 }] of dataset.sources.entries()) {
    if (!quoted.has(id) || sha256 !== undefined) continue;
    findings.push(
      finding({
        code: "missing-field",
        outcome: "loaded",
        path: ["sources", index],
        expected: "the sha256 of the text that its passages were taken from",
        message: `Source “${id}” is quoted, and does not say which text was used`,
      }),
    );
  }
  for (const [index, { id, claims }] of dataset.events.entries()) {
    if (claims.length > 0) continue;
    findings.push(
      finding({
        code: "missing-passage",
        outcome: "loaded",
        path: ["events", index],
        expected: "a claim with the passage that states it",
        message: `Event “${id}” has no passage`,
      }),
    );
  }
  return locateInFile(findings, origin);
}
