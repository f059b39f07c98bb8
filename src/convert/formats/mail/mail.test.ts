import { expect, test } from "vitest";
import { convertFile } from "../../convert.ts";

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

async function conversionOf(text: string) {
  const converted = await convertFile(bytes(text), { name: "letters.mbox", thisYear: 2026 });
  if (!converted.ok) throw new Error(converted.unread.why);
  return converted.conversion;
}

const LETTER = `Received: from x by y; Thu, 8 Mar 2001 04:31:00 +0000
From: =?EUC-KR?B?sei1v8ij?= <kim@mill.example>
To: "Weir, Anna" <anna@weir.example>, Team: bo@weir.example, ida@weir.example;
Subject: =?euc-kr?B?x9Gx2w==?= and the mill
Date: Wed, 07 Mar 2001 23:30:00 -0500 (EST)
Message-ID: <1@mill.example>
Archived-At: <https://mill.example/1>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=euc-kr

\xb1\xe8\xb5\xbf\xc8\xa3: the wheel turns.
--x
Content-Type: application/pdf; name="plan.pdf"
Content-Transfer-Encoding: base64

AAAA
--x--
`;

test("a letter is an event of the day its sender's clock showed, with its words as a passage", async () => {
  const { dataset, format, warnings } = await conversionOf(LETTER);
  expect([format, warnings]).toEqual(["mail", []]);
  expect(dataset?.events).toMatchObject([
    { title: "한글 and the mill", date: "2001-03-07", summary: "Attached: plan.pdf" },
  ]);
  expect(dataset?.actors.map(({ name }) => name)).toEqual([
    "김동호",
    "Weir, Anna",
    "bo@weir.example",
    "ida@weir.example",
  ]);
  expect(dataset?.passages).toMatchObject([{ exact: "김동호: the wheel turns." }]);
  expect(dataset?.sources).toMatchObject([
    {
      title: "한글 and the mill (김동호, 2001-03-07)",
      authors: ["김동호"],
      published: "2001-03-07",
      url: "https://mill.example/1",
    },
  ]);
});

const box = (...messages: readonly string[]) =>
  messages.map((each) => `From a@b.example Wed Mar  7 23:30:00 2001\n${each}\n\n`).join("");

test("every message of a mailbox is an event or left out, however broken it is", async () => {
  const deep = (depth: number): string =>
    depth === 0
      ? "x"
      : `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${deep(depth - 1)}`;
  const { rows, dataset, left, warnings } = await conversionOf(
    box(
      "From: a@b.example\nSubject: No date\n\nhello",
      "From: a@b.example\nSubject: Other date\nDate: soon\n\nhello",
      "From: a@b.example\nDate: 7 Mar 2001 10:00 +0900\nContent-Type: text/html; charset=nonsense\n\n<p onclick=alert(1)>Only <b>HTML</b><script>alert(1)</script>",
      "X-Gmail-Labels: Inbox,=?UTF-8?Q?M=C3=BChle?=\nFrom: a@b.example\nSubject: Bare \xb1\xe8\xb5\xbf\xc8\xa3\nDate: 7 Mar 2001\nContent-Type: text/plain; charset=euc-kr\n",
      `From: a@b.example\nDate: 7 Mar 2001\n${deep(80)}`,
      "no field at all",
    ),
  );
  // The last one is no message: it has no field, and is the end of the one before it.
  expect(rows).toBe(5);
  expect(dataset?.events.map(({ title, date }) => [title, date])).toEqual([
    ["No date", "2001-03-07"],
    ["Only HTML", "2001-03-07"],
    ["Bare 김동호", "2001-03-07"],
  ]);
  expect(dataset?.topics.map(({ label }) => label)).toEqual(["Inbox", "Mühle"]);
  expect(left.map(({ row, kind }) => [row, kind])).toEqual([
    [2, "not-a-date"],
    [5, "broken"],
  ]);
  expect(warnings.map(({ row, kind }) => [row, kind])).toEqual([
    [1, "reading"],
    [3, "no-title"],
  ]);
});
