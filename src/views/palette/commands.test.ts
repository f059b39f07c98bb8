import { expect, test, vi } from "vitest";
import { LANES } from "../../query/criteria/facets.ts";
import { EMPTY_QUERY, type Query, setWords } from "../../query/criteria/query.ts";
import { parseAlign } from "../../query/parallel/align.ts";
import { type Command, commandsOf, type Doors, type Standing } from "./commands.ts";
import en from "./en.json" with { type: "json" };

const DOORS: Doors = {
  change: () => undefined,
  help: () => undefined,
  use: () => undefined,
  save: () => undefined,
  edit: () => undefined,
  openFile: () => undefined,
  press: () => undefined,
};
const HERE: Standing = {
  query: EMPTY_QUERY,
  lang: "en",
  theme: "system",
  phone: false,
  isDraft: false,
  several: true,
  episodes: ["a", "b", "c"],
};
const WINDOW = { start: 0, end: 86_400_000 };

const ids = (commands: readonly Command[]) => commands.map(({ id }) => id);

/** The query after a command was given. */
function after(id: string, query: Query): Query {
  let now = query;
  const change = (next: (query: Query) => Query) => {
    now = next(now);
  };
  commandsOf({ ...HERE, query }, { ...DOORS, change })
    .find((each) => each.id === id)
    ?.act();
  return now;
}

test("every command has a name", () => {
  const pages: readonly Query[] = [
    { ...EMPTY_QUERY, view: "about", axis: "even", window: WINDOW },
    { ...EMPTY_QUERY, axis: "even", lanes: "none", window: WINDOW, only: "window", words: "war" },
    { ...EMPTY_QUERY, window: WINDOW },
  ];
  const offered = new Set(
    pages.flatMap((query) => [
      ...ids(commandsOf({ ...HERE, query }, DOORS)),
      ...ids(commandsOf({ ...HERE, lang: "ko", theme: "dark" }, DOORS)),
    ]),
  );
  const named = Object.keys(en).flatMap((key) => key.match(/^palette\.do\.(.*)/)?.[1] ?? []);
  expect([...offered].filter((id) => !named.includes(id))).toEqual([]);
  expect(named.filter((id) => !offered.has(id) && id !== `lanes.${LANES[0]}`)).toEqual([]);
});

test("what would change nothing is not offered", () => {
  const offered = ids(commandsOf(HERE, DOORS));
  for (const id of [
    "timeline",
    "clear",
    "whole",
    "folded",
    "only",
    "lanes.topic",
    "system",
    "en",
  ]) {
    expect(offered).not.toContain(id);
  }
});

test("a draft is not made of a draft, and a phone has neither list, lanes nor zoom", () => {
  expect(ids(commandsOf({ ...HERE, isDraft: true }, DOORS))).not.toContain("edit");
  const phone = ids(commandsOf({ ...HERE, phone: true }, DOORS));
  expect(phone.filter((id) => /^(list|lanes|zoom)/.test(id))).toEqual([]);
});

test("a view is reached from an open passage too", () => {
  const reading = { ...EMPTY_QUERY, passage: "gazette/war" };
  expect(after("list", reading)).toMatchObject({ view: "list", passage: null });
});

test("filters, window and language do what they say", () => {
  expect(after("clear", setWords(EMPTY_QUERY, "war")).words).toBe("");
  expect(after("whole", { ...EMPTY_QUERY, window: WINDOW }).window).toBeNull();
  expect(after("only", { ...EMPTY_QUERY, window: WINDOW }).only).toBe("window");
  expect(after("ko", EMPTY_QUERY).lang).toBe("ko");
});

test("what has a key of its own presses it", () => {
  const press = vi.fn();
  for (const { id, act } of commandsOf(HERE, { ...DOORS, press })) if (id.startsWith("zoom")) act();
  expect(press.mock.calls).toEqual([["+"], ["-"]]);
});

test("two stories are compared: the one that is walked with another, or all events where there is no other", () => {
  expect(after("compare", EMPTY_QUERY).align).toBe("a,b");
  expect(after("compare", { ...EMPTY_QUERY, episode: "c" }).align).toBe("c,a");
  const alone = { ...HERE, episodes: [] };
  let align: string | null = "";
  const change = (next: (query: Query) => Query) => {
    ({ align } = next(EMPTY_QUERY));
  };
  commandsOf(alone, { ...DOORS, change })
    .find(({ id }) => id === "compare")
    ?.act();
  expect(parseAlign(align ?? "").notices).toEqual([]);
  expect(
    ids(commandsOf({ ...HERE, query: { ...EMPTY_QUERY, align: "a,b" } }, DOORS)),
  ).not.toContain("compare");
});
