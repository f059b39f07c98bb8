import { expect, test } from "vitest";
import { EVENT_STATUSES } from "../../dataset/format/vocabulary.ts";
import { STATUS_WORDS } from "./status-words.ts";

test("every status has words, in English and in Korean", () => {
  for (const hangul of [false, true]) {
    const told = STATUS_WORDS.filter(({ words }) => /[가-힣]/.test(words.source) === hangul).map(
      ({ value }) => value,
    );
    expect(new Set(told)).toEqual(new Set(EVENT_STATUSES));
  }
});
