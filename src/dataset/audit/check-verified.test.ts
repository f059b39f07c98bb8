import { expect, test } from "vitest";
import { fingerprintOf } from "../format/verified.ts";
import { readFile } from "../reading/formats.ts";
import { parseFile } from "../reading/parse-dataset.ts";
import { checkVerified } from "./check-verified.ts";

const TOLL = { id: "toll", title: "Toll", date: "1921" };

function read(changes: object = {}) {
  const text = JSON.stringify(
    { format: "dateline/1", title: "T", events: [TOLL], ...changes },
    null,
    1,
  );
  const file = readFile(text);
  const { dataset, ranks } = parseFile(file);
  if (!dataset) throw new Error("refused");
  return { dataset, origin: { file, ranks } };
}
const verified = {
  text: "All.",
  date: "2026-11-23",
  by: "validate",
  of: fingerprintOf(read().dataset),
};

test("a check is taken for what it was about", () => {
  const { dataset, origin } = read({ verified });
  expect(checkVerified(dataset, origin)).toEqual([]);
});

test("an event put in afterwards makes it stale, and it is told where it says so", () => {
  const events = [TOLL, { ...TOLL, id: "truce" }];
  const { dataset, origin } = read({ verified, events });
  expect(checkVerified(dataset, origin)).toMatchObject([
    {
      code: "stale-check",
      message: "Changed since it was checked on 2026-11-23",
      line: expect.any(Number),
    },
  ]);
});
