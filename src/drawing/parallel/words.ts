/** Words of the drawing of two stories; titles and dates are the dataset's. */
import type { Language } from "../../dataset/wording/languages.ts";

export interface ParallelWords {
  readonly title: string;
  readonly zero: string;
  events(count: number): string;
  readonly matched: string;
  /** Events beyond an edge. */
  earlier(count: number): string;
  later(count: number): string;
  /** Said of a step that nothing answers. */
  readonly none: string;
  /** Whose the matches are. */
  readonly proposed: string;
  readonly chosen: string;
  /** A match in words: the two, each with its days, then the lag. */
  match(first: string, second: string, lag: string): string;
  alone(step: string): string;
  description(first: string, second: string): string;
  /** The lag of the zeros from each other. */
  readonly zeroLag: string;
}

const en: ParallelWords = {
  title: "Two stories from one day zero",
  zero: "Day 0",
  events: (count) => (count === 1 ? "1 event" : `${count} events`),
  matched: "Matched steps",
  earlier: (count) => `${count} earlier`,
  later: (count) => `${count} later`,
  none: "no such event",
  proposed: "Matched by rule, not by the sources",
  chosen: "Matched by the reader, not by the sources",
  match: (first, second, lag) => `${first}; ${second}: ${lag}`,
  alone: (step) => `${step}: no such event in the other`,
  description: (first, second) => `In days from zero: ${first}; ${second}.`,
  zeroLag: "the zero",
};

const ko: ParallelWords = {
  title: "기준일을 맞춘 두 흐름",
  zero: "기준일",
  events: (count) => `사건 ${count}건`,
  matched: "맞춘 단계",
  earlier: (count) => `그 전 ${count}건`,
  later: (count) => `그 뒤 ${count}건`,
  none: "그런 사건 없음",
  proposed: "규칙에 따라 맞춘 것으로, 출처의 판단은 아님",
  chosen: "독자가 맞춘 것으로, 출처의 판단은 아님",
  match: (first, second, lag) => `${first}; ${second}: ${lag}`,
  alone: (step) => `${step}: 다른 쪽에는 그런 사건 없음`,
  description: (first, second) => `기준일부터 센 날수: ${first}; ${second}.`,
  zeroLag: "기준일",
};

export const PARALLEL_WORDS: Readonly<Record<Language, ParallelWords>> = { en, ko };
