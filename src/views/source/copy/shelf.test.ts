import { expect, test } from "vitest";
import type { GivenCopy } from "../../../dataset/copy/check-copy.ts";
import type { SourceDetail } from "../../../query/answers/answer-types.ts";
import { type CheckCopy, type KeptCopies, Shelf } from "./shelf.ts";

const DETAIL: SourceDetail = {
  source: { id: "almanac", title: "Almanac", authors: [], kind: "news" },
  passages: [],
};
const WORDS: GivenCopy<Blob> = { name: null, content: "The truce was signed at noon." };

const reads: CheckCopy = async ({ content }) => ({
  ok: true,
  text: String(content),
  anchored: [],
  rows: [],
});
const refuses: CheckCopy = async () => ({ ok: false, refusal: { reason: "empty" } });

/** A browser that keeps copies. */
function browser() {
  const copies = new Map<string, GivenCopy<Blob>>();
  const kept: KeptCopies = {
    recall: async (source) => copies.get(source) ?? null,
    keep: async (source, copy) => copies.set(source, copy).has(source),
    drop: async (source) => void copies.delete(source),
  };
  return { copies, kept };
}

const deskOf = (shelf: Shelf) => shelf.desks.getState()["almanac"];

test("a copy that was checked lies there again in another visit, until it is closed", async () => {
  const { kept } = browser();
  await new Shelf(reads, kept).check(DETAIL, WORDS);
  const later = new Shelf(reads, kept);
  await later.recall(DETAIL);
  expect(deskOf(later)).toMatchObject({ copy: { text: WORDS.content }, isKept: true });
  later.closeCopy(DETAIL);
  const last = new Shelf(reads, kept);
  await last.recall(DETAIL);
  expect(deskOf(last)?.copy ?? null).toBeNull();
});

test("a kept copy lies there again also while the text that the dataset ships is on its way", async () => {
  const { kept } = browser();
  await new Shelf(reads, kept).check(DETAIL, WORDS);
  const later = new Shelf(reads, kept);
  const shipping = later.ship(DETAIL, "almanac.txt", () => new Promise(() => undefined));
  await later.recall(DETAIL);
  expect(deskOf(later)).toMatchObject({ copy: { text: WORDS.content }, checking: null });
  void shipping;
});

test("what is refused is not kept", async () => {
  const { kept, copies } = browser();
  await new Shelf(refuses, kept).check(DETAIL, WORDS);
  expect(copies.size).toBe(0);
});

test("a kept copy that can no longer be read is told as that, and can be removed", async () => {
  const { copies, kept } = browser();
  await new Shelf(reads, kept).check(DETAIL, WORDS);
  const later = new Shelf(refuses, kept);
  await later.recall(DETAIL);
  expect(deskOf(later)).toMatchObject({ copy: null, refused: { isKept: true } });
  later.closeCopy(DETAIL);
  expect(deskOf(later)).toMatchObject({ copy: null, refused: null });
  expect(copies.size).toBe(0);
});

test("a browser that keeps nothing checks all the same, and the page does not say that it kept it", async () => {
  const fails = () => Promise.reject(new Error("no room"));
  const shelf = new Shelf(reads, { recall: fails, keep: fails, drop: fails });
  await shelf.recall(DETAIL);
  await shelf.check(DETAIL, WORDS);
  expect(deskOf(shelf)).toMatchObject({ copy: { text: WORDS.content }, isKept: false });
});
