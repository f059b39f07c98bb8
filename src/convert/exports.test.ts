import { describe, expect, test } from "vitest";
import { convertFile } from "./convert.ts";

/** Small files as programs export them, with invented contents: what a row must come out as. */
const EXPORTS: readonly (readonly [program: string, file: string, events: readonly string[]])[] = [
  [
    "Excel, with the separator said above the table",
    '\uFEFFsep=;\r\nDatum;Ereignis;Ort\r\n27.02.2001;"Hafen eröffnet; Musik";Sørhavn\r\n',
    ["2001-02-27 Hafen eröffnet; Musik @Sørhavn"],
  ],
  [
    "a form of Google, whose time stamp is the day it was filled in",
    "Timestamp\tWhat\tWhen did it happen?\n10/02/2024 14:22:01\tFerry late\t3 Feb 2024\n",
    ["2024-02-03 Ferry late"],
  ],
  [
    "Notion",
    'Name,Date,Tags\nMill opens,"February 3, 2024","harbour, works"\nFair,"March 1, 2024 → March 3, 2024",\nTalk,"March 5, 2024 3:00 PM → 4:30 PM",\n',
    ["2024-02-03 Mill opens #harbour #works", "2024-03-01/2024-03-03 Fair", "2024-03-05 Talk"],
  ],
  [
    "R, with numbers of rows and NA",
    '"","date","event","source"\n"1","2001-02-27","Mill opens","Bote"\n"2",NA,"Mill burns","NA"\n',
    ["2001-02-27 Mill opens <Bote"],
  ],
  [
    "pandas, with an index and NaT",
    ",date,title,value,end\n0,2001-02-27 00:00:00,Mill opens,1.0,NaT\n1,2001-02-28,Mill burns,nan,2001-03-01\n",
    ["2001-02-27 Mill opens", "2001-02-28/2001-03-01 Mill burns"],
  ],
  [
    "pandas, JSON by columns",
    '{"date":{"0":"2001-02-27","1":"2001-02-28"},"title":{"0":"Mill opens","1":"Mill burns"}}',
    ["2001-02-27 Mill opens", "2001-02-28 Mill burns"],
  ],
  [
    "pandas, JSON parted into names and lists",
    '{"columns":["date","title"],"index":[0],"data":[["2001-02-27","Mill opens"]]}',
    ["2001-02-27 Mill opens"],
  ],
  [
    "a database of JSON, by keys",
    '{"mill":{"date":"2001-02-27","title":"Mill opens"},"fire":{"date":"2001-02-28","title":"Mill burns"}}',
    ["2001-02-27 Mill opens", "2001-02-28 Mill burns"],
  ],
  [
    "Google's answer of cells",
    '{"range":"A1:B2","values":[["date","title"],["2001-02-27","Mill opens"]]}',
    ["2001-02-27 Mill opens"],
  ],
  [
    "MongoDB",
    '[{"_id":{"$oid":"5f"},"date":{"$date":{"$numberLong":"983318400000"}},"title":"Mill burns"}]',
    ["2001-02-28 Mill burns"],
  ],
  [
    "Stata",
    "evid,evdate,evname,country_name,yr\n1,27feb2001,Mill opens,Kenya,2001\n2,2001m3,Mill burns,Kenya,2001\n",
    ["2001-02-27 Mill opens KE", "2001-03 Mill burns KE"],
  ],
  [
    "MySQL, with marks of nothing",
    "id\tevent_date\ttitle\tnote\n1\t2001-02-27\tMill opens\tNULL\n2\t2001-02-28\tMill burns\t\\N\n",
    ["2001-02-27 Mill opens", "2001-02-28 Mill burns"],
  ],
  [
    "MySQL in a terminal",
    "+----+------------+------------+\n| id | event_date | title      |\n+----+------------+------------+\n|  1 | 2001-02-27 | Mill opens |\n+----+------------+------------+\n1 row in set (0.00 sec)\n",
    ["2001-02-27 Mill opens"],
  ],
  [
    "PostgreSQL in a terminal",
    " id | event_date |   title    \n----+------------+------------\n  1 | 2001-02-27 | Mill opens\n(1 row)\n",
    ["2001-02-27 Mill opens"],
  ],
  [
    "git",
    "commit,author,date,message\nabc,Ada,Tue Feb 27 10:00:00 2001 +0100,Mill opens\n",
    ["2001-02-27 Mill opens"],
  ],
  [
    "Jira, whose keys are no titles",
    "Issue key,Summary,Status,Created\nA-1,Mill opens,Done,2001-02-27 10:00\nA-2,Mill burns,Done,2001-02-28 10:00\n",
    ["2001-02-27 Mill opens", "2001-02-28 Mill burns"],
  ],
  [
    "log2timeline",
    "date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,notes\n03/14/2012,04:17:38,UTC,M...,FILE,OS:TSK,Modified,-,WS1,/a.txt,a.txt written,-\n",
    ["2012-03-14 a.txt written #OS:TSK #Modified"],
  ],
  [
    "a program that writes a log",
    "2024-01-05 10:00:01 INFO Started\n2024-01-06 10:00:02.5 WARN Slow\n",
    ["2024-01-05 INFO Started", "2024-01-06 WARN Slow"],
  ],
  [
    "a family tree",
    "Name,Birth date\nAda,ABT 1850\nBo,BEF 1860\nCy,BET 1850 AND 1855\nDi,EST 1851\n",
    ["1850~ Ada", "../1859 Bo", "1850/1855 Cy", "1851~ Di"],
  ],
  [
    "an archive",
    'Title,Dates\nDiaries,"1891-1893 (bulk 1892)"\nMaps,©1892\n',
    ["1891/1893 Diaries", "1892 Maps"],
  ],
  [
    "a spreadsheet of Japan",
    "日付,出来事\n2001年2月27日,開港\n2001/3/1,注文\n",
    ["2001-02-27 開港", "2001-03-01 注文"],
  ],
  [
    "moments counted from 1970",
    '[{"name":"Fair","start_timestamp":983232000}]',
    ["2001-02-27 Fair"],
  ],
];

describe("what a program exports is an event as it was meant", () => {
  test.each(EXPORTS)("%s", async (_, file, events) => {
    expect(await eventsOf(file)).toEqual(events);
  });
});

test("a table in SQL is called so, with the way out", async () => {
  const dump = "-- a dump\nINSERT INTO events (id, date) VALUES (1,'2001-02-27');\n";
  const converted = await convertFile(new TextEncoder().encode(dump), OPTIONS);
  expect(converted).toMatchObject({ ok: false, unread: { what: "a file of SQL" } });
});

const OPTIONS = { name: "x", thisYear: 2026 };

/** Each event in a line: date, title, place, countries, topics, sources. */
async function eventsOf(file: string): Promise<readonly string[]> {
  const converted = await convertFile(new TextEncoder().encode(file), OPTIONS);
  if (!converted.ok) throw new Error(converted.unread.why);
  const { dataset } = converted.conversion;
  return (dataset?.events ?? []).map((event) =>
    [
      event.date,
      event.title,
      event.place === undefined ? "" : `@${event.place}`,
      ...event.countries,
      ...event.topics.map((id) => `#${dataset?.topics.find((each) => each.id === id)?.label}`),
      ...(event.sources ?? []).map(
        (id) => `<${dataset?.sources.find((each) => each.id === id)?.title}`,
      ),
    ]
      .filter((each) => each !== "")
      .join(" "),
  );
}
