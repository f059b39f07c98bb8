import { expect, test } from "vitest";
import type { EpisodeEntry, EventDetail } from "./answer-types.ts";
import { placeInWalk } from "./place-in-walk.ts";

const episode = { id: "order", events: ["order", "review", "budget"] } as unknown as EpisodeEntry;
const detail = (id: string, matching: number) =>
  ({ id, matching, position: 9, previous: "earlier", next: "later" }) as unknown as EventDetail;

test("the panel beside a walk counts and goes on as the walk does", () => {
  const places = episode.events.map((id) => placeInWalk(detail(id, 3), episode));
  expect(places.map(({ position }) => position)).toEqual([1, 2, 3]);
  expect(places.map(({ previous }) => previous)).toEqual([null, "order", "review"]);
  expect(places.map(({ next }) => next)).toEqual(["review", "budget", null]);
});

test("an event beside a list keeps its place there", () => {
  for (const [event, walked] of [
    [detail("review", 3), undefined],
    [detail("elsewhere", 3), episode],
    [detail("review", 2), episode],
  ] as const)
    expect(placeInWalk(event, walked)).toBe(event);
});
