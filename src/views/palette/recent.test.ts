import { expect, test, vi } from "vitest";
import {
  forget,
  onRecent,
  type Recent,
  readRecent,
  recentNow,
  remember,
  rememberSearch,
} from "./recent.ts";

const of = (key: string): Recent => ({ key, data: null });

/** A browser's storage, which may be forbidden. */
function storage(isForbidden = false): void {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => {
      if (isForbidden) throw new Error("forbidden");
      return kept.get(key) ?? null;
    },
    setItem: (key: string, value: string) => {
      if (isForbidden) throw new Error("forbidden");
      kept.set(key, value);
    },
  });
}

test("the last ten are remembered, the latest first and none twice", () => {
  storage();
  for (let i = 0; i < 12; i++) remember(of(`topic:${i}`));
  remember(of("topic:5"));
  expect(recentNow().map(({ key }) => key)).toEqual(
    [5, 11, 10, 9, 8, 7, 6, 4, 3, 2].map((i) => `topic:${i}`),
  );
});

test("the same search in two datasets is two, and one can be forgotten", () => {
  storage();
  rememberSearch(" dome ", null);
  rememberSearch("dome", "https://example.org/a.json");
  rememberSearch("   ", null);
  expect(recentNow()).toHaveLength(2);
  forget(of("search:dome"));
  expect(recentNow()).toEqual([{ key: "search:dome", data: "https://example.org/a.json" }]);
});

test("a search that is remembered while the palette opens is in it", () => {
  storage();
  const lists: (readonly Recent[])[] = [];
  const end = onRecent(() => lists.push(recentNow()));
  rememberSearch("dome", null);
  end();
  rememberSearch("treaty", null);
  expect(lists).toEqual([[of("search:dome")]]);
});

test("where storage is forbidden they last the visit", () => {
  storage(true);
  for (const each of recentNow()) forget(each);
  remember(of("do:about"));
  expect(recentNow()).toEqual([of("do:about")]);
  forget(of("do:about"));
  expect(recentNow()).toEqual([]);
});

test.each(["", "{", "null", '"x"', "[1,null,{}]", '[{"key":1,"data":null}]'])(
  "storage that holds %s gives none",
  (text) => expect(readRecent(text)).toEqual([]),
);
