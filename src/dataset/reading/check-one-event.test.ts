import * as fc from "fast-check";
import { expect, test } from "vitest";
import { EventCheck } from "./check-one-event.ts";
import { parseDataset } from "./parse-dataset.ts";

test("an event read by itself is kept, or refused in the same words, as among all", () => {
  const value = fc.oneof(
    fc.constant({ id: "a", title: "A", date: "1921" }),
    fc.record({ id: fc.constantFrom("a", "a b"), title: fc.string(), date: fc.string() }),
    fc.record({ id: fc.constant("a"), titel: fc.string(), date: fc.constant("2014-02-30") }),
    fc.integer(),
  );
  fc.assert(
    fc.property(value, (event) => {
      const text = JSON.stringify(event);
      const before = '{"format":"dateline/1","title":"T","events":[';
      const check = new EventCheck();
      const location = { line: 1, column: before.length + 1 };
      const kept = check.read(0, JSON.parse(text), () => ({ text, location }));
      const whole = parseDataset(`${before}${text}]}`);
      expect(kept).toEqual(whole.dataset?.events[0] ?? null);
      expect(check.leftOut).toBe(kept === null ? 1 : 0);
      const ofEvents = whole.problems.filter(({ path }) => path.length > 1 || kept !== null);
      expect(check.problems).toEqual(ofEvents);
    }),
  );
});

test("past a thousand problems the rest are counted, and no more texts are asked for", () => {
  const check = new EventCheck();
  let asked = 0;
  for (let index = 0; index < 1_200; index += 1) {
    check.read(index, 0, () => {
      asked += 1;
      return { text: "0", location: { line: index + 1, column: 1 } };
    });
  }
  expect(asked).toBe(1_000);
  expect(check.leftOut).toBe(1_200);
  expect(check.problems.at(-1)?.message).toBe("And 200 more problems");
});

test("what only an event that was left out uses is not called unused", () => {
  const check = new EventCheck();
  const value = { id: "a", title: "A", date: "soon", topics: ["war"] };
  check.read(0, value, () => ({ text: JSON.stringify(value), location: { line: 1, column: 1 } }));
  expect(check.mentions("war")).toBe(true);
  expect(check.mentions("peace")).toBe(false);
});
