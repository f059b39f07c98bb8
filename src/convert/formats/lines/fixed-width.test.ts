import { expect, test } from "vitest";
import { fixedWidth } from "./fixed-width.ts";
import { readingOf } from "./reading.testing.ts";

test.each([
  [
    "with a rule, as a database prints it",
    "id          event_date              title\n----------- ----------------------- ------------------------\n          1 2001-02-27 00:00:00.000 Mill opens\n          2 2001-02-28 00:00:00.000 Mill burns; all, of it\n\n(2 rows affected)\n",
  ],
  [
    "without one",
    "Date        Title                     Place\n2001-02-27  Mill opens                Orrin\n2001-02-28  Mill burns; all, of it\n2001-03-01  Rebuilt                   Orrin\n",
  ],
])("a table of columns made with spaces, %s, keeps its cells", async (_, text) => {
  const { format, events } = await readingOf(text);
  expect(format).toBe("fixed-width");
  expect(events.slice(0, 2)).toEqual([
    "2001-02-27 Mill opens",
    "2001-02-28 Mill burns; all, of it",
  ]);
});

test("letters of the east that are two wide shift no column", async () => {
  const { events, dataset } = await readingOf(
    "날짜        사건                장소\n2001-02-27  방앗간 개업          부산\n2001-02-28  방앗간 대화재 소식   서울\n2001-03-01  재건                 서울\n",
  );
  expect(events[1]).toBe("2001-02-28 방앗간 대화재 소식");
  expect(dataset?.events[1]?.place).toBe("서울");
});

test("lines parted otherwise, and a text with wide gaps, are no such table", () => {
  expect(
    fixedWidth("date,        title\n2001-02-27,  Mill opens\n2001-02-28,  Mill burns\n"),
  ).toBeNull();
  expect(fixedWidth("It was  2001.\nThe mill  opened.\nNobody  came.\n")).toBeNull();
});
