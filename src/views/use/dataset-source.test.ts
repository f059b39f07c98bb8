import { expect, test, vi } from "vitest";
import type { Origin } from "../state/origin.ts";
import type { Session } from "../state/session.ts";
import { datasetSource } from "./dataset-source.ts";

const KEPT = new File(["kept"], "kept.json");

/** A session that keeps copies under these ids, and has a draft. */
const keeping = (...ids: readonly string[]) =>
  ({
    recall: (id: string) => Promise.resolve(ids.includes(id) ? KEPT : null),
    desk: () => Promise.resolve({ dataset: "the draft", texts: [] }),
  }) as unknown as Pick<Session, "desk" | "recall">;

async function bytesOf(origin: Origin, copy: Blob | null, ...kept: readonly string[]) {
  // Where addresses without a host begin.
  vi.stubGlobal("document", { baseURI: "https://example.org/dateline/" });
  const source = await datasetSource(keeping(...kept), { origin, copy });
  if (source?.from === "address") return source.url;
  return source?.from === "file" ? await (source.file as File).text() : source;
}

const MINE: Origin = { kind: "address", url: "https://example.org/mine.json" };
const TOGETHER: Origin = { kind: "together", url: "together:a,b" };

test("what is written is what is open, and not what its address gives by now", async () => {
  expect(await bytesOf({ kind: "file", file: new File(["mine"], "a.json") }, null)).toBe("mine");
  expect(await bytesOf(MINE, new Blob(["as it came"]), MINE.url)).toBe("as it came");
  expect(await bytesOf({ kind: "shipped" }, new Blob(["shipped"]))).toBe("shipped");
  expect(await bytesOf({ kind: "draft", url: "draft:1" }, null)).toBe("the draft");
});

test("what was too large to be copied, or opened from a copy, is had again", async () => {
  expect(await bytesOf(MINE, null, MINE.url)).toBe("kept");
  expect(await bytesOf(MINE, null)).toBe("https://example.org/mine.json");
  expect(await bytesOf(TOGETHER, null, "together:a,b")).toBe("kept");
});

test("several datasets of which one is gone from the library cannot be written", async () => {
  expect(await bytesOf(TOGETHER, null)).toBeNull();
});
