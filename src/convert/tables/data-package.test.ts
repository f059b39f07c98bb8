import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { convertFile } from "../convert.ts";
import { eventsOfPackage } from "./data-package.ts";

const archive = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const about = (resources: unknown, more = {}) =>
  JSON.stringify({ title: "The harbour log", resources, ...more });

const text = (packed: ReturnType<typeof eventsOfPackage>) =>
  packed && new TextDecoder().decode(packed.bytes);

test("the table that is called events is opened, wherever it stands", () => {
  const files = { "a.csv": "a", "data/e.csv": "date,title" };
  const resources = [
    { name: "others", path: "a.csv" },
    { name: "events", path: "data/e.csv" },
  ];
  expect(text(eventsOfPackage(archive({ ...files, "datapackage.json": about(resources) })))).toBe(
    "date,title",
  );
  const [first] = resources;
  expect(text(eventsOfPackage(archive({ ...files, "datapackage.json": about([first]) })))).toBe(
    "a",
  );
});

test.each([
  ["no package at all", {}],
  ["a package that is no JSON", { "datapackage.json": "{" }],
  ["a package of nothing", { "datapackage.json": "null" }],
  ["a package without tables", { "datapackage.json": about([]) }],
  ["a package whose table is not there", { "datapackage.json": about([{ path: "b.csv" }]) }],
  ["a package whose table is elsewhere", { "datapackage.json": about([{ path: ["a", "b"] }]) }],
])("an archive that is %s is left to other readers", (_, files) => {
  expect(eventsOfPackage(archive({ "x.txt": "x", ...files }))).toBeNull();
});

test("a package in a package is a file that cannot be read, and nobody goes round in a circle", async () => {
  const inner = archive({ "datapackage.json": about([{ path: "a.csv" }]), "a.csv": "date\n1921" });
  const outer = zipSync({
    "datapackage.json": strToU8(about([{ path: "a.zip" }])),
    "a.zip": inner,
  });
  const converted = await convertFile(outer, { name: "x.zip", thisYear: 2026 });
  expect(converted.ok).toBe(false);
});

test("a package opens under its own title", async () => {
  const bytes = archive({
    "datapackage.json": about([{ name: "events", path: "e.csv" }]),
    "e.csv": "date,title\n1921-03-04,The truce\n",
  });
  const converted = await convertFile(bytes, { name: "x.zip", thisYear: 2026 });
  expect(converted.ok && converted.conversion.dataset).toMatchObject({
    title: "The harbour log",
    events: [{ date: "1921-03-04", title: "The truce" }],
  });
});
