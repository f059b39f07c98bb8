import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../../dataset/any-text.testing.ts";
import { invented } from "../value/draft.testing.ts";
import { eventId, nameId, passageId, takenIn } from "./new-id.ts";

const free = () => false;
const FORMAT = /^[A-Za-z0-9][A-Za-z0-9._/:-]*$/;

test.each([
  ["2001-02-27", "A joint statement", "2001-02-27-joint-statement"],
  ["2001-02", { ko: "공동 성명", en: "The joint statement" }, "2001-02-joint-statement"],
  ["1921", { ko: "한·미 정상 공동 성명" }, "1921-han-mi-jeongsang-gongdong-seongmyeong"],
  ["1921", "정상 회담".normalize("NFD"), "1921-jeongsang-hoedam"],
  ["1921", "toString", "1921-tostring"],
  ["1985~", "The Élysée’s answer", "1985-elysees-answer"],
  ["2001-21", "NMD an issue", "2001-spring-nmd-issue"],
  ["../2013-07", "Open", "2013-07-open"],
  ["198X", "Talks", "1980s-talks"],
  ["-0043-03-15", "Caesar", "44bc-03-15-caesar"],
  ["2001", "The of and", "2001-the-of-and"],
  ["2001", "國民", "2001"],
  ["soon", "國民", "entry"],
])("the id of %s, %j is %s", (date, title, id) => {
  expect(eventId(date, title, free)).toBe(id);
});

test("an id that is there is not given again, nor one that was numbered", () => {
  const taken = new Set(["1921-toll", "1921-toll-2"]);
  expect(eventId("1921", "Toll", (id) => taken.has(id))).toBe("1921-toll-3");
  const draft = invented({ topics: [{ id: "kim", label: "Kim" }] });
  expect(nameId("Kim", takenIn(draft, "topics"))).toBe("kim-2");
});

test("whatever the words, an id is one of the format and no novel", () => {
  fc.assert(
    fc.property(fc.constantFrom("1921", "1900/1950", "soon"), anyText(), (date, title) => {
      const id = eventId(date, title, free);
      expect(id).toMatch(FORMAT);
      expect(id.length).toBeLessThan(100);
    }),
  );
});

test("passages of a source are counted on, and the longest id has room for a number", () => {
  expect(passageId("log", 0, free)).toBe("log/1");
  expect(passageId("log", 2, (id) => id === "log/3")).toBe("log/4");
  const long = passageId("s".repeat(128), 12, free);
  expect(long).toMatch(/s\/13$/);
  expect(long.length).toBeLessThanOrEqual(128);
});
