import { expect, test } from "vitest";

import { datelineFile } from "./dateline-file.ts";

const events = [
  { id: "a", title: "A", date: "2001" },
  { id: "b", title: "B", date: "2001-02-30" },
  { id: "c", title: "C", date: "2002", topics: ["none"] },
];

test("a dataset is kept as it is; an event that is wrong is left out, a pointer to nothing is named", () => {
  const { assembled, dataset } = datelineFile(
    JSON.stringify({ format: "dateline/1", title: "Log", events }),
    false,
  );
  expect(dataset?.events.map(({ id }) => id)).toEqual(["a", "c"]);
  expect([assembled.rows, assembled.eventRows]).toEqual([3, [1, 3]]);
  expect(assembled.left).toMatchObject([{ row: 2, why: expect.stringContaining("30 February") }]);
  expect(assembled.warnings).toMatchObject([{ row: 3 }]);
});

test("of lines the rows are those of the file", () => {
  const lines = [{ format: "dateline/1", title: "Log" }, ...events].map((each) =>
    JSON.stringify(each),
  );
  expect(datelineFile(lines.join("\n"), true).assembled.left).toMatchObject([{ row: 3 }]);
});
