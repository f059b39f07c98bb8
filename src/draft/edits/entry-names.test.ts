import { expect, test } from "vitest";
import { invented } from "../value/draft.testing.ts";
import { changedFields, nameOf } from "./entry-names.ts";

const draft = invented({ sources: [{ id: "log", title: { ko: "일지" } }] });

test("an entry is told by its title, label, name or first words, a text by its source", () => {
  expect(nameOf(draft, "topics", { id: "t", label: "Tolls", kind: "theme" })).toBe("Tolls");
  expect(nameOf(draft, "actors", { id: "a", name: "Kim", kind: "person" })).toBe("Kim");
  const text = { id: "log", text: "…", name: "x.txt", notes: "", anchors: [], mayShip: false };
  expect(nameOf(draft, "documents", text)).toEqual({ ko: "일지" });
  expect(nameOf(draft, "documents", { ...text, id: "none" })).toBe("none");
  const exact = `${"word ".repeat(20)}`;
  expect(nameOf(draft, "passages", { id: "p", source: "log", exact })).toBe(
    `${"word ".repeat(12).trim()}…`,
  );
  expect(nameOf(draft, "omissions", { source: "log", exact: "Short", reason: "" })).toBe("Short");
});

test("fields are told where they differ, whichever side has them", () => {
  expect(changedFields({ a: 1, b: [1], c: 2 }, { a: 1, b: [2], d: 3 })).toEqual(["b", "c", "d"]);
});
