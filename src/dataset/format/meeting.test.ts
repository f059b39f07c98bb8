import fc from "fast-check";
import { expect, test } from "vitest";
import { meet, meetingWith } from "./meeting.ts";

const span = fc
  .record({ start: fc.nat(60), length: fc.nat(25) })
  .map(({ start, length }) => ({ start, end: start + length }));

test("the spans that meet another are found as by looking at each, in order", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), span, (spans, other) => {
      const one = spans.toSorted((a, b) => a.start - b.start).filter((each) => meet(each, other));
      expect(meetingWith(spans)(other)).toEqual(one);
    }),
  );
});
