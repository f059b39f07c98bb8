import { expect, test } from "vitest";
import { done } from "../edits/edit.testing.ts";
import { harbour, invented, shipped } from "../value/draft.testing.ts";
import { openDesk } from "./desk.ts";
import { claimCommand, commandOf, formOf } from "./event-form.ts";

test("a form that nobody touched changes nothing of any event", () => {
  for (const draft of [shipped(), harbour()]) {
    const desk = openDesk(draft, [], () => 0);
    for (const { id } of draft.dataset.events) {
      const form = formOf(draft, id);
      if (!form || !desk) throw new Error(`no form of ${id}`);
      expect(desk.act({ do: "event", form })).toMatchObject({ ok: true, changes: [] });
    }
  }
});

const draft = invented({
  sources: [{ id: "s", title: "Source" }],
  passages: [{ id: "s/1", source: "s", exact: "The toll is paid" }],
  events: [
    {
      id: "toll",
      title: "Toll",
      date: "1921",
      summary: "It is paid.",
      quantity: { value: 3, unit: "pence" },
      claims: [{ passage: "s/1" }],
    },
  ],
});

test("what a form does not show of an event stays as it was", () => {
  const form = formOf(draft, "toll");
  if (form === null) throw new Error("no form");
  const changed = commandOf(draft, { ...form, fields: { ...form.fields, title: "The toll" } });
  const [event] = done(draft, changed).dataset.events;
  expect(event).toMatchObject({
    title: "The toll",
    quantity: { value: 3 },
    summary: "It is paid.",
  });
  expect(changed?.label).toMatchObject({ act: "change", fields: ["title"] });
  const cleared = commandOf(draft, { ...form, fields: { ...form.fields, summary: undefined } });
  expect(done(draft, cleared).dataset.events[0]).not.toHaveProperty("summary");
});

test("a new topic or actor is made once, however often a form names it", () => {
  const form = formOf(draft, "toll");
  if (form === null) throw new Error("no form");
  const named = {
    ...form,
    topics: [{ make: "Tolls" }, { make: "Tolls" }],
    actors: [{ make: "Kim" }],
  };
  const { dataset } = done(draft, commandOf(draft, named));
  expect(dataset.topics).toMatchObject([{ id: "tolls", label: "Tolls" }]);
  expect(dataset.events[0]).toMatchObject({ topics: ["tolls"], actors: ["kim"] });
});

test("a further passage becomes a claim, and the same words no second one", () => {
  const words = { source: "s", exact: "The toll fell", prefix: "", suffix: "", start: 40 };
  const claim = { passage: words, role: "occurred", dating: { basis: "stated" } } as const;
  const after = done(draft, claimCommand(draft, "toll", claim));
  expect(after.dataset.events[0]?.claims.map(({ passage }) => passage)).toEqual(["s/1", "s/2"]);
  expect(claimCommand(after, "toll", claim)).toBeNull();
  expect(claimCommand(draft, "nowhere", claim)).toBeNull();
});
