import { expect, test } from "vitest";
import { checkCopy } from "./check-copy.ts";

const BELL = {
  id: "bell",
  exact: "The bell rang at noon, and the toll stood.",
  prefix: "",
  suffix: "",
  start: 0,
};

test("a page comes back as its words, with the passages found in them, laid out", async () => {
  const content = new TextEncoder().encode(`<p>First.<p>${BELL.exact} <b>Then</b>.`);
  const checked = await checkCopy({ name: "a.html", content }, [BELL], (each) => each);
  expect(checked).toMatchObject({
    ok: true,
    text: `First.\n${BELL.exact} Then.`,
    anchored: [{ id: "bell", how: "exact", start: 7 }],
    rows: [{ passages: [] }, { passages: ["bell"] }],
  });
});

test("what cannot be read is not searched", async () => {
  const refused = await checkCopy({ name: null, content: " " }, [BELL], (each) => each);
  expect(refused).toEqual({ ok: false, refusal: { reason: "empty" } });
});
