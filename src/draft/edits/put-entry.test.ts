import { expect, test } from "vitest";
import { harbour } from "../value/draft.testing.ts";
import { findEntry } from "../value/entry-keys.ts";
import { done } from "./edit.testing.ts";
import { putDocument, putEntry, setAnchor } from "./put-entry.ts";

const draft = harbour();
const [event] = draft.dataset.events;
const [source] = draft.dataset.sources;
if (!event || !source) throw new Error("no entry");
const document = {
  id: source.id,
  text: "At noon.\n\nAt one.",
  name: null,
  notes: "",
  anchors: [],
  mayShip: false,
};

test("an entry that changes tells its fields, one that does not is no command", () => {
  const command = putEntry(draft, "events", { ...event, title: "Another", countries: ["KR"] });
  expect(command?.label).toMatchObject({ act: "change", name: "Another", others: 0 });
  expect(command?.label.fields).toEqual(["title", "countries"]);
  expect(done(draft, command).dataset.events[0]?.title).toBe("Another");
  expect(putEntry(draft, "events", event)).toBeNull();
});

test("a topic that is made in place comes and goes with the event that needs it", () => {
  const entry = { id: "new", label: "New", kind: "theme" } as const;
  const command = putEntry(draft, "events", { ...event, topics: ["new"] }, [
    { list: "topics", entry },
  ]);
  expect(command?.label).toMatchObject({ act: "change", list: "events", others: 1 });
  expect(findEntry(done(draft, command), "topics", "new")).not.toBeNull();
});

test("a text comes with its source, which says its length", () => {
  const made = { ...source, sha256: "0".repeat(64), length: document.text.length };
  const command = putDocument(draft, document, made);
  expect(command?.label).toMatchObject({ act: "add", list: "documents", name: source.title });
  const after = done(draft, command);
  expect(findEntry(after, "sources", source.id)?.entry.length).toBe(17);
  expect(putDocument(after, document, made)).toBeNull();
  const both = putDocument(draft, { ...document, id: "other" }, { ...made, id: "other" });
  expect(both?.label).toMatchObject({ list: "documents", name: source.title, others: 1 });
});

test("an anchor is set, moved and taken off; anchors stand in the order of the text", () => {
  let now = done(draft, putDocument(draft, document, source));
  const anchors = () => findEntry(now, "documents", source.id)?.entry.anchors;
  now = done(now, setAnchor(now, source.id, 10, "1921-03-05"));
  now = done(now, setAnchor(now, source.id, 0, "1921-03-04"));
  now = done(now, setAnchor(now, source.id, 10, "1921-03-06"));
  expect(anchors()).toEqual([
    { start: 0, date: "1921-03-04" },
    { start: 10, date: "1921-03-06" },
  ]);
  expect(setAnchor(now, source.id, 10, "1921-03-06")).toBeNull();
  now = done(now, setAnchor(now, source.id, 0, null));
  expect(anchors()).toEqual([{ start: 10, date: "1921-03-06" }]);
  expect(setAnchor(now, "nowhere", 0, null)).toBeNull();
});
