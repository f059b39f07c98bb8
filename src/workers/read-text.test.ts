import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

const event = { id: "a", title: "A", date: "1921" };
const text = (...events: readonly object[]) =>
  JSON.stringify({ format: "dateline/1", title: "T", events });

test("a sound text is read with nothing left out", async () => {
  expect(await readText(text(event))).toMatchObject({ losses: 0, dataset: { events: [event] } });
});

test("what is wrong is left out and counted, and a text without any event is none", async () => {
  const broken = { ...event, id: "b", date: "1921-13" };
  const read = await readText(text(event, broken));
  expect(read?.dataset.events).toHaveLength(1);
  expect(read?.losses).toBe(1);
  expect(await readText(text(broken))).toBeNull();
  expect(await readText("no JSON")).toBeNull();
});
