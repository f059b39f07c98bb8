import { expect, test } from "vitest";
import { fieldsOf } from "./json-fields.ts";

test("an object is called by its name, and no event by a piece of JSON", () => {
  const title = { rendered: "Hello" };
  expect(fieldsOf({ title, author: { id: 7, name: "Ada" } })).toEqual([
    ["title", "Hello"],
    ["author", "Ada"],
    ["author.id", "7"],
  ]);
});

test("a service's own words around what somebody wrote go, and a text in parts is one", () => {
  const part = (words: string) => ({ type: "text", text: { content: words }, plain_text: words });
  const properties = {
    Name: { id: "title", type: "title", title: [part("Mill "), part("opens")] },
    Date: { id: "d", type: "date", date: { start: "2001-02-27", end: null } },
    Place: { id: "p", type: "select", select: { name: "Orrin", color: "red" } },
    Note: { id: "n", type: "rich_text", rich_text: [] },
  };
  expect(Object.fromEntries(fieldsOf({ id: "a1", properties }))).toMatchObject({
    id: "a1",
    Name: "Mill opens",
    "Date.start": "2001-02-27",
    Place: "Orrin",
  });
  const text = ["see ", { type: "link", text: "https://example.org" }, " now"];
  expect(fieldsOf({ text })).toEqual([["text", "see https://example.org now"]]);
  expect(fieldsOf({ id: "a1", fields: { id: "b" } })).toEqual([
    ["id", "a1"],
    ["fields.id", "b"],
  ]);
  // A name in both keeps nothing else from the column that it has in all other rows.
  expect(fieldsOf({ id: "a1", fields: { id: "b", name: "Storm" } })).toEqual([
    ["id", "a1"],
    ["fields.id", "b"],
    ["name", "Storm"],
  ]);
});

test("what has no name has a column for each of its fields, and nothing in it is lost", () => {
  const when = { start: "1998-08-31", end: "1998-09-01" };
  expect(fieldsOf({ when, location: { city: "Seoul" }, more: { deep: { title: "A" } } })).toEqual([
    ["when.start", "1998-08-31"],
    ["when.end", "1998-09-01"],
    ["location.city", "Seoul"],
    ["more.deep.title", "A"],
  ]);
});

test("words in several languages are those of the first, the others stand beside them", () => {
  expect(fieldsOf({ title: { en: "A truce", ko: "휴전" } })).toEqual([
    ["title", "A truce"],
    ["title.ko", "휴전"],
  ]);
});

test("a source and a place on a map stay one thing", () => {
  const source = { title: "Almanac", url: "https://example.org" };
  const geometry = { type: "Point", coordinates: [1, 2] };
  expect(fieldsOf({ source, geometry })).toEqual([
    ["source", source],
    ["geometry", geometry],
  ]);
});
