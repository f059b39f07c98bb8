import { expect, test } from "vitest";

import { annotationsIn, webAnnotations } from "./web-annotations.ts";

const annotation = {
  type: "Annotation",
  body: [
    { type: "TextualBody", purpose: "tagging", value: "2001-03-07" },
    { type: "TextualBody", purpose: "tagging", value: "Harbour" },
    { type: "TextualBody", value: "The dock is filled" },
  ],
  target: {
    source: "https://example.org/a",
    selector: { type: "TextQuoteSelector", exact: "filled at noon" },
  },
};

test("annotations are found in whatever holds them", () => {
  expect(annotationsIn({ first: { items: [annotation] } })).toEqual([annotation]);
  expect([annotationsIn([annotation])?.length, annotationsIn({ items: [{}] })]).toEqual([1, null]);
});

test("quoted words keep their source, a tag that is a date dates them, and the others are topics", () => {
  expect(webAnnotations([annotation]).offers).toMatchObject([
    {
      title: "The dock is filled",
      quote: "filled at noon",
      topics: ["Harbour"],
      date: { edtf: "2001-03-07" },
      sources: [{ url: "https://example.org/a" }],
    },
  ]);
});

test("a note of Hypothesis keeps its words, its source and its tags", () => {
  const note = {
    uri: "https://example.org/a",
    text: "The dock is filled",
    tags: ["2001-03-07", "Harbour"],
    document: { title: ["The Gazette"] },
    target: [
      {
        source: "https://example.org/a",
        selector: [
          { type: "TextPositionSelector", start: 1, end: 9 },
          { type: "TextQuoteSelector", exact: "filled at noon" },
        ],
      },
    ],
  };
  expect(webAnnotations(annotationsIn({ total: 1, rows: [note] }) ?? []).offers).toMatchObject([
    {
      title: "The dock is filled",
      quote: "filled at noon",
      topics: ["Harbour"],
      date: { edtf: "2001-03-07" },
      sources: [{ url: "https://example.org/a", title: "The Gazette" }],
    },
  ]);
});

test("words that say they are plain are no HTML, and a source may have a name", () => {
  const plain = {
    ...annotation,
    id: "#event/1921-dock/1",
    body: [
      { type: "TextualBody", purpose: "tagging", value: "2001-03-07" },
      { value: "a <b> &amp; c", format: "text/plain" },
    ],
    target: { ...annotation.target, source: { id: "#source/log", label: "The log" } },
  };
  expect(webAnnotations([plain, { ...plain, id: "#event/1921-dock/2" }]).offers).toMatchObject([
    { id: "1921-dock", title: "a <b> &amp; c", sources: [{ title: "The log" }] },
    { id: "", title: "a <b> &amp; c" },
  ]);
});
