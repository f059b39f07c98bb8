import { expect, test } from "vitest";
import { exportedName } from "./exported-name.ts";

const file = (name: string) => ({ from: "file", name }) as const;
const address = (url: string) => ({ from: "address", url }) as const;

test.each([
  [null, file("harbour.jsonl.gz"), "harbour.jsonl.gz"],
  ["The pilots’ diary", file("harbour.jsonl.gz"), "The pilots’ diary.jsonl.gz"],
  ["1868/99: a diary?", file("diary.json"), "1868 99 a diary.json"],
  ["My harbour", file("harbour"), "My harbour.json"],
  [null, address("https://a.test/data/%ED%95%AD%EA%B5%AC.json?x=1"), "항구.json"],
  [null, address("https://a.test/%E0%A4%A"), "%E0%A4%A"],
  [null, address("https://a.test/"), "events.json"],
  [null, file("harbour-log.csv"), "harbour-log.json"],
  ["My log", file("harbour-log.csv.gz"), "My log.json"],
])("what is called %j and came from %j is saved as %j", (name, origin, saved) => {
  expect(exportedName({ name, origin })).toBe(saved);
});
