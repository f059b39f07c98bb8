import { expect, test } from "vitest";
import { logLines } from "./log-lines.ts";
import { readingOf } from "./reading.testing.ts";

test.each([
  [
    "a web server's requests",
    '10.0.0.1 - ada [27/Feb/2001:13:55:36 -0700] "GET /a HTTP/1.0" 200 2326 "-" "M (x; y), z"\n::1 - - [28/Feb/2001:23:55:37 +0900] "-" 408 -\n',
    ["2001-02-27 GET /a HTTP/1.0", "2001-02-28 28/Feb/2001:23:55:37 +0900"],
  ],
  [
    "Apache's errors",
    "[Tue Feb 27 14:32:52 2001] [error] [client 10.0.0.1] The mill is out\n[Wed Feb 28 10:42:29.902022 2001] [core:error] [pid 1:tid 2] It burns: all of it\n",
    ["2001-02-27 The mill is out", "2001-02-28 It burns: all of it"],
  ],
  [
    "nginx's errors",
    "2001/02/27 10:42:29 [error] 12#0: *1 The mill is out, client: 10.0.0.1\n2001/02/28 10:42:29 [warn] 12#0: It burns\n",
    ["2001-02-27 *1 The mill is out, client: 10.0.0.1", "2001-02-28 It burns"],
  ],
  [
    "syslog of today",
    '<34>1 2001-02-27T22:14:15.003Z mill su - ID47 - \uFEFFThe mill opens\n<165>1 2001-02-28T05:14:15-07:00 10.0.0.1 app 87 - [ex@1 a="]" b="x"][y@2] It burns\n',
    ["2001-02-27 The mill opens", "2001-02-28 It burns"],
  ],
  [
    "Android, with the year",
    "--------- beginning of main\n2001-02-27 16:13:38.811  1702  2395 D Mill: The mill opens\n2001-02-28 16:13:38.819  1702  8671 E Mill: It burns\n",
    ["2001-02-27 The mill opens", "2001-02-28 It burns"],
  ],
  [
    "syslog with the moment in full",
    "2001-02-27T10:11:12.123456+09:00 mill sshd[1]: The mill opens\n2001-02-28T10:11:12+09:00 mill CRON[2]: It burns\n",
    ["2001-02-27 The mill opens", "2001-02-28 It burns"],
  ],
  [
    "events of security, with the moment among their words",
    "CEF:0|V|P|1.0|100|The mill opens|10|src=10.0.0.1 rt=983232000000 msg=all of it\nCEF:0|V|P|1.0|101|A \\| in it|10|rt=Feb 28 2001 12:30:00 src=10.0.0.1\n",
    ["2001-02-27 The mill opens: all of it", "2001-02-28 A | in it"],
  ],
  [
    "a program with the trace of an error",
    '2001-02-27 10:11:12,123 - root - INFO - The mill opens\nTraceback (most recent call last):\n  File "x.py", line 1\nValueError: x\n2001-02-28 10:11:12,123 - root - INFO - It burns\n',
    ["2001-02-27 root - INFO - The mill opens", "2001-02-28 root - INFO - It burns"],
  ],
])("%s", async (_, log, events) => {
  const found = await readingOf(log);
  expect(found.events).toEqual(events);
  expect([found.rows, found.left]).toEqual([2, []]);
});

const SYSTEM =
  "Dec 30 10:11:12 mill sshd[123]: The mill opens\nDec 31 10:11:13 mill kernel: [1.5] It burns\nJan  1 00:00:01 mill CRON[99]: It is out\nFeb 29 00:00:02 mill CRON[99]: It stands\n";

test("a system's log states no year: it is asked for, and nothing is read before", async () => {
  const { yearless, left, events, rows } = await readingOf(SYSTEM);
  expect(events).toEqual([]);
  expect(yearless).toEqual({ column: "time", rows: 4, value: "Dec 30 10:11:12", year: null });
  expect([rows, new Set(left.map(({ kind }) => kind))]).toEqual([4, new Set(["no-year"])]);
});

test("Android states no year either, and no process is taken for one", async () => {
  const log =
    "12-31 16:13:38.811  1702  2395 D Mill: The mill opens\n01-02 16:13:38.819 E/Mill    ( 1702): It burns\n";
  expect(await readingOf(log)).toMatchObject({ events: [], yearless: { rows: 2 } });
  expect((await readingOf(log, 2000)).events).toEqual([
    "2000-12-31 The mill opens",
    "2001-01-02 It burns",
  ]);
});

test("with the year of its first line the next begins where January follows December, and that is told", async () => {
  const { events, warnings, yearless } = await readingOf(SYSTEM, 2003);
  expect(events).toEqual([
    "2003-12-30 The mill opens",
    "2003-12-31 [1.5] It burns",
    "2004-01-01 It is out",
    "2004-02-29 It stands",
  ]);
  expect(warnings).toMatchObject([{ row: 3, kind: "year-turns", value: "2004" }]);
  expect(yearless?.year).toBe(2003);
});

test("a log of two forms, or in Korean, is one log, of which some lines state no year", async () => {
  const { events, yearless, left } = await readingOf(
    "Feb 27 10:11:12 mill sshd[1]: a\n2001-02-28T10:11:12+09:00  mill sshd[1]: b\n3월  1 10:11:12 mill sshd[1]: c\n",
  );
  expect([events, yearless?.rows, left.length]).toEqual([["2001-02-28 b"], 2, 2]);
});

test("a damaged line is left out and named", async () => {
  const { rows, left } = await readingOf(
    '10.0.0.1 - - [27/Feb/2001:13:55:36 -0700] "GET /a" 200 2\n10.0.0.1 - - [27/Feb/2001:13:55:37 -0700] "GET /b" 200 2\n10.0.0.1 - - [27/Fe\n10.0.0.1 - - [27/Feb/2001:13:55:38 -0700] "GET /c" 200 2\n',
  );
  expect([rows, left]).toMatchObject([4, [{ row: 3, kind: "broken" }]]);
});

test("a table whose first column is a moment is no log", () => {
  expect(
    logLines("2001-02-27 10:11:12,Mill opens,Orrin\n2001-02-28 10:11:12,It burns,Orrin\n"),
  ).toBeNull();
  expect(logLines("2001-02-27 10:11:12\tMill opens\n2001-02-28 10:11:12\tIt burns\n")).toBeNull();
});
