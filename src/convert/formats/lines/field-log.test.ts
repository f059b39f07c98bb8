import { expect, test } from "vitest";
import { fieldLog } from "./field-log.ts";
import { readingOf } from "./reading.testing.ts";

const ZEEK = (path: string, fields: string, ...lines: readonly string[]) =>
  `#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\t${path}\n#fields\t${fields}\n#types\ttime\n${lines.join("\n")}\n#close\t2012-03-16\n`;

test("what went over a network is told by who asked whom for what", async () => {
  const conn = ZEEK(
    "conn",
    "ts\tuid\tid.orig_h\tid.resp_h\tid.resp_p\tproto\tservice",
    "983232000.000000\tC1\t10.0.0.1\t10.0.0.2\t80\ttcp\thttp",
    "983318400.5\tC2\t10.0.0.1\t10.0.0.2\t443\ttcp\t-",
  );
  const { events, warnings, format } = await readingOf(conn);
  expect(events).toEqual([
    "2001-02-27 http 10.0.0.1 → 10.0.0.2:80",
    "2001-02-28 tcp 10.0.0.1 → 10.0.0.2:443",
  ]);
  expect([warnings, format]).toEqual([[], "zeek-log"]);
  const notice = ZEEK(
    "notice",
    "ts\tuid\tnote\tmsg",
    "983232000.0\t-\tScan::Port\tThe port is scanned",
  );
  expect((await readingOf(notice)).events).toEqual(["2001-02-27 The port is scanned"]);
});

test("a web server's log goes on under other names, and a line of more or fewer fields is named", async () => {
  const { events, left, rows } = await readingOf(
    "#Software: x\n#Fields: date time cs-method cs-uri-stem sc-status\n2001-02-27 10:11:12 GET /a 200\n#Fields: date time cs-method cs-uri-stem cs(User-Agent) sc-status\n2001-02-28 10:11:12 POST /b M+(x;y) 404\n2001-03-01 10:11:12 GET /c x 200 more\n2001-03-02 10:1",
  );
  expect(events).toEqual(["2001-02-27 GET /a 200", "2001-02-28 POST /b 404"]);
  expect([rows, left]).toMatchObject([4, [{ row: 6, kind: "broken" }, { row: 7 }]]);
});

test("a day that a remark states is that of the lines below, which have the hour alone", async () => {
  const log =
    "#Version: 1.0\n#Date: 2001-02-27 00:00:00\n#Fields: time cs-method cs-uri-stem\n10:11:12 GET /a\n#Date: 2001-02-28 00:00:00\n10:11:12 GET /b\n";
  expect((await readingOf(log)).events).toEqual(["2001-02-27 GET /a", "2001-02-28 GET /b"]);
});

test("a heading of Markdown names no fields", () => {
  expect(fieldLog("# Fields and mills\n- 2001: The mill\n")).toBeNull();
});
