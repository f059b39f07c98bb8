import { expect, test } from "vitest";
import { anchorPassages } from "../../../dataset/quotation/find-in-copy.ts";
import { tallyOf } from "./tally.ts";

const passage = (id: string, exact: string) => ({ id, exact, prefix: "", suffix: "", start: null });
const BUDGET = "The North committee cut its budget by nine percent in May, after the vote.";

test("a sentence too short to tell is not said to be missing, and words more are not hidden", () => {
  const copy = `${BUDGET.replace("nine ", "nine\n\n12   THE COMMITTEE REPORT\n\n")} He signed at noon.`;
  const anchored = anchorPassages(copy, [
    passage("budget", BUDGET),
    passage("signed", "He signed at noon."),
    passage("gone", "The minister arrived on Monday and left the same evening."),
  ]);
  expect(tallyOf(anchored)).toMatchObject({
    outcomes: { folded: 1, short: 1, missing: 1 },
    more: 1,
  });
});
