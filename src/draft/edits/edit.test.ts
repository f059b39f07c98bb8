import { expect, test } from "vitest";
import { ownTime } from "../../dataset/own-time.testing.ts";
import { invented, large } from "../value/draft.testing.ts";
import { sameEntry } from "../value/entry-keys.ts";
import { done } from "./edit.testing.ts";
import { Edit } from "./edit.ts";

const draft = invented({
  sources: ["a", "b"].map((id) => ({ id, title: id })),
  passages: [
    { id: "a/1", source: "a", exact: "One", start: 10 },
    { id: "a/2", source: "a", exact: "Two", start: 30 },
    { id: "b/1", source: "b", exact: "One", start: 0 },
  ],
  events: [
    { id: "early", title: "Early", date: "1921" },
    { id: "late", title: "Late", date: "1923" },
  ],
});

test("a new event stands among the others by its date, a passage by its place in the text", () => {
  const edit = new Edit(draft);
  const [event] = draft.dataset.events;
  if (!event) throw new Error("no event");
  edit.put("events", { ...event, id: "between", date: "1922-05" });
  edit.put("passages", { id: "a/3", source: "a", exact: "Between", start: 20 });
  edit.put("passages", { id: "b/2", source: "b", exact: "Last" });
  const { dataset } = done(draft, edit.command("add", "events", "between"));
  expect(dataset.events.map(({ id }) => id)).toEqual(["early", "between", "late"]);
  expect(dataset.passages.map(({ id }) => id)).toEqual(["a/1", "a/3", "a/2", "b/1", "b/2"]);
});

test("an entry that ends as it was is no change, and a command without one is none", () => {
  const edit = new Edit(draft);
  const [event] = draft.dataset.events;
  if (!event) throw new Error("no event");
  edit.put("events", { ...event });
  edit.remove("topics", "nowhere");
  expect(edit.command("change", "events", event.id)).toBeNull();
});

test("removals, changes and additions of one list are right one after another", () => {
  const edit = new Edit(draft);
  const [early] = draft.dataset.events;
  if (!early) throw new Error("no event");
  edit.remove("events", "early");
  edit.put("events", { ...early, id: "late", date: "1924" });
  edit.put("events", { ...early, id: "new", date: "1930" });
  expect(edit.isTaken("events", "early")).toBe(true);
  expect(edit.get("events", "early")).toBeNull();
  const command = edit.command("change", "events", "late");
  expect(command?.label).toEqual({
    act: "change",
    list: "events",
    name: "Early",
    fields: ["title", "date"],
    others: 2,
  });
  const after = done(draft, command);
  expect(after.dataset.events.map(({ id }) => id)).toEqual(["late", "new"]);
  expect([...edit.all("events")].map(({ id }) => id)).toEqual(["late", "new"]);
});

test("a command for ten thousand events takes no longer than a few looks at each", () => {
  const many = large(10_000);
  const edit = new Edit(many);
  const retagged = many.dataset.events.map((event) => ({ ...event, countries: ["KR"] }));
  for (const event of retagged) edit.put("events", event);
  // The least of three of each, in turns: a machine that is slow today is as slow for both.
  const looks: number[] = [];
  const commands: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const looked = ownTime();
    expect(many.dataset.events.some((event, at) => sameEntry(event, retagged[at]))).toBe(false);
    looks.push(looked());
    const made = ownTime();
    expect(edit.command("retag", "events", "e0")?.changes).toHaveLength(10_000);
    commands.push(made());
  }
  expect(Math.min(...commands)).toBeLessThan(10 * Math.min(...looks));
});
