import { expect, test } from "vitest";
import { type MarkPlace, placeFrom } from "./mark-places.ts";

const place = (key: string, side: 0 | 1, least: number, most = least): MarkPlace => ({
  key,
  side,
  band: { least, most },
  mark: {
    type: "cluster",
    members: [],
    band: { least, most },
    ticks: [],
    line: 0,
    edges: { left: 0, right: 0 },
    label: null,
  },
  left: 0,
  top: 0,
  widthPx: 20,
  heightPx: 19,
});

const visit = place("visit", 0, -6);
const summit = place("summit", 0, 8);
const order = place("order", 1, 0);
const call = place("call", 1, 94, 124);
const PLACES = [visit, summit, order, call];
const ANSWERS = new Map([["summit", "call"]]);

test("an arrow along goes through one story, and stops at its ends", () => {
  expect(placeFrom(PLACES, visit, "later", ANSWERS)).toBe(summit);
  expect(placeFrom(PLACES, summit, "earlier", ANSWERS)).toBe(visit);
  expect(placeFrom(PLACES, summit, "later", ANSWERS)).toBeNull();
});

test("an arrow across goes to the step that answers, else to the nearest days", () => {
  expect(placeFrom(PLACES, summit, "across", ANSWERS)).toBe(call);
  expect(placeFrom(PLACES, visit, "across", ANSWERS)).toBe(order);
  expect(placeFrom([visit, summit], visit, "across", ANSWERS)).toBeNull();
});
