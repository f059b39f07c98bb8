import { expect, test } from "vitest";
import { sharedEntries } from "../arrays/shared-entries.ts";
import { aDataset } from "./dataset.testing.ts";
import { inHand, Passages } from "./passage-shelf.ts";
import { wovenPassages } from "./woven-passages.ts";

const BEFORE = aDataset();
const { passages, sources } = BEFORE;
const shelf = () => Passages.of(passages, sources, inHand(passages));
const woven = (old: Passages, after: Pick<typeof BEFORE, "passages" | "sources">) =>
  wovenPassages(old, BEFORE, after, sharedEntries(passages, after.passages));
const found = ({ lines }: Passages, term: string) => {
  const places: number[] = [];
  lines.find(term, (place) => places.push(place));
  return places;
};
const TRUCE = { id: "annals/truce", source: "annals", exact: "A truce, at last." };

test("where neither passages nor sources changed, they are the very same", () => {
  const old = shelf();
  expect(woven(old, { passages, sources })).toBe(old);
});

test("a passage put between others is found by its id, its source and its words", () => {
  const now = woven(shelf(), { passages: passages.toSpliced(1, 0, TRUCE), sources });
  expect(now.get("annals/truce")).toBe(TRUCE);
  expect([now.placeOf("annals/truce"), now.placeOf("annals/war")]).toEqual([1, 3]);
  expect([...now.sources]).toEqual([0, 1, 0, 1]);
  expect(found(now, "at last")).toEqual([1, 2]);
});

test("what was folded for a search is taken along, and what was not is left", () => {
  const old = shelf();
  const after = { passages: [...passages.slice(1), TRUCE], sources };
  expect(woven(old, after).searched).toBeNull();
  expect(found(old, "noon")).toEqual([0]);
  const now = woven(old, after);
  expect(now.searched).not.toBeNull();
  expect([found(now, "noon"), found(now, "at last")]).toEqual([[], [0, 2]]);
});

test("passages follow their sources to other places", () => {
  const now = woven(shelf(), { passages, sources: sources.toReversed() });
  expect([...now.sources]).toEqual([1, 1, 0]);
});
