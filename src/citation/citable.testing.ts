/** A passage and a view to cite, of an invented dataset. */
import type { Citable } from "./reference.ts";

const dataset = { title: "Missiles and treaties", version: "1.2", updated: "2025-07-02" };
export const permalink = "https://dateline.example/?v=1&event=armistice_1921";

export const passage: Citable = {
  id: "1921-03-04-armistice",
  title: "Armistice signed",
  date: "4 March 1921",
  quotation: "It was signed at noon, “in the old mill”.",
  source: {
    title: "The end of the war",
    authors: ["Núria Čapek", "홍길동"],
    publisher: "The Freedonia Gazette",
    published: "1921-03-05",
    language: "en",
    kind: "news",
    url: "https://gazette.example/end_of_war?a=1&b=50%25",
  },
  dataset,
  permalink,
  accessed: "2026-11-23",
};

export const view: Citable = {
  id: "view",
  title: "23 of 119 events: Freedonia",
  dataset,
  permalink,
  accessed: "2026-11-23",
};

/** The passage as a hostile or merely unlucky source would have it. */
export const withTitle = (title: string): Citable => ({
  ...passage,
  source: { title, authors: [title], kind: "analysis" },
});
