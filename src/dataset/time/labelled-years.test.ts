import { expect, test } from "vitest";
import { WORDINGS } from "../wording/languages.ts";
import { labelledYears } from "./labelled-years.ts";

const said = (first: number, last: number, lang: "en" | "ko") =>
  labelledYears(first, last).map((year) => WORDINGS[lang].shortYear(year));

test("beside the list, years before Christ are as people count them, without a minus or a year 0", () => {
  expect(said(-499, 64, "en")).toEqual([
    ...["500 BC", "480 BC", "460 BC", "440 BC", "420 BC", "400 BC", "380 BC", "360 BC", "340 BC"],
    ...["320 BC", "300 BC", "280 BC", "260 BC", "240 BC", "220 BC", "200 BC", "180 BC", "160 BC"],
    ...["140 BC", "120 BC", "100 BC", "80 BC", "60 BC", "40 BC", "20 BC", "AD 1", "AD 20", "AD 40"],
    "AD 64",
  ]);
  expect(said(-43, -42, "ko")).toEqual(["기원전 44", "기원전 43"]);
});

test("however far apart the years are, a few round ones stand between them", () => {
  expect(said(-38_000, 12_026, "en").slice(0, 3)).toEqual(["38001 BC", "36000 BC", "34000 BC"]);
  expect(labelledYears(-270_000, 270_000).length).toBeLessThan(30);
  expect(labelledYears(1972, 1972)).toEqual([1972]);
});
