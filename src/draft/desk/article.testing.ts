/** A draft of one invented article of Wednesday 1 June 1921, for tests. */
import { invented } from "../value/draft.testing.ts";
import { type OpenDesk, openDesk } from "./desk.ts";
import type { EventForm } from "./desk-types.ts";

export const TEXT =
  "Fees fell in 1921.\n\nThe toll was signed on Monday. It rose within 60 days of that.";

export function article(): OpenDesk {
  const desk = openDesk(
    invented({ sources: [{ id: "gazette", title: "Gazette", published: "1921-06-01" }] }),
    [],
    () => 7,
  );
  desk.act({
    do: "document",
    source: { id: "gazette", title: "Gazette", published: "1921-06-01", authors: [], kind: "news" },
    document: { id: "gazette", text: TEXT, name: null, notes: "", anchors: [], mayShip: false },
  });
  return desk;
}
export const spanOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

/** The event that selected words become, as the form that is filled in from them. */
export function formOfWords(desk: OpenDesk, words: string, title: string): EventForm {
  const answer = desk.selection("gazette", spanOf(words));
  const [reading] = answer?.dates[0]?.readings ?? [];
  if (!answer || !reading) throw new Error("no date in these words");
  const { date, basis, wording, base } = reading;
  return {
    id: null,
    fields: { title, date, kind: "decision", status: "occurred", countries: [], links: [] },
    topics: [{ make: "Tolls" }],
    actors: [],
    claims: [
      {
        passage: { ...answer.passage, source: "gazette" },
        role: "occurred",
        dating: { basis, ...(wording && { wording }), ...(base && { base }) },
      },
    ],
  };
}
