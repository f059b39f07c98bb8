import { expect, test } from "vitest";
import { gitLog } from "./git-log.ts";
import { readingOf } from "./reading.testing.ts";

const HISTORY = `commit 3f2a9d1c0b8e7f6a5d4c3b2a1908f7e6d5c4b3a2 (HEAD -> main, tag: v1)
Author: Ada Example <ada@example.org>
Date:   2021-03-04 23:11:12 -0500

    Reads the tables of the tides

    They were left out before.
    commit 1234567 is another matter.

 src/tides.ts | 3 ++-

commit 1b2c3d4e5f60718293a4b5c6d7e8f90123456789
Merge: 3f2a9d1 0a1b2c3
Author: Bo Example <bo@example.org>
Date:   Wed Mar 3 09:00:00 2021 +0100

    Merge branch 'tides'
`;

test("each commit is an event of the day that its author's clock showed, with the author and the whole message", async () => {
  const { events, dataset, left, warnings } = await readingOf(HISTORY);
  expect(events).toEqual([
    "2021-03-04 Reads the tables of the tides",
    "2021-03-03 Merge branch 'tides'",
  ]);
  expect(dataset?.events[0]).toMatchObject({
    id: "3f2a9d1c0b8e",
    summary: "They were left out before.\ncommit 1234567 is another matter.",
  });
  expect(dataset?.actors.map(({ name }) => name)).toEqual(["Ada Example", "Bo Example"]);
  expect([left, warnings]).toEqual([[], []]);
});

test("of a history in full the day is that on which it was written, not on which it was put in", async () => {
  const { events } = await readingOf(
    "commit 3f2a9d1\nAuthor:     A <a@b>\nAuthorDate: 2021-03-04\nCommit:     B <b@c>\nCommitDate: 2022-01-01\n\n    Reads\n",
  );
  expect(events).toEqual(["2021-03-04 Reads"]);
});

test.each(["", "commit to it\nAuthor: A\n", "commit 3f2a9d1\nIt was late.\n"])(
  "%j is no history",
  (text) => expect(gitLog(text)).toBeNull(),
);
