import { expect, test } from "vitest";
import { formatMapping, parseMapping } from "./mapping.ts";

test("what is written is read back as the same wish", () => {
  const text = formatMapping({
    format: "dateline-mapping/1",
    columns: [
      { name: "When", role: "date" },
      { name: "Ref", role: "none" },
    ],
    dateOrder: "mdy",
  });
  expect(parseMapping(text)).toEqual({
    ok: true,
    wish: {
      columns: new Map([
        ["When", "date"],
        ["Ref", "none"],
      ]),
      dateOrder: "mdy",
    },
  });
});

test.each([
  ["{", "it is not complete JSON"],
  ["[]", "it is not an object, in { }"],
  ['{"columns":"date"}', "“columns” is not an object"],
  ['{"columns":{"A":"dat"}}', "“dat” is not a role"],
  ['{"dateOrder":"ymd"}', "“dateOrder” is neither"],
])("%s is refused: %s", (text, why) => {
  const parsed = parseMapping(text);
  expect(parsed.ok ? "" : parsed.why).toContain(why);
});
