import { expect, test } from "vitest";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { isStretch } from "./date-reading.ts";
import { olderEdtf, plainEdtf } from "./edtf-forms.ts";
import { stretchText } from "./part-text.ts";

test.each([
  ["198u", "198X"],
  ["1984-1X", "1984-10/1984-12"],
  ["1985-02-2X~", "1985-02-20~/1985-02-28~"],
  ["1XXX", "1000/1999"],
  ["1984?~", "1984%"],
  ["1990-uu-uu", "1990"],
  ["2001-34", "2001-04/2001-06"],
  ["2001-41", "2001-07/2001-12"],
  ["1950/open", "1950/.."],
  ["unknown/1950", "/1950"],
  ["[1667..1672]", "1667/1672"],
  ["156u-12", "156X"],
  ["15uu-12-25", "15XX"],
  ["?2004-06-~11", "2004-06-11%"],
  ["2004-06-~11", "2004-06-11~"],
  ["2004?-06-11", "2004-06-11?"],
])("%s, as older or richer EDTF has it, is %s", (text, edtf) => {
  const read = olderEdtf(text);
  expect(isStretch(read) && stretchText(read)).toBe(edtf);
});

test.each(["2012-24/2012-21", "2012-34/2012-33", "2012-29/2012-31", "198u/197u"])(
  "what is wrong with %s is told as of a dataset, so that nobody is sent two ways",
  (text) => {
    const parsed = parseDate(text);
    expect(olderEdtf(text)).toMatchObject(
      parsed.ok ? {} : { ok: false, why: parsed.reason, accepted: parsed.expected },
    );
    expect(parsed.ok).toBe(false);
  },
);

test("a date of ours is taken as it is, and no quarter, which is told in months", () => {
  expect(plainEdtf("1985~/..")).toBe("1985~/..");
  expect([plainEdtf("2001-34"), plainEdtf("2001-02-30"), plainEdtf("soon")]).toEqual([
    null,
    null,
    null,
  ]);
});

test("a mark at a part of a date, and a month of an open year, are named", () => {
  const kinds = (text: string) => {
    const read = olderEdtf(text);
    return isStretch(read) ? read.notes.map(({ kind }) => kind) : [];
  };
  expect(kinds("?2004-06-~11")).toEqual(["older-edtf"]);
  expect(kinds("156u-12")).toEqual(["older-edtf"]);
  expect(kinds("198u")).toEqual([]);
});

test.each(["Y-17E7", "Y170000002", "Y3388E2S3"])(
  "%s is further than days can be counted",
  (text) => {
    expect(olderEdtf(text)).toMatchObject({
      ok: false,
      why: expect.stringContaining("further from today"),
    });
  },
);
