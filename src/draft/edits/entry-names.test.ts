import { expect, test } from "vitest";
import { changedFields, nameOf, type TitleOf } from "./entry-names.ts";

const titleOf: TitleOf = (id) => (id === "log" ? { ko: "일지" } : undefined);

test("an entry is told by its title, label, name or first words, a text by its source", () => {
  expect(nameOf(titleOf, "topics", { id: "t", label: "Tolls", kind: "theme" })).toBe("Tolls");
  expect(nameOf(titleOf, "actors", { id: "a", name: "Kim", kind: "person" })).toBe("Kim");
  const text = { id: "log", text: "…", name: "x.txt", notes: "", anchors: [], mayShip: false };
  expect(nameOf(titleOf, "documents", text)).toEqual({ ko: "일지" });
  expect(nameOf(titleOf, "documents", { ...text, id: "none" })).toBe("none");
  const exact = `${"word ".repeat(20)}`;
  expect(nameOf(titleOf, "passages", { id: "p", source: "log", exact })).toBe(
    `${"word ".repeat(12).trim()}…`,
  );
  expect(nameOf(titleOf, "omissions", { source: "log", exact: "Short", reason: "" })).toBe("Short");
});

test("fields are told where they differ, whichever side has them", () => {
  expect(changedFields({ a: 1, b: [1], c: 2 }, { a: 1, b: [2], d: 3 })).toEqual(["b", "c", "d"]);
});
