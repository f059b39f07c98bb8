import { expect, test } from "vitest";

import { convertFile } from "../convert.ts";
import { templateCsv, templateXlsx } from "./template.ts";

test.each([
  ["CSV in English", new TextEncoder().encode(templateCsv("en"))],
  ["CSV in Korean", new TextEncoder().encode(templateCsv("ko"))],
  ["a workbook in Korean", templateXlsx("ko")],
])("whoever fills in the empty table as %s has every column understood", async (_, bytes) => {
  const converted = await convertFile(bytes, { name: "x", thisYear: 2026 });
  if (!converted.ok) throw new Error(converted.unread.why);
  const { dataset, left, unused, columns } = converted.conversion;
  expect([left, unused]).toEqual([[], []]);
  expect(columns.map(({ role }) => role)).not.toContain("none");
  expect(dataset?.events).toHaveLength(3);
  expect(dataset?.events.some(({ place }) => place !== undefined)).toBe(true);
});
