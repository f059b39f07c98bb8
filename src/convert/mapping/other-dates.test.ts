import { expect, test } from "vitest";
import { convertFile } from "../convert.ts";

const accepted = async (file: string) => {
  const read = await convertFile(new TextEncoder().encode(file), { name: "x", thisYear: 2026 });
  if (!read.ok) throw new Error(read.unread.why);
  return read.conversion.left.map((each) => each.accepted);
};

test("a row that has no date is told of the column that has one", async () => {
  expect(
    await accepted(
      "시설명,설치일자,공고일,점검 수\n안내판,2001-02-27,2001-03-01,1\n쉼터,,2002-05-01,2002\n",
    ),
  ).toEqual(["a date; or “공고일” as a column of dates too, which has 2002-05-01"]);
});

test("the day on which a row was put in is no date to choose", async () => {
  const [said] = await accepted(
    "Name,Start Date,Last Modified\nDig,2001-02-27,2001-03-01\nBuild,,2002-05-01\n",
  );
  expect(said).not.toContain("2002");
});
