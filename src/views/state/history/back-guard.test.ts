import { beforeEach, expect, test, vi } from "vitest";
import { BackGuard } from "./back-guard.ts";

/** A browser's history, which goes back a while after it was told to. */
let entries: { state: Record<string, unknown> | null; url: string }[];
let at: number;
let due: number;
let guard: BackGuard;
/** News of Back that the page heard. */
let heard: string[];
let closed: string[];

/** The browser is where it was told to go. */
function arrive(): void {
  at += due;
  due = 0;
  if (!guard.arrive()) heard.push(entries[at]?.url ?? "");
}

function back(steps = 1): void {
  due -= steps;
  arrive();
}

/** Waits until what has been closed is closed, and the browser has followed. */
async function settle(): Promise<void> {
  await vi.runAllTimersAsync();
  if (due !== 0) arrive();
}

const urls = () => entries.slice(0, at + 1).map(({ url }) => url);
const write = (url: string) => guard.pushState({}, "", url);
/** Opens something; gives the function that closes it by its own button. */
function open(name: string): () => void {
  const shut = guard.raise(() => {
    closed.push(name);
    shut();
  });
  return shut;
}

beforeEach(() => {
  vi.useFakeTimers();
  entries = [
    { state: null, url: "before" },
    { state: { file: 3 }, url: "a" },
  ];
  at = 1;
  due = 0;
  heard = [];
  closed = [];
  guard = new BackGuard({
    get state() {
      return entries[at]?.state;
    },
    pushState(state, _unused, url) {
      entries.splice(at + 1, entries.length, { state, url: String(url ?? entries[at]?.url) });
      at += 1;
    },
    replaceState(state, _unused, url) {
      entries[at] = { state, url: String(url ?? entries[at]?.url) };
    },
    back() {
      due -= 1;
    },
  });
});

test("Back closes what is open, and the next leaves", async () => {
  open("filters");
  expect(urls()).toEqual(["before", "a", "a"]);
  back();
  await settle();
  expect([closed, heard, urls()]).toEqual([["filters"], [], ["before", "a"]]);
  expect(entries[at]?.state, "what the entry held").toMatchObject({ file: 3 });
  back();
  expect(heard).toEqual(["before"]);
});

test("what is closed by its cross leaves no step behind, and nobody is told", async () => {
  const shut = open("filters");
  shut();
  await settle();
  expect([closed, heard, urls()]).toEqual([[], [], ["before", "a"]]);
});

test("filters that are set in a sheet are taken back one by one after it is closed", async () => {
  open("filters");
  write("b");
  write("c");
  expect(urls()).toEqual(["before", "a", "b", "c", "c"]);
  back();
  await settle();
  expect([closed, heard]).toEqual([["filters"], []]);
  back();
  back();
  expect(heard).toEqual(["b", "a"]);
});

test.each([
  ["before it closes", (shut: () => void) => [() => write("event"), shut]],
  ["as it closes", (shut: () => void) => [shut, () => write("event")]],
])("a dialog that leads on %s stands once in the history", async (_when, acts) => {
  for (const act of acts(open("list"))) act();
  await settle();
  expect([heard, urls()]).toEqual([[], ["before", "a", "event"]]);
});

test("what a reader does before the browser has gone back is written after it", async () => {
  open("list")();
  await vi.runAllTimersAsync();
  guard.replaceState({}, "", "moved");
  write("event");
  expect(urls()).toEqual(["before", "a", "a"]);
  arrive();
  expect(urls()).toEqual(["before", "moved", "event"]);
});

test("Back twice in one closes it and goes where the reader wanted", async () => {
  open("filters");
  back(2);
  await settle();
  expect([closed, heard, urls()]).toEqual([["filters"], ["before"], ["before"]]);
});

test("Back while it closes by itself is not gone back twice", async () => {
  const shut = open("filters");
  shut();
  back();
  await settle();
  expect([heard, urls()]).toEqual([[], ["before", "a"]]);
});

test("a dialog in place of another keeps the guard, and one opened soon after has its own", async () => {
  open("palette")();
  open("help");
  await settle();
  expect(urls()).toEqual(["before", "a", "a"]);
  open("over it");
  back();
  await settle();
  expect([closed, urls()], "one at a time").toEqual([["over it"], ["before", "a", "a"]]);
  back();
  await settle();
  expect([closed, urls()]).toEqual([
    ["over it", "help"],
    ["before", "a"],
  ]);
  open("use")();
  await vi.runAllTimersAsync();
  open("keys");
  arrive();
  expect([urls(), heard]).toEqual([["before", "a", "a"], []]);
});

test("movement under a sheet is in the link once it is closed", () => {
  open("filters");
  guard.replaceState({}, "", "moved");
  expect(urls()).toEqual(["before", "a", "moved"]);
  back();
  expect(urls()).toEqual(["before", "moved"]);
});
