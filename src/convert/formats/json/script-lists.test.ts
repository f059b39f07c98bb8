import { expect, test } from "vitest";
import { scriptLists } from "./script-lists.ts";

test("entries that a program has written in it are read, and nothing is run", () => {
  const program = `// don't run
    const groups = [{ id: 1, content: 'Harbour' }];
    var items = new vis.DataSet([
      { id: 1, content: 'It\\'s <b>open</b>', start: new Date(2001, 1, 27), group: 1 }, // [{ start: 1 }]
      { 'id': 2, content: \`Two\`, start: "2001-03-07", end: moment('2001-03-09'), },
      { id: 3, content: "Three" + name, start: 983232000000, className: undefined },
      { id: 4, content: 'Four', start: later(), editable: false },
    ]);
    items.add([{ content: 'Five', start: new Date(2001, 4) }]);`;
  expect(scriptLists(program)).toEqual([
    { id: 1, content: "It's <b>open</b>", start: "2001-02-27", group: 1 },
    { id: 2, content: "Two", start: "2001-03-07", end: "2001-03-09" },
    { id: 3, content: '"Three" + name', start: 983232000000, className: null },
    { id: 4, content: "Four", start: "later()", editable: false },
    { content: "Five", start: "2001-05" },
  ]);
});

test("a page's own program is read where it makes a timeline, and no other page", () => {
  const page = (call: string) =>
    `<!DOCTYPE html><p>Don't</p><script src="vis.js"></script><script>${call}([{content: 'A', start: '2001'}])</script>`;
  expect(scriptLists(page("new vis.DataSet"))).toEqual([{ content: "A", start: "2001" }]);
  expect(scriptLists(page("draw"))).toBeNull();
});

test("half a program is refused, and not read as if it were whole", () => {
  expect(() =>
    scriptLists("// A\nconst a = [{ start: '2001', content: 'A' }, { start: '20"),
  ).toThrow(/line 2/);
});

test("a program without dates or of brackets alone is no list and no endless work", () => {
  expect(scriptLists("const a = [{ id: 1, content: 'A' }];")).toBeNull();
  expect(scriptLists(`const a = [{ a: ${"[".repeat(50_000)}`)).toBeNull();
});
