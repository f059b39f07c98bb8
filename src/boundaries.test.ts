import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  findCircle,
  importGraph,
  refusedImports,
  roomOf,
  sourceFiles,
} from "../scripts/imports.mjs";
import { DEBTS, ROOMS } from "../scripts/rooms.mjs";

const files = sourceFiles(import.meta.dirname);
const graph = importGraph(files);

/** More files than this beside each other hide what a room is about; fewer than three are no room. */
const MOST_FILES = 18;
const FEWEST_FILES = 3;
/** The floor itself, its rooms aside: few files, one subject. */
const SMALL = new Set(["views/locale"]);

describe("a room", () => {
  test("is imported only by the rooms that may, types included", () => {
    const refused = [...files].flatMap(([file, text]) => refusedImports(file, text));
    expect(refused).toEqual([]);
  });

  test("imports in one direction: no circle of rooms, debts aside", () => {
    expect(findCircle(new Map(Object.entries(ROOMS)))).toBeNull();
  });

  test("names only rooms that there are, and has no allowance it does not use", () => {
    const used = new Map<string, Set<string>>();
    for (const [file, targets] of graph) {
      const rooms = used.get(roomOf(file)) ?? new Set();
      for (const target of targets) rooms.add(roomOf(target));
      used.set(roomOf(file), rooms);
    }
    expect(Object.keys(ROOMS).filter((room) => !used.has(room))).toEqual([]);
    const unused = Object.entries(ROOMS).flatMap(([room, allowed]) =>
      allowed.filter((each) => !used.get(room)?.has(each)).map((each) => `${room} → ${each}`),
    );
    // The views' own kit is everybody's in `views`, used or not.
    expect(
      unused.filter((each) => !/→ views\/(kit|kit\/(files|keys)|locale|names|state)$/.test(each)),
    ).toEqual([]);
  });

  test(`has ${FEWEST_FILES} to ${MOST_FILES} files`, () => {
    const sizes = new Map<string, number>();
    for (const file of files.keys()) sizes.set(roomOf(file), (sizes.get(roomOf(file)) ?? 0) + 1);
    const wrong = [...sizes].filter(
      ([room, size]) => size > MOST_FILES || (size < FEWEST_FILES && !SMALL.has(room)),
    );
    expect(wrong).toEqual([]);
  });

  test("has its line in the map of the house", () => {
    const map = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
    expect(Object.keys(ROOMS).filter((room) => !map.includes(`\`${room}/\``))).toEqual([]);
  });
});

test("no file imports itself, by however many others, types included", () => {
  expect(findCircle(graph)).toBeNull();
});

test("a debt that is paid is struck off the list", () => {
  expect(DEBTS.filter(([from, to]) => !graph.get(from)?.includes(to))).toEqual([]);
});

test("a module below the views has its test beside it, unless it is nothing but types", () => {
  const tested = /^(?:dataset|query|citation|convert|draft)\b.*(?<!\.d)\.ts$/;
  const doesSomething = (text: string) => /^export (?!type\b|interface\b)/m.test(text);
  const hasTest = (file: string) =>
    [".test.ts", ".zone.test.ts"].some((end) =>
      existsSync(join(import.meta.dirname, file.replace(/\.ts$/, end))),
    );
  const untested = [...files]
    .filter(([file, text]) => tested.test(file) && doesSomething(text) && !hasTest(file))
    .map(([file]) => file);
  expect(untested).toEqual([]);
});

describe("the rule bites:", () => {
  test.each([
    ["a floor that imports the one above", "dataset/time/a.ts", `import "../../query/store.ts";`],
    ["a type", "dataset/time/b.ts", `import type { Query } from "../../query/criteria/query.ts";`],
    ["what is handed on", "dataset/format/c.ts", `export { cite } from "../../citation/cite.ts";`],
    ["what is loaded late", "dataset/format/d.ts", `await import("../../views/App.tsx");`],
    [
      "a type of what is loaded late",
      "query/text/e.ts",
      `type A = import("../store.ts").EventStore;`,
    ],
    ["a worker's address", "views/list/f.ts", `new URL("../../workers/store.worker.ts", here)`],
    [
      "over several lines",
      "query/text/g.ts",
      `import {\n  type Query,\n} from "../criteria/query.ts";`,
    ],
    ["a room of the same floor", "query/arrays/h.ts", `import { fold } from "../text/fold.ts";`],
    [
      "a neighbour in the views",
      "views/list/i.tsx",
      `import { placeLabels } from "../timeline/marks/label-places.ts";`,
    ],
    ["a folder that is no room", "views/misc/j.ts", ""],
    ["React below the views", "query/text/k.ts", `import { useState } from "react";`],
    ["the date library elsewhere", "query/text/l.ts", `import edtf from "edtf";`],
    [
      "the widget elsewhere",
      "views/timeline/m.ts",
      `import type { A } from "vis-timeline/esnext";`,
    ],
    ["its calendar", "dataset/time/n.ts", `import moment from "moment";`],
  ])("%s is refused", (_, file, text) => {
    expect(refusedImports(file, text)).toHaveLength(1);
  });

  test.each([
    ["a neighbour in the same room", "dataset/time/a.ts", `import { b } from "./interval.ts";`],
    [
      "the floor below",
      "views/list/b.tsx",
      `import type { Q } from "../../query/criteria/query.ts";`,
    ],
    ["the widget, in its adapter", "views/timeline/frame/vis.ts", `import "vis-timeline/esnext";`],
    ["a package that is everybody's", "query/text/c.ts", `import { parse } from "date-fns";`],
  ])("%s is allowed", (_, file, text) => {
    expect(refusedImports(file, text)).toEqual([]);
  });

  test("a circle is found, whichever file is asked first", () => {
    const circle = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["b"]],
    ]);
    expect(findCircle(circle)).toEqual(["b", "c", "b"]);
    expect(findCircle(new Map([["a", ["b"]]]))).toBeNull();
  });
});
