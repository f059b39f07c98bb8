import fc from "fast-check";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../dataset/wording/languages.ts";
import { MAX_PRINTED } from "./link.ts";
import {
  eventPrint,
  formatPrinted,
  type Printed,
  parsePrinted,
  signOf,
  signOfAll,
} from "./printed.ts";

const print = fc
  .record({ id: fc.string(), title: fc.string(), date: fc.string(), passages: fc.string() })
  .map(({ id, ...said }) => eventPrint(id, said));

const printed: fc.Arbitrary<Printed> = fc.record({
  day: fc
    .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  lang: fc.constantFrom(...LANGUAGES),
  of: fc.oneof(
    fc.array(print, { minLength: 1, maxLength: 60 }),
    fc.record({
      events: fc.integer({ min: 1, max: 5_000 }),
      sign: fc.array(print).map(signOfAll),
    }),
  ),
});

test("what a page's code says of its events is read as it was written", () => {
  fc.assert(
    fc.property(printed, (given) => {
      const text = formatPrinted(given);
      expect(text).toMatch(/^[\w.-]+$/);
      expect(text.length).toBeLessThanOrEqual(MAX_PRINTED);
      expect(parsePrinted(text)).toEqual(given);
    }),
  );
});

test("whatever somebody writes there is read as nothing, or as what it says", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((end) => `20261126en.${end}`),
      ),
      (text) => {
        const read = parsePrinted(text);
        if (read !== null) expect(formatPrinted(read)).toBe(text);
      },
    ),
  );
});

test.each([
  "",
  "20261126en.",
  "20261126en.AAAA",
  "20261126fr.AAAABBCCDD",
  "20261326en.AAAABBCCDD",
  "20261126en.all.0.AAAABBBB",
  "20261126en.all.134.AAAA",
  "20261126en.AAAABBCCD<",
  `20261126en.${"AAAABBCCDD".repeat(200)}`,
])("no code says %j", (text) => {
  expect(parsePrinted(text)).toBeNull();
});

test("a sign stays what it is: paper that was printed cannot be printed anew", () => {
  expect(signOf("2001-02-27-rok-russia-joint-statement", 4)).toMatchInlineSnapshot(`"ngRs"`);
  expect(signOf("김대중", 8)).toMatchInlineSnapshot(`"AChhjlCp"`);
});

test("another title, date or passage is another sign, and says which it is", () => {
  const said = { title: "Summit", date: "2001-02-27", passages: "“met”" };
  const before = eventPrint("summit", said);
  for (const part of ["title", "date", "passages"] as const) {
    const after = eventPrint("summit", { ...said, [part]: "something else" });
    expect({ ...after, [part]: before[part] }).toEqual(before);
    expect(after[part]).not.toBe(before[part]);
  }
});
