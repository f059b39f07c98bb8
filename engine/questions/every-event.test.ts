import { expect, test, vi } from "vitest";
import { EveryEvent, ValueLists } from "./every-event.ts";
import type { Opened } from "./opened.ts";
import { Quiet } from "./quiet.ts";

const NONE = 4;
/** Lists of so many events, of which every 64th begins a block. */
function listsOf(lists: readonly (readonly number[])[]): ValueLists {
  const codes: number[] = [];
  const blocks: number[] = [];
  for (const [row, list] of lists.entries()) {
    if (row % 64 === 0) blocks.push(codes.length);
    const own = list.length === 0 ? [NONE] : list;
    codes.push(...own.slice(0, -1), (own.at(-1) ?? 0) + 0x80_00);
  }
  return new ValueLists(Uint16Array.from(codes), Uint32Array.from(blocks));
}
/** Of each row as many values as its number says, and none of each fourth. */
const MANY = Array.from({ length: 300 }, (_, row) => [0, 1, 2, 3].slice(4 - (row % 4)));
const FIRST = { wins: null, may: null, none: NONE };

test("an event is led by its own values, however far from the one before", () => {
  const lists = listsOf(MANY);
  const find = lists.finder();
  const rows = [0, 1, 2, 63, 64, 66, 129, 299];
  const leads = rows.map((row) => lists.leadAt(find(row), FIRST));
  expect(leads).toEqual(rows.map((row) => MANY[row]?.[0] ?? NONE));
});

test("what is asked for leads what has it, and what may not lead leads nothing", () => {
  const lists = listsOf([[0, 2, 1], [0, 3], []]);
  const find = lists.finder();
  const [first, second, third] = [find(0), find(1), find(2)];
  const asked = { ...FIRST, wins: Uint8Array.of(0, 1, 1, 0) };
  expect([first, second, third].map((at) => lists.leadAt(at, asked))).toEqual([2, 0, NONE]);
  const some = { ...FIRST, may: Uint8Array.of(0, 1, 0, 0) };
  expect([first, second, third].map((at) => lists.leadAt(at, some))).toEqual([1, NONE, NONE]);
});

test("an event counts for each of its values, one without any for none", () => {
  const lists = listsOf([[0, 2, 1], [0, 3], [], [2]]);
  expect([...lists.counted(Uint32Array.of(0, 2, 3), NONE)]).toEqual([1, 1, 2, 0]);
});

/** Three events, of which whatever is asked for is noted. */
function anOpened(asked: string[]): Opened {
  const packed = (sql: string) => {
    asked.push(/weight/.exec(sql)?.[0] ?? /empty\((\w+)\)/.exec(sql)?.[1] ?? sql);
    const list = { numbers: Uint16Array.of(1, 0, 2), offsets: Uint32Array.of(0, 1, 2, 3) };
    const columns = sql.includes("weight") ? [list, list] : [list];
    return Promise.resolve({ rows: 3, columns });
  };
  const opened = { known: { events: 3 }, packed, until: () => opened } as unknown as Opened;
  return opened;
}
const there = (every: EveryEvent, column: Parameters<EveryEvent["get"]>[0]) =>
  vi.waitFor(() => expect(every.get(column)).not.toBeNull());

test("who goes from lanes to lanes and back has each event fetched once", async () => {
  const asked: string[] = [];
  const opened = anOpened(asked);
  const every = new EveryEvent(3, new Quiet(0));
  for (const column of ["own_topic", null, "country", "own_topic", null, "country"] as const) {
    every.wanted(opened, column, ["a", "b"]);
    await there(every, column);
  }
  expect(asked).toEqual(["weight", "own_topic", "country"]);
});

test("memory has an end: of many lanes the last are kept, of too many events none", async () => {
  const asked: string[] = [];
  const opened = anOpened(asked);
  const every = new EveryEvent(3, new Quiet(0));
  for (const column of ["own_topic", "country", "own_topic", "kind"] as const) {
    every.wanted(opened, column, ["a", "b"]);
    await there(every, column);
  }
  expect(every.get("country")).toBeNull();
  expect(every.get("own_topic")).not.toBeNull();
  const none = new EveryEvent(2, new Quiet(0));
  none.wanted(opened, null, []);
  expect(asked).toEqual(["weight", "own_topic", "country", "kind"]);
});

test("while somebody waits for an answer nothing is fetched for those who ask next", async () => {
  const asked: string[] = [];
  const opened = anOpened(asked);
  const quiet = new Quiet(0);
  const every = new EveryEvent(3, quiet);
  await quiet.broken(async () => {
    every.wanted(opened, "country", ["a"]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toEqual([]);
  });
  await there(every, "country");
});

test("a dataset that is left has nothing more fetched of it", async () => {
  const asked: string[] = [];
  const quiet = new Quiet(0);
  const every = new EveryEvent(3, quiet);
  every.wanted(anOpened(asked), "country", ["a"]);
  every.close();
  await quiet.come();
  expect(asked).toEqual([]);
  expect(every.get("country")).toBeNull();
});
