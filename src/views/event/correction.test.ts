import { expect, test } from "vitest";
import { aClaim, aDataset, anEvent } from "../../query/columns/dataset.testing.ts";
import { EMPTY_QUERY } from "../../query/criteria/query.ts";
import { createLocalStore } from "../../query/local-store.ts";
import { CATALOGUES } from "../locale/catalogues.testing.ts";
import { correctionText, fieldsOf } from "./correction.ts";

async function war() {
  const store = createLocalStore();
  const event = anEvent("war", "1921-03~", {
    title: { en: "War", ko: "전쟁" },
    countries: ["FR", "SY"],
    topics: ["border"],
    actors: ["firefly"],
    claims: [
      aClaim("gazette/war", {
        dating: { basis: "relative", wording: "last spring", base: "1922" },
      }),
      aClaim("annals/war", { date: "1921-04-02" }),
    ],
  });
  const text = JSON.stringify(aDataset(event));
  await store.open({ from: "text", name: "test", text });
  const detail = await store.ask({
    kind: "event",
    id: "war",
    criteria: EMPTY_QUERY,
    lang: "ko",
  });
  if (!detail) throw new Error("no event");
  return detail;
}

test("every field is offered with what the dataset has now, under its name there", async () => {
  const fields = fieldsOf(await war());
  expect(Object.fromEntries(fields.map(({ path, current }) => [path, current]))).toEqual({
    date: "1921-03~",
    "title.ko": "전쟁",
    summary: "",
    kind: "other",
    status: "occurred",
    countries: "FR, SY",
    topics: "border",
    actors: "firefly",
    "claims[0].passage": "War was declared — at last.",
    "claims[0].dating": "1921-03~, relative, “last spring”, counted from 1922",
    "claims[1].passage": "전쟁이 선포되었다.",
    "claims[1].dating": "1921-04-02, stated",
    other: "",
  });
  for (const catalogue of Object.values(CATALOGUES) as Readonly<Record<string, string>>[]) {
    expect(fields.filter(({ label }) => catalogue[label] === undefined)).toEqual([]);
  }
});

test("the text says where, what, and what instead; several lines stay apart from the labels", async () => {
  const [field] = fieldsOf(await war());
  if (!field) throw new Error("no field");
  const correction = {
    dataset: "Freedonia, version 1.2",
    event: "war",
    title: "War",
    field,
    proposed: " 1921-04-02\n",
    reason: "So say the annals.\nTwice.",
    permalink: "https://dateline.example/?v=1&event=war",
  };
  expect(correctionText(correction)).toBe(
    [
      "Correction to: Freedonia, version 1.2",
      "Event: war",
      "Title: War",
      "Field: date",
      "Current value: 1921-03~",
      "Proposed value: 1921-04-02",
      "Because:",
      "  So say the annals.",
      "  Twice.",
      "Link: https://dateline.example/?v=1&event=war",
    ].join("\n"),
  );
  expect(correctionText({ ...correction, proposed: " ", reason: "" })).toContain(
    "Proposed value: (please say)\nLink:",
  );
});
