import { expect, test } from "vitest";
import { foldedName, roleByName } from "./roles.ts";

test.each([
  ["Date", "date"],
  ["startDate", "date"],
  ["When", "date"],
  ["Date (dd/mm/yyyy)", "date"],
  ["Event date", "date"],
  ["end_exclusive", "end-exclusive"],
  ["Until", "end"],
  ["Headline", "title"],
  ["사건명", "title"],
  ["Datum", "date"],
  ["Bis", "end"],
  ["Título", "title"],
  ["Zitat", "quote"],
  ["Seite", "page"],
  ["Auteur", "authors"],
  ["발생일자", "date"],
  ["기사 링크", "url"],
  ["주최", "actors"],
  ["주관기관", "actors"],
  ["주최/주관", "actors"],
  ["Organizer", "actors"],
  ["Source URL", "url"],
  ["when.start", "date"],
  ["when.end", "end"],
  ["end.dateTime", "end"],
  ["location.city", "place"],
  ["location.country", "countries"],
  ["fields.start", "date"],
  ["more.deep.title", "title"],
  ["author.url", null],
  ["place.id", null],
  ["Created", "date"],
  ["Modified date", null],
  ["최종 수정일자", null],
  ["c17", null],
  ["", null],
])("a column called “%s” is %s", (name, role) => expect(roleByName(name)?.role ?? null).toBe(role));

test("names are compared without their marks", () => {
  expect(foldedName("  End_Date: ")).toBe("end date");
});

test.each([
  ["명칭", "title"],
  ["발생지역", "place"],
  ["소재지지번주소", "place"],
  ["소재지도로명주소", "place"],
  ["홈페이지주소", "url"],
  ["commit.committer.name", undefined],
  ["commit.message", "title"],
  ["date.event", "date"],
])("a column %s is read as what public tables mean by it", (name, role) => {
  expect(roleByName(name)?.role).toBe(role);
});
