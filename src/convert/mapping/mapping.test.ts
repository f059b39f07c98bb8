import { expect, test } from "vitest";
import type { Choices } from "../choices/choices.ts";
import { formatMapping, parseMapping } from "./mapping.ts";

const choices: Choices = {
  rows: new Map([[57, { value: "12.8.71", read: "1871-08-12" }]]),
  kinds: new Map([["no-such-day", "inside"]]),
  joins: new Map([[201, { value: "7.9.1911 | raised | the pilot ashore", at: 1 }]]),
};

test("what is written is read back as the same wish", () => {
  const text = formatMapping({
    format: "dateline-mapping/1",
    columns: [
      { name: "When", role: "date" },
      { name: "Ref", role: "none" },
    ],
    dateOrder: "mdy",
    choices,
  });
  expect(parseMapping(text)).toEqual({
    ok: true,
    wish: {
      columns: new Map([
        ["When", "date"],
        ["Ref", "none"],
      ]),
      dateOrder: "mdy",
      choices,
    },
  });
});

test.each([
  ["{", "it is not complete JSON"],
  ["[]", "it is not an object, in { }"],
  ['{"columns":"date"}', "“columns” is not an object"],
  ['{"columns":{"A":"dat"}}', "“dat” is not a role"],
  ['{"choices":{"kinds":{"serial":"magic"}}}', "“magic” is no way to read a date"],
  ['{"dateOrder":"ydm"}', "“dateOrder” is none of"],
])("%s is refused: %s", (text, why) => {
  const parsed = parseMapping(text);
  expect(parsed.ok ? "" : parsed.why).toContain(why);
});
