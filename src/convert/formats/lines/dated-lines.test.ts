import { expect, test } from "vitest";
import { convertFile } from "../../convert.ts";

async function eventsOf(text: string) {
  const converted = await convertFile(new TextEncoder().encode(text), {
    name: "x",
    thisYear: 2026,
  });
  if (!converted.ok) throw new Error(converted.unread.why);
  return converted.conversion;
}

test.each([
  [
    "a list with colons",
    "# Harbour\n\n- 27 Feb 2001: Joint statement, signed in Orrin\n- 1 March 2001: The pilots go home\n  All but two.\n- March–May 2001: Talks\n",
    ["2001-02-27", "2001-03-01", "2001-03/2001-05"],
    "Joint statement, signed in Orrin",
  ],
  [
    "a Korean list with dashes",
    "2001년 2월 27일 – 공동성명을 내다\n2001년 3월 – 도선사가 돌아가다\n",
    ["2001-02-27", "2001-03"],
    "공동성명을 내다",
  ],
  [
    "stars, numbers and bold dates",
    "1. **1921-03-03** The truce is signed: at noon\n2. **1922** — The boat is lost\n",
    ["1922"],
    "The boat is lost",
  ],
  [
    "dashes of typewriters",
    "27.2.2001 - The dock is filled\n1990-1995 - The mole is built\n",
    ["2001-02-27", "1990/1995"],
    "The dock is filled",
  ],
])("%s is read line by line", async (_, text, dates, title) => {
  const { format, dataset } = await eventsOf(text);
  expect(format).toBe("dated-lines");
  expect(dataset?.events.map(({ date }) => date)).toEqual(expect.arrayContaining([...dates]));
  expect(dataset?.events.map((event) => event.title)).toContain(title);
});

test("a heading is the title, a lower one a topic, and what stands below an entry is its text", async () => {
  const { dataset } = await eventsOf(
    "# The harbour\n## Strikes\n- 1891: The first strike\n  It lasted a week.\n- 1902: The second, [told here](https://example.org/strike)\n",
  );
  expect(dataset).toMatchObject({
    title: "The harbour",
    topics: [{ label: "Strikes" }],
    events: [
      { title: "The first strike", summary: "It lasted a week." },
      { title: "The second, told here" },
    ],
    sources: [{ url: "https://example.org/strike" }],
  });
});

test("a table of Markdown is a table, with the numbers of its lines", async () => {
  const { format, dataset, eventRows } = await eventsOf(
    "Some words above.\n\n| Date | Title |\n| --- | :--- |\n| 27 Feb 2001 | **Joint** statement |\n| 1 March 2001 | Home |\n\nAnd below.\n",
  );
  expect(format).toBe("tsv");
  expect(dataset?.events).toMatchObject([
    { date: "2001-02-27", title: "Joint statement" },
    { date: "2001-03-01", title: "Home" },
  ]);
  expect(eventRows).toEqual([5, 6]);
});

test("a text that only mentions dates is still a text", async () => {
  const text =
    "In 2001 the dock was filled.\nNobody minded, it is said.\nIt was, by 1999, empty anyway.\n";
  await expect(eventsOf(text)).rejects.toThrow("This is a text");
});

test("an item without a date is left out and named, and none is swallowed by the one before", async () => {
  const { rows, left, dataset } = await eventsOf(
    "- 昭和20年8月15日 – 종전\n- 1948: 정부 수립\n- Nobody knows when\n- 1950: 전쟁\n",
  );
  expect([rows, dataset?.events.length]).toEqual([4, 3]);
  expect(left).toMatchObject([{ row: 3, column: "date", kind: "no-date" }]);
});
