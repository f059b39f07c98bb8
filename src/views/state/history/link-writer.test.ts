import { beforeEach, expect, test, vi } from "vitest";
import { LinkWriter } from "./link-writer.ts";

let written: string[];
let writer: LinkWriter;

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  writer = new LinkWriter(() => ({
    pushState: (_state, _title, url) => written.push(`push ${url}`),
    replaceState: (_state, _title, url) => written.push(`replace ${url}`),
  }));
});

test("a long pan writes the address once, when it has settled", () => {
  for (let step = 0; step < 200; step += 1) {
    writer.replace(`?from=${step}`);
    vi.advanceTimersByTime(16);
  }
  expect(written).toEqual([]);
  vi.runAllTimers();
  expect(written).toEqual(["replace ?from=199"]);
});

test("Back after pan-then-click returns to where the pan ended", () => {
  writer.replace("?from=7");
  writer.push("?event=a");
  vi.runAllTimers();
  expect(written).toEqual(["replace ?from=7", "push ?event=a"]);
});

test("going Back does not overwrite the older entry with a pan that was still waiting", () => {
  writer.replace("?from=7");
  writer.drop();
  vi.runAllTimers();
  expect(written).toEqual([]);
});

test("a browser that refuses a write gets it again later", () => {
  let refusals = 1;
  const refusing = new LinkWriter(() => ({
    pushState: () => {
      throw new Error("SecurityError");
    },
    replaceState: (_state, _title, url) => {
      refusals -= 1;
      if (refusals >= 0) throw new Error("SecurityError");
      written.push(`replace ${url}`);
    },
  }));
  refusing.push("?event=a");
  vi.runAllTimers();
  expect(written).toEqual(["replace ?event=a"]);
});
