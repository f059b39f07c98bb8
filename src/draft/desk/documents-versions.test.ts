import fc from "fast-check";
import { expect, test } from "vitest";
import { invented } from "../value/draft.testing.ts";
import { article, formOfWords, TEXT } from "./article.testing.ts";
import { openDesk } from "./desk.ts";
import type { Edit } from "./desk-types.ts";

const OTHER_TEXT = "The toll was signed on Monday, and in 1922 it fell.";

test("what is known of a text after any acts is what a desk knows that opens it then", () => {
  const act = fc.constantFrom("event", "omit", "undo", "redo", "text", "remove", "ask");
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const desk = article();
      const does: Record<string, () => unknown> = {
        event: () => {
          if (desk.document("gazette")?.document.text !== TEXT) return;
          const form = formOfWords(desk, "The toll was signed on Monday.", "Signed");
          desk.act({ do: "event", form });
        },
        omit: () => desk.act(omitted("1921")),
        undo: () => desk.undo(),
        redo: () => desk.redo(),
        text: () => {
          const { document, source } = desk.document("gazette") ?? {};
          if (document && source) {
            desk.act({ do: "document", source, document: { ...document, text: OTHER_TEXT } });
          }
        },
        remove: () => {
          const [event] = desk.draft().dataset.events;
          if (event) desk.act({ do: "remove", list: "events", id: event.id });
        },
        ask: () => desk.document("gazette"),
      };
      for (const each of acts) does[each]?.();
      const began = invented({
        sources: [{ id: "gazette", title: "Gazette", published: "1921-06-01" }],
      });
      const anew = openDesk(began, desk.steps, () => 0);
      expect(desk.document("gazette")).toEqual(anew.document("gazette"));
    }),
    { numRuns: 60 },
  );
});

const omitted = (exact: string): Edit => ({
  do: "omit",
  omission: { source: "gazette", exact, reason: "A year, not a day" },
});
