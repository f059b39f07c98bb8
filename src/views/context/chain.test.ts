import { expect, test } from "vitest";
import type { LinkType } from "../../dataset/format/vocabulary.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import type { EventDetail, RelatedEvent } from "../../query/answers/answer-types.ts";
import { stepsOf } from "./chain.ts";

function dateOf(text: string) {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.date;
}
const link = (
  id: string,
  type: LinkType,
  direction: "in" | "out",
  date: string,
  inferred = false,
): RelatedEvent => ({
  event: { id, date: dateOf(date) } as RelatedEvent["event"],
  type,
  direction,
  inferred,
  passage: null,
});
const event: Pick<EventDetail, "date" | "related"> = {
  date: dateOf("2001-03-07"),
  related: [
    link("far cause", "leads-to", "in", "1972"),
    link("near cause", "precedes", "in", "2001-03-01"),
    link("answered", "responds-to", "out", "2001-03-05"),
    link("guessed", "leads-to", "in", "2001-03-06", true),
    link("result", "leads-to", "out", "2001-03-08"),
    link("answer", "responds-to", "in", "2001-04-01"),
    link("whole", "part-of", "out", "2001"),
    link("rhyme", "echoes", "in", "2025"),
  ],
};
const ids = (to: "causes" | "results") => stepsOf(event, to).map((each) => each.event.id);

test("what led to an event is stated before it is inferred, and nearer before farther", () => {
  expect(ids("causes")).toEqual(["answered", "near cause", "far cause", "guessed"]);
});

test("what came of it is what it led to, and what answers it", () => {
  expect(ids("results")).toEqual(["result", "answer"]);
});
