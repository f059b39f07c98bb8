import { expect, test } from "vitest";
import { gantt } from "./gantt.ts";
import { readingOf } from "./reading.testing.ts";

const PLAN = `gantt
    title   The harbour
    dateFormat YYYY-MM-DD
    %% a remark
    section Dredging
    Survey       : done, s1, 2001-03-05, 2001-03-08
    Dredge       : active, 2001-03-08, 2w
    section Opening
    Speech       : crit, after s1, 1d
    Fair         : milestone, m1, 2001-04-02, 0d
`;

test("a task is an event to the day before its end, or as long as it says, in its section", async () => {
  const { events, left, dataset } = await readingOf(PLAN);
  expect(events).toEqual([
    "2001-03-05/2001-03-07 Survey",
    "2001-03-08/2001-03-21 Dredge",
    "2001-04-02 Fair",
  ]);
  expect(left.map(({ row, value }) => [row, value])).toEqual([[9, "after s1"]]);
  expect(dataset?.title).toBe("The harbour");
  expect(dataset?.topics.map(({ label }) => label)).toEqual(["Dredging", "Opening"]);
});

test("the plan says whether ends are part of it, and which number is the day", async () => {
  const { events } = await readingOf(
    "gantt\ndateFormat DD-MM-YYYY\ninclusiveEndDates\nA task : 03-04-2001, 05-04-2001\n",
  );
  expect(events).toEqual(["2001-04-03/2001-04-05 A task"]);
});

test("a line that is no task is named", () => {
  expect(gantt("gantt\nDredge tomorrow\n").table.broken).toMatchObject([{ row: 2 }]);
});
