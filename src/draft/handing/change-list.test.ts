import { expect, test } from "vitest";
import { invented } from "../value/draft.testing.ts";
import { changesAsMarkdown, changesBetween } from "./change-list.ts";

const from = invented({
  topics: [{ id: "t", label: "T" }],
  events: [
    { id: "x", title: "X", date: "1921" },
    { id: "y", title: "Y", date: "1922" },
  ],
}).dataset;
const to = invented({
  topics: [{ id: "t", label: "*T* <b>" }],
  events: [
    { id: "x", title: "X", date: "1921-03" },
    { id: "z", title: "Z\n# Not a heading", date: "1923", summary: "[a](javascript:b)" },
  ],
}).dataset;

test("what changed between two datasets is told entry by entry, events first", () => {
  expect(changesBetween(from, to).map(({ kind, id }) => [kind, id])).toEqual([
    ["removed", "y"],
    ["changed", "x"],
    ["added", "z"],
    ["changed", "t"],
  ]);
  expect(changesBetween(from, from)).toEqual([]);
});

test("as Markdown it reads as what it says: nothing in a dataset becomes markup", () => {
  expect(changesAsMarkdown("A *set*", changesBetween(from, to))).toBe(`# Changes to “A \\*set\\*”

Events: 1 changed, 1 added, 1 removed. Other entries: 1.

## Events

### Removed: Y

\`y\`

- title: ~~Y~~
- kind: ~~other~~
- status: ~~occurred~~
- date: ~~1922~~

### Changed: X

\`x\`

- date: 1921 → 1921-03

### Added: Z \\# Not a heading

\`z\`

- title: Z \\# Not a heading
- summary: \\[a\\](javascript:b)
- kind: other
- status: occurred
- date: 1923

## Topics

### Changed: \\*T\\* \\<b\\>

\`t\`

- label: T → \\*T\\* \\<b\\>
`);
});
