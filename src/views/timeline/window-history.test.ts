import { expect, test } from "vitest";
import { EMPTY_QUERY, openEvent, type Query, setWindow } from "../../query/criteria/query.ts";
import { WindowHistory } from "./window-history.ts";

const DAY_MS = 86_400_000;
const shows = (days: number, query: Query = EMPTY_QUERY): Query =>
  setWindow(query, { start: 0, end: days * DAY_MS });

test("quick zooms are one step of history, and a later one is another", () => {
  const history = new WindowHistory();
  expect(history.step(EMPTY_QUERY, shows(80), 0)).toBe("push");
  expect(history.step(shows(80), shows(40), 300)).toBe("replace");
  expect(history.step(shows(40), shows(20), 1_200)).toBe("replace");
  expect(history.step(shows(20), shows(10), 2_200)).toBe("push");
});

test("on a computer that takes long for each, quick zooms are one step of history too", () => {
  const history = new WindowHistory();
  expect(history.step(EMPTY_QUERY, shows(80), 0)).toBe("push");
  history.shown(1_900);
  expect(history.step(shows(80), shows(40), 2_000)).toBe("replace");
});

test("a zoom soon after Back or after opening an event does not overwrite that", () => {
  const history = new WindowHistory();
  history.step(EMPTY_QUERY, shows(80), 0);
  expect(history.step(EMPTY_QUERY, shows(40), 200), "after Back").toBe("push");
  const open = openEvent(shows(40), "summit");
  expect(history.step(open, shows(20, open), 400), "after opening").toBe("push");
});
