import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { convertFile } from "../../convert.ts";

const convert = (text: string) => convertFile(strToU8(text), { name: "x", thisYear: 2026 });

async function conversionOf(text: string) {
  const converted = await convert(text);
  if (!converted.ok) throw new Error(converted.unread.why);
  const { format, dataset, rows, left } = converted.conversion;
  const events = dataset?.events.map(({ date, title, summary }) => [date, title, summary]);
  return { format, title: dataset?.title, events, rows, left };
}

test("a list of entries is read as that of JSON is, its dates as they are written", async () => {
  const { format, title, events, rows, left } = await conversionOf(
    "title: The weir\nshared: &all {topics: [Locks]}\nevents:\n  - date: 2001-02-27\n    title: Mill\n    <<: *all\n  - date: 0064\n    title: Fire\n    end: ~\n  - soon\n",
  );
  expect({ format, title, rows }).toEqual({ format: "yaml", title: "The weir", rows: 3 });
  expect(events).toEqual([
    ["2001-02-27", "Mill", undefined],
    ["0064", "Fire", undefined],
  ]);
  expect(left).toMatchObject([{ row: 3, kind: "broken" }]);
});

test("documents one after the other are entries each, or lists of them", async () => {
  const { events } = await conversionOf(
    "---\ndate: 2001-02-27\ntitle: Mill\n---\ndate: 2002\ntitle: Fair\n...\n---\n# nothing\n---\n- date: 2003\n  title: Lock\n",
  );
  expect(events?.map(([date]) => date)).toEqual(["2001-02-27", "2002", "2003"]);
});

test("a note is an event of the date above it, its words the text", async () => {
  const note = (date: string, title: string) =>
    `---\r\ntitle: ${title}\r\ndate: ${date}\r\ntags: [mill]\r\n---\r\n\r\nIt burnt: all of it, they say.\r\n`;
  const { format, events } = await conversionOf(
    note("2001-02-27", "Mill") + note("circa 1850", "Weir"),
  );
  expect(format).toBe("yaml");
  expect(events).toEqual([
    ["2001-02-27", "Mill", "It burnt: all of it, they say."],
    ["1850~", "Weir", "It burnt: all of it, they say."],
  ]);
});

const laughs = Array.from("bcdefghij", (name, at) => {
  const before = `*${"abcdefghi"[at]}`;
  return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(",")}]`;
});

test.each([
  ["repetitions of repetitions", `a: &a [ha]\n${laughs.join("\n")}\n`, /repeats its parts/],
  ["a part that is in itself", "x: &x [*x]\n", /repeats its parts/],
  [
    "a hundred lists in lists",
    `x: ${"[".repeat(500)}${"]".repeat(500)}\n`,
    /repeats its parts|cannot be read/,
  ],
  ["half a file", "x: [1,\n", /cannot be read at line/],
  ["a field twice", "x: 1\nx: 2\n", /at line 5: duplicated mapping key/],
])("%s is refused by a sentence", async (_, more, why) => {
  const converted = await convert(`events:\n- date: 2001\n  title: Mill\n${more}`);
  expect(converted).toMatchObject({ ok: false, unread: { why: expect.stringMatching(why) } });
});

test("a tag of a program's makes nothing but the text that stands there", async () => {
  const { events } = await conversionOf("- date: !!timestamp 2001-02-27\n  title: !!int 12\n");
  expect(events).toEqual([["2001-02-27", "12", undefined]]);
  const converted = await convert(
    "- date: 2001\n  title: !!js/function 'function () { throw 1 }'\n",
  );
  expect(converted).toMatchObject({ ok: false, unread: { why: expect.stringMatching(/tag/) } });
});
