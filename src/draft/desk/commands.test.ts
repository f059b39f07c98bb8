import { expect, test } from "vitest";
import { done } from "../edits/edit.testing.ts";
import { invented } from "../value/draft.testing.ts";
import { commandFor } from "./commands.ts";
import type { Edit } from "./desk-types.ts";

const draft = invented({
  sources: [{ id: "s", title: "Source" }],
  passages: ["1", "2"].map((id) => ({ id: `s/${id}`, source: "s", exact: `Words ${id}` })),
  topics: [{ id: "t", label: "Topic" }],
  events: [
    { id: "a", title: "A", date: "1921", claims: [{ passage: "s/1" }, { passage: "s/2" }] },
    { id: "b", title: "B", date: "1922" },
  ],
});
const text = {
  id: "s",
  text: "Words 1, words 2",
  name: null,
  notes: "",
  anchors: [],
  mayShip: false,
};
const source = { id: "s", title: "Source", authors: [], kind: "other" } as const;

const EDITS: readonly (readonly [act: string, edit: Edit])[] = [
  ["change", { do: "put", put: { list: "topics", entry: { id: "t", label: "T", kind: "theme" } } }],
  ["remove", { do: "remove", list: "events", id: "b" }],
  ["omit", { do: "omit", omission: { source: "s", exact: "Words 3", reason: "not dated" } }],
  ["retag", { do: "retag", events: ["a", "b"], tags: { field: "topics", add: ["t"], remove: [] } }],
  ["retag", { do: "retag", events: ["a"], tags: { field: "kind", add: ["meeting"], remove: [] } }],
  ["merge", { do: "merge", into: "a", from: "b" }],
  ["split", { do: "split", event: "a", claims: [1], title: "C" }],
  ["add", { do: "document", source: { ...source, authors: [] }, document: text }],
];

test.each(EDITS)("to %s is one command, which the rules accept", (act, edit) => {
  const command = commandFor(draft, edit);
  expect(command?.label.act).toBe(act);
  expect(() => done(draft, command)).not.toThrow();
});

test("what would change nothing is no command", () => {
  const none: readonly Edit[] = [
    { do: "remove", list: "events", id: "nowhere" },
    { do: "retag", events: ["a"], tags: { field: "topics", add: [], remove: ["t"] } },
    { do: "merge", into: "a", from: "a" },
    { do: "anchor", source: "s", start: 0, date: "1921" },
  ];
  for (const edit of none) expect(commandFor(draft, edit)).toBeNull();
});
