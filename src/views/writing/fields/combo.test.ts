import { expect, test } from "vitest";
import { AT_REST, afterKey, afterTyping, isNamed, type Option, offersFor } from "./combo.ts";

const option = (id: string, text: string): Option => ({ id, text, lang: "en", events: 1 });
const ACTORS = [
  option("council", "Port council of Orrin"),
  option("master", "Harbour master of Orrin"),
  option("pilot", "Pilot of the harbour"),
  option("nordhavn", "Nordhavn"),
];
const idsOf = (typed: string, taken: readonly string[] = []) =>
  offersFor(typed, ACTORS, new Set(taken)).map(({ id }) => id);

test("names that begin with the words come before those that have them inside", () => {
  expect(idsOf("harb")).toEqual(["master", "pilot"]);
  expect(idsOf("orrin")).toEqual(["council", "master"]);
});

test("what is chosen already is not offered again, and with nothing typed the most used are", () => {
  expect(idsOf("", ["master"])).toEqual(["council", "pilot", "nordhavn"]);
});

test("a name that is there already is not offered as a new one", () => {
  expect(isNamed(" nordHavn ", ACTORS)).toBe(true);
  expect(isNamed("Nordhav", ACTORS)).toBe(false);
});

test("Enter takes the first offer, and a second Enter makes a new one of the words instead", () => {
  const first = afterKey(afterTyping("harb", 2), "Enter", 2, true);
  expect(first?.act).toEqual({ do: "take", offer: 0 });
  const second = afterKey(first?.combo ?? AT_REST, "Enter", 4, false);
  expect(second?.act).toEqual({ do: "make", text: "harb", instead: true });
  expect(afterKey(second?.combo ?? AT_REST, "Enter", 4, false)?.act).toBeNull();
});

test("after another key Enter no longer makes a new one", () => {
  const first = afterKey(afterTyping("harb", 2), "Enter", 2, true);
  const moved = afterKey(first?.combo ?? AT_REST, "Tab", 4, false);
  expect(afterKey(moved?.combo ?? AT_REST, "Enter", 4, false)?.act).toBeNull();
});

test("words that nothing has become a new one with the second Enter, never with the first", () => {
  const first = afterKey(afterTyping("Lock keeper", 0), "Enter", 0, true);
  expect(first?.act).toBeNull();
  expect(first?.combo.active).toBe(0);
  expect(afterKey(first?.combo ?? AT_REST, "Enter", 0, true)?.act).toEqual({
    do: "make",
    text: "Lock keeper",
    instead: false,
  });
});

test("the arrows go round all offers and the new one", () => {
  let combo = afterTyping("harb", 2);
  const seen: number[] = [];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) {
    combo = afterKey(combo, key, 2, true)?.combo ?? AT_REST;
    seen.push(combo.active);
  }
  expect(seen).toEqual([1, 2, 0, 2]);
});

test("Backspace takes the last away only where no words are", () => {
  expect(afterKey(afterTyping("h", 2), "Backspace", 2, true)).toBeNull();
  expect(afterKey(AT_REST, "Backspace", 2, true)?.act).toEqual({ do: "drop-last" });
});

test("Escape closes the offers first, and is the page's own after that", () => {
  const closed = afterKey(afterTyping("h", 2), "Escape", 2, true);
  expect(closed?.combo).toEqual({ typed: "h", isOpen: false, active: -1, again: null });
  expect(afterKey(closed?.combo ?? AT_REST, "Escape", 2, true)).toBeNull();
});

test("an Enter in an empty field does nothing", () => {
  expect(afterKey(AT_REST, "Enter", 4, false)?.act).toBeNull();
  expect(afterKey(afterTyping("", 4), "Enter", 4, false)?.act).toBeNull();
});
