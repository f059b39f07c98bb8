import { expect, test } from "vitest";
import { aDataset, anEvent, withFacet } from "../query/columns/dataset.testing.ts";
import { createLocalStore } from "../query/local-store.ts";
import { type Part, writeFile } from "./write-file.ts";

const options = { language: "en", today: "2026-11-26" } as const;

async function opened() {
  const store = createLocalStore();
  const dataset = aDataset(
    anEvent("siege", "-0043"),
    anEvent("war", "1921-03", { countries: ["FR"] }),
    anEvent("peace", "1923-05-01", { countries: ["FR", "SY"] }),
  );
  await store.open({ from: "text", name: "test", text: JSON.stringify(dataset) });
  return store;
}

async function ids(part: Part): Promise<readonly string[]> {
  const { file } = await writeFile(await opened(), { format: "json", part, options });
  return JSON.parse(await file.text()).events.map(({ id }: { id: string }) => id);
}

test("what is taken away is what was chosen: all, what matches, or one", async () => {
  expect(await ids({ of: "all" })).toEqual(["siege", "war", "peace"]);
  const criteria = withFacet("country", ["FR"]);
  expect(await ids({ of: "matching", criteria, filter: "country=FR" })).toEqual(["war", "peace"]);
  expect(await ids({ of: "event", id: "war", filter: "event=war" })).toEqual(["war"]);
});

test("a part says in the file by which filter it is one, and all of it says nothing", async () => {
  const store = await opened();
  const part = { of: "event", id: "war", filter: "event=war" } as const;
  const said = async (part: Part) =>
    await (await writeFile(store, { format: "json", part, options })).file.text();
  expect(await said(part)).toContain("A part: 1 of 3 events, by the filter “event=war”.");
  expect(await said({ of: "all" })).not.toContain("A part");
});

test("an event that a format has no place for is named", async () => {
  const store = await opened();
  const { left } = await writeFile(store, { format: "ics", part: { of: "all" }, options });
  expect(left).toEqual([{ id: "siege", why: "no-such-year" }]);
});

test("where nothing is open there is nothing to write", async () => {
  const wanted = { format: "json", part: { of: "all" }, options } as const;
  await expect(writeFile(createLocalStore(), wanted)).rejects.toThrow("no dataset");
});
