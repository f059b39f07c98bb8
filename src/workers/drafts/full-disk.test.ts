import { afterEach, expect, test, vi } from "vitest";
import { refuseFullDisk } from "./full-disk.ts";

afterEach(() => vi.unstubAllGlobals());

/** A browser's storage whose files refuse what is written, or take it. */
function stubStorage(refusal: Error | null, { usage, quota }: StorageEstimate) {
  const writable = {
    write: () => (refusal === null ? Promise.resolve() : Promise.reject(refusal)),
    abort: vi.fn(() => Promise.resolve()),
  };
  const file = { createWritable: () => Promise.resolve(writable) };
  const folder = { getFileHandle: () => Promise.resolve(file) };
  const storage = {
    getDirectory: () => Promise.resolve(folder),
    estimate: () => Promise.resolve({ usage, quota }),
  };
  vi.stubGlobal("navigator", { storage });
  return writable;
}

const NO_ROOM = new DOMException("no room", "QuotaExceededError");

test("no database is opened on a disk without room, where the browser would throw it away", async () => {
  stubStorage(NO_ROOM, { usage: 300_000, quota: 1_000_000_000 });
  await expect(refuseFullDisk()).rejects.toBe(NO_ROOM);
});

test("whoever has used up what the browser allows may open it, to remove something", async () => {
  stubStorage(NO_ROOM, { usage: 999_900_000, quota: 1_000_000_000 });
  await expect(refuseFullDisk()).resolves.toBeUndefined();
});

test("where there is room the database opens, and what was tried is given back", async () => {
  const { abort } = stubStorage(null, { usage: 0, quota: 1_000_000_000 });
  await refuseFullDisk();
  expect(abort).toHaveBeenCalledOnce();
});

test("where it cannot be tried the database opens", async () => {
  vi.stubGlobal("navigator", {});
  await expect(refuseFullDisk()).resolves.toBeUndefined();
  stubStorage(new DOMException("denied", "SecurityError"), {});
  await expect(refuseFullDisk()).resolves.toBeUndefined();
});
