import { expect, test } from "vitest";
import { hangulIn } from "./hangul.ts";

test("gaps between words of Hangul stay gaps, and all else is told from them", () => {
  expect(hangulIn("f-15 한·미 동맹, gdp 성장\n북한")).toBe("|한 미 동맹|성장|북한");
  expect(hangulIn("한  ·  미")).toBe("한 미");
  expect(hangulIn("no letter of it")).toBe("");
});
