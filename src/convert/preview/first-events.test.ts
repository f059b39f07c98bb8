import { expect, test } from "vitest";
import { readFile } from "../read-file.ts";
import { Preview } from "./preview.ts";

test("an event is shown with its words and its source, where the file has them", async () => {
  const text =
    "date,title,topics,quote,source\n2001-03-07,The bell is hung,Bells,hung at noon,Bell book\n2001-03-08,Tea,,,\n";
  const file = await readFile(new TextEncoder().encode(text));
  const { first } = new Preview(file, { name: "x.csv", thisYear: 2026 }).show();
  expect(first).toMatchObject([
    { row: 2, title: "The bell is hung", quote: "hung at noon", source: "Bell book", topic: 0 },
    { row: 3, title: "Tea", quote: null, source: null, topic: null },
  ]);
});
