import * as fc from "fast-check";
import { expect, test } from "vitest";
import { finding } from "../problems/finding.ts";
import { locateInFile } from "./entry-ranks.ts";
import { readFile } from "./formats.ts";
import { parseFile } from "./parse-dataset.ts";

/** One finding for each event of the dataset, as a check reports it. */
const findingsIn = (events: readonly { readonly id: string }[]) =>
  events.map(({ id }, index) =>
    finding({
      code: "bad-value",
      outcome: "loaded",
      path: ["events", index, "title"],
      message: id,
    }),
  );

test.each(["JSON", "JSON Lines"])(
  "whatever is left out of a file of %s, a finding stands in the line of its own event",
  (format) =>
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), (sound) => {
        // One that is left out has the id of the next, so that ids alone would mislead.
        const events = sound.map((isSound, at) =>
          JSON.stringify({
            id: `e${isSound ? at : at + 1}`,
            title: `of line ${at + 2}`,
            date: isSound ? "1921" : "nonsense",
          }),
        );
        const header = '"format": "dateline/1", "title": "T"';
        const text =
          format === "JSON"
            ? `{ ${header}, "events": [\n${events.join(",\n")}]}`
            : `{ ${header} }\n${events.join("\n")}`;
        const file = readFile(text);
        const { dataset, ranks } = parseFile(file);
        const kept = dataset?.events ?? [];
        const located = locateInFile(findingsIn(kept), { file, ranks });
        expect(located.map(({ line }) => `of line ${line}`)).toEqual(
          kept.map(({ title }) => title),
        );
      }),
      { numRuns: 50 },
    ),
);

test("without a file a finding has its path and no line", () => {
  expect(locateInFile(findingsIn([{ id: "a" }]), undefined)).toMatchObject([
    { path: ["events", 0, "title"], line: null, column: null },
  ]);
});
