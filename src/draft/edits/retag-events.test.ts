import { expect, test } from "vitest";
import { invented, large } from "../value/draft.testing.ts";
import { done } from "./edit.testing.ts";
import { retagEvents } from "./retag-events.ts";

const draft = invented({
  topics: ["a", "b"].map((id) => ({ id, label: id })),
  events: [
    { id: "x", title: "X", date: "1921", topics: ["a"], countries: ["US", "KR"] },
    { id: "y", title: "Y", date: "1922", topics: ["a", "b"] },
    { id: "z", title: "Z", date: "1923", topics: ["a"] },
  ],
});

test("tags come and go on the chosen events, in one command that tells the fields", () => {
  const command = retagEvents(draft, ["x", "y"], {
    topics: { add: ["b"], remove: ["a"] },
    countries: { add: ["KR"] },
    kind: "meeting",
    status: "planned",
  });
  expect(command?.label).toMatchObject({ act: "retag", name: "X", others: 1 });
  expect(command?.label.fields).toEqual(["kind", "status", "topics", "countries"]);
  const { events } = done(draft, command).dataset;
  expect(events.map(({ topics }) => topics)).toEqual([["b"], ["b"], ["a"]]);
  expect(events.map(({ countries }) => countries)).toEqual([["US", "KR"], ["KR"], []]);
  expect(events.map(({ status }) => status)).toEqual(["planned", "planned", "occurred"]);
  expect(events.map(({ kind }) => kind)).toEqual(["meeting", "meeting", "other"]);
});

test("a new topic comes with the events that get it; where no event changes there is no command", () => {
  const entry = { id: "new", label: "New", kind: "theme" } as const;
  const fresh = [{ list: "topics", entry }] as const;
  const command = retagEvents(draft, ["z"], { topics: { add: ["new"] }, fresh });
  expect(command?.label.others).toBe(1);
  expect(done(draft, command).dataset.topics).toHaveLength(3);
  expect(retagEvents(draft, ["z"], { topics: { add: ["a"] }, fresh })).toBeNull();
  expect(retagEvents(draft, [], { kind: "meeting" })).toBeNull();
});

test("ten thousand events are retagged at once", () => {
  const many = large(10_000);
  const ids = many.dataset.events.map(({ id }) => id);
  const command = retagEvents(many, ids, { countries: { add: ["KR"] } });
  expect(command?.changes).toHaveLength(10_000);
  expect(done(many, command).dataset.events.at(-1)?.countries).toEqual(["KR"]);
});
