import { expect, test } from "vitest";
import type { Warning } from "../assembly/conversion.ts";
import { NO_CHOICES } from "../choices/choices.ts";
import { convertFile } from "../convert.ts";
import { ofColumns } from "./column-remarks.ts";

const warning = (row: number, kind: string): Warning => ({
  row,
  column: "When",
  value: `${row}`,
  said: "said",
  accepted: "accepted",
  kind,
});

const said = (kind: string, dates: readonly string[], more: readonly Warning[] = []) =>
  ofColumns({
    warnings: [...dates.map((_, at) => warning(at + 1, kind)), ...more],
    eventRows: dates.map((_, at) => at + 1),
    eventDates: dates,
  });

const DATES = ["1998-02-27", "2001-03-01", "2024-05-05"];

test("a whole column of years with two digits is one thing to look at and not one in every row", () => {
  expect(said("two-digit-year", DATES, [warning(3, "vague")])).toEqual([
    {
      ...warning(1, "two-digit-year"),
      row: null,
      said: "3 rows have years of two digits: they are read as 1998 to 2024, each as the latest that is not in the future.",
      accepted: "years in four digits",
    },
    warning(3, "vague"),
  ]);
});

test("years that may well be of two hundreds are looked at one by one, and so are a few among many", () => {
  const far = ["1947-05-09", "1999-12-31", "2001-02-27"];
  expect(said("two-digit-year", far)).toHaveLength(3);
  expect(said("two-digit-year", DATES.slice(1))).toHaveLength(2);
  const among = { warnings: DATES.map((_, at) => warning(at + 1, "two-digit-year")) };
  const eventRows = Array.from({ length: 9 }, (_, at) => at + 1);
  const eventDates = eventRows.map((at) => DATES[at - 1] ?? "2001");
  expect(ofColumns({ ...among, eventRows, eventDates })).toHaveLength(3);
});

test("what is said of a whole conversation can be decided for all of it", async () => {
  const chat = new TextEncoder().encode(
    "27.02.24, 15:16 - Ada: The mill opens\n28.02.24, 09:15 - Bo: It burns\n13.03.24, 10:00 - Bo: Done\n",
  );
  const converted = async (kinds: ReadonlyMap<string, "century-before">) => {
    const choices = { ...NO_CHOICES, kinds };
    const wish = { columns: new Map(), dateOrder: null, choices };
    const read = await convertFile(chat, { name: "x", thisYear: 2026, wish });
    if (!read.ok) throw new Error(read.unread.why);
    const { warnings, dataset } = read.conversion;
    return [warnings.map(({ row }) => row), dataset?.events.map(({ date }) => date)];
  };
  expect(await converted(new Map())).toEqual([[null], ["2024-02-27", "2024-02-28", "2024-03-13"]]);
  expect(await converted(new Map([["two-digit-year", "century-before"]]))).toEqual([
    [],
    ["1924-02-27", "1924-02-28", "1924-03-13"],
  ]);
});
