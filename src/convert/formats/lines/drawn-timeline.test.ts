import { expect, test } from "vitest";
import { readingOf } from "./reading.testing.ts";

const DRAWN = `timeline
    title History of the harbour
    %% a remark
    1940 : The first pier
    section Ten years
        2010 : A crane : A lock
             : A bridge<br>of iron
        2016-03 : See https://harbour.example/a
        Age of steam : A mill
`;

test("each event of a period is one, in its section, also where the line goes on below", async () => {
  const { events, left, dataset } = await readingOf(DRAWN);
  expect(events).toEqual([
    "1940 The first pier",
    "2010 A crane",
    "2010 A lock",
    "2010 A bridge of iron",
    "2016-03 See https://harbour.example/a",
  ]);
  expect(left.map(({ row, value }) => [row, value])).toEqual([[9, "Age of steam"]]);
  expect(dataset?.title).toBe("History of the harbour");
  expect(dataset?.topics.map(({ label }) => label)).toEqual(["Ten years"]);
});

test("in a note it is the block that it begins with, and what stands below is named", async () => {
  const note = `# History\n\n\`\`\`mermaid\n${DRAWN.slice(0, 100)}\n\`\`\`\n\n2002: words below\n`;
  const { events, left } = await readingOf(note);
  expect(events).toEqual(["1940 The first pier"]);
  expect(left.map(({ value }) => value)).toEqual(["2002: words below"]);
});
