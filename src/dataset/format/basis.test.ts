import { expect, test } from "vitest";
import { CATALOGUES } from "../../views/locale/catalogues.testing.ts";
import { basisOf } from "./basis.ts";
import { DATING_BASES } from "./vocabulary.ts";

test("a worked-out date says whether it was counted from the article's own day", () => {
  const dating = { basis: "relative", wording: "On Monday", base: "2025-01-28" } as const;
  expect(basisOf(dating, "2025-01-28").working).toBe("working.article.worded");
  expect(basisOf(dating, "2025-01-30").working).toBe("working.counted.worded");
  expect(basisOf({ basis: "relative", wording: "On Monday" }, undefined).working).toBe(
    "working.result",
  );
  expect(basisOf({ basis: "relative" }, undefined).working).toBeNull();
});

test("a stated date is never shown as if something had been worked out", () => {
  const dating = { basis: "stated", wording: "on 28 January", base: "2025-01-28" } as const;
  expect(basisOf(dating, "2025-01-28").working).toBe("working.worded");
});

test("however a date is known, there are words for it in both languages", () => {
  for (const basis of DATING_BASES) {
    for (const wording of [undefined, "On Monday"]) {
      for (const base of [undefined, "2025-01-28", "2024"]) {
        const dating = { basis, ...(wording && { wording }), ...(base && { base }) };
        const { badge, working } = basisOf(dating, "2025-01-28");
        for (const key of [badge, ...(working === null ? [] : [working])]) {
          expect(CATALOGUES.en, key).toHaveProperty([key]);
          expect(CATALOGUES.ko, key).toHaveProperty([key]);
        }
      }
    }
  }
});
