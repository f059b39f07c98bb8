import { expect, test } from "vitest";
import { DATING_BASES } from "../../dataset/vocabulary.ts";
import { CATALOGUES } from "../locale/catalogues.ts";
import { basisOf } from "./basis.ts";

test("a worked-out date says whether it was counted from the article's own day", () => {
  const dating = { basis: "relative", wording: "On Monday", base: "2025-01-28" } as const;
  expect(basisOf(dating, "2025-01-28").id).toBe("basis.relative.article.worded");
  expect(basisOf(dating, "2025-01-30").id).toBe("basis.relative.counted.worded");
  expect(basisOf({ basis: "relative" }, undefined).id).toBe("basis.relative");
});

test("however a date is known, there are words for it in both languages", () => {
  for (const basis of DATING_BASES) {
    for (const wording of [undefined, "On Monday"]) {
      for (const base of [undefined, "2025-01-28", "2024"]) {
        const dating = { basis, ...(wording && { wording }), ...(base && { base }) };
        const { id } = basisOf(dating, "2025-01-28");
        expect(CATALOGUES.en, id).toHaveProperty([id]);
        expect(CATALOGUES.ko, id).toHaveProperty([id]);
      }
    }
  }
});
