import fc from "fast-check";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../dataset/wording/languages.ts";
import { folderOf, slugOf, wayTo } from "./addresses.ts";

const letters = (from: string) => fc.constantFrom(...from);
const ids = fc
  .tuple(letters("aAzZ0con"), fc.string({ unit: letters("aAzZ09._/:-con"), maxLength: 127 }))
  .map((parts) => parts.join(""));

test("a plain id is its own address", () => {
  const event = { kind: "event", id: "2001-02-27-joint-statement" } as const;
  expect(folderOf(event, "en", LANGUAGES)).toBe("e/2001-02-27-joint-statement/");
  expect(folderOf(event, "ko", LANGUAGES)).toBe("ko/e/2001-02-27-joint-statement/");
  expect(folderOf(event, "ko", ["ko"])).toBe("e/2001-02-27-joint-statement/");
  expect(folderOf({ kind: "list", page: 1 }, "en", LANGUAGES)).toBe("list/");
  expect(folderOf({ kind: "list", page: 2 }, "ko", LANGUAGES)).toBe("ko/list/2/");
});

test("no id has the page of another, leads out of its folder, or is no name on some machine", () => {
  fc.assert(
    fc.property(fc.uniqueArray(ids, { minLength: 2, maxLength: 30 }), (some) => {
      const slugs = some.map(slugOf);
      expect(new Set(slugs.map((slug) => slug.toLowerCase())).size).toBe(some.length);
      for (const part of slugs.flatMap((slug) => slug.split("/"))) {
        expect(part).toMatch(/^[a-z0-9._~-]{1,255}$/);
        expect(part).not.toMatch(/^\.+$|\.$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["CON", "~c~o~n"],
  ["con", "c~~on"],
  ["nul.txt", "n~~ul.txt"],
  ["index.html", "i~~ndex.html"],
  ["index.htm", "index.htm"],
  ["a/../b", "a~1..~1b"],
  ["end.", "end~3"],
  [`A${"B".repeat(127)}`, `~a${"~b".repeat(99)}/${"~b".repeat(28)}`],
])("%s is the folder %s", (id, slug) => {
  expect(slugOf(id)).toBe(slug);
});

test("links climb to the root of the site, wherever it stands", () => {
  expect(wayTo("assets/pages.css", "ko/e/x/")).toBe("../../../assets/pages.css");
  expect(wayTo("", "list/")).toBe("../");
  expect(wayTo("list/", "")).toBe("list/");
  expect(wayTo("", "")).toBe("./");
});
