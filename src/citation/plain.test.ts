import { expect, test } from "vitest";
import { passage, permalink, view } from "./citable.testing.ts";
import { plainText } from "./plain.ts";

test("names the source, the words, the event, and the way back", () => {
  expect(plainText(passage)).toBe(
    "Núria Čapek and 홍길동, “The end of the war,” The Freedonia Gazette, March 5, 1921, " +
      "https://gazette.example/end_of_war?a=1&b=50%25: " +
      "“It was signed at noon, ‘in the old mill’.” Cited for: Armistice signed, 4 March 1921. " +
      `Quoted in Missiles and treaties, version 1.2, ${permalink}, accessed November 23, 2026.`,
  );
});

test.each([
  ["signed at noon", "signed at noon.”"],
  ["(Washington, March 7)", "(Washington, March 7).”"],
  ["was it “signed?”", "was it ‘signed?’”"],
  ["signed …", "signed …”"],
])("words that stop short of a sentence are closed by a full stop: %s", (quotation, end) => {
  expect(plainText({ ...passage, quotation })).toContain(`${end} Cited for: `);
});

test("a view is cited as the dataset, with its version", () => {
  expect(plainText(view)).toBe(
    `“Missiles and treaties,” version 1.2, July 2, 2025, ${permalink}, ` +
      "accessed November 23, 2026. Cited for: 23 of 119 events: Freedonia.",
  );
});

test.each([
  ["1921-03", "“Who won?” March 1921"],
  ["1921", "“Who won?” 1921"],
  ["1921~", "“Who won?” about 1921"],
  ["1921-21", "“Who won?” spring 1921"],
  ["-0043", "“Who won?” 44 BC"],
  ["1921/1923", "“Who won?” 1921–1923"],
])("a source of %s is not given a finer date, nor a comma after a question", (published, head) => {
  const source = { title: "Who won?", authors: [], kind: "news", published } as const;
  expect(plainText({ ...passage, source })).toMatch(`${head}: “It was`);
});

test("an Arabic name or title turns nothing round that stands beside it", () => {
  const source = { ...passage.source, title: "صحيفة الميناء", authors: ["أحمد الكاتب"] };
  const text = plainText({ ...passage, source: { kind: "news", ...source } });
  expect(text).toContain(
    "\u2068أحمد الكاتب\u2069, “\u2068صحيفة الميناء\u2069,” The Freedonia Gazette",
  );
  expect(text.match(/\u2068/g)).toHaveLength(2);
});
