import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { beforeEach, expect, test, vi } from "vitest";
import { NO_WISH } from "../../../convert/mapping/mapping.ts";
import { BIG_BYTES, type BigFiles } from "./big-files.ts";
import { openDatabaseLibrary } from "./database-library.ts";
import { createBrowser, keptOf } from "./kept.testing.ts";
import type { Library } from "./library.ts";
import { createMemoryLibrary } from "./memory-library.ts";
import { Tab } from "./tab.ts";

let browser = createBrowser();
let folder = new Map<string, Blob>();

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  browser = createBrowser();
  folder = new Map();
});

const bigFiles: BigFiles = {
  put(name, bytes) {
    folder.set(name, bytes);
    return Promise.resolve(true);
  },
  get: async (name) => folder.get(name) ?? null,
  delete: async (name) => void folder.delete(name),
  names: async () => [...folder.keys()],
};

async function openTab(id = "first", files = bigFiles) {
  const { locks, channel, close } = browser.tab();
  const tab = new Tab(locks, channel, id);
  const library = await openDatabaseLibrary(tab, files);
  // What a former tab left is deleted first.
  await tab.write(async () => undefined);
  return { library, close };
}

const READING = { options: {}, wish: NO_WISH };

const file = (text: string) => new Blob([text]);
const textOf = async (library: Library, id: string) => (await library.bytes(id))?.text();
const names = async (library: Library) => (await library.list()).map(({ id }) => id);

const LIBRARIES = {
  "in the database": async () => (await openTab()).library,
  "in memory": async () => createMemoryLibrary(),
};

for (const [where, open] of Object.entries(LIBRARIES)) {
  test(`a dataset that is kept ${where} is listed and opens as it came`, async () => {
    const library = await open();
    await library.keep(keptOf("a"), file("one"));
    await library.keep(keptOf("b", { opened: 2 }), file("two"));
    expect(await names(library)).toEqual(["b", "a"]);
    expect(await textOf(library, "a")).toBe("one");
    expect(await library.bytes("c")).toBeNull();
  });

  test(`the same file opened twice is one row ${where}, with the name it was given`, async () => {
    const library = await open();
    await library.keep(keptOf("a"), file("one"));
    await library.rename("a", "My harbour");
    await library.keep(keptOf("a", { opened: 9 }), file("one"));
    expect(await library.list()).toMatchObject([{ name: "My harbour", added: 1, opened: 9 }]);
  });

  test(`what is removed ${where} can be put back, and not once it is forgotten`, async () => {
    const library = await open();
    await library.keep(keptOf("a"), file("one"));
    await library.remove("a");
    expect(await library.list()).toMatchObject([{ removed: "here" }]);
    await library.restore("a");
    expect(await library.list()).toMatchObject([{ removed: null }]);
    expect(await textOf(library, "a")).toBe("one");
    await library.remove("a");
    await library.forget();
    expect(await library.list()).toEqual([]);
    expect(await library.bytes("a")).toBeNull();
  });

  test(`a copy of a source is kept ${where} with its dataset, and goes with it`, async () => {
    const library = await open();
    await library.keep(keptOf("a"), file("one"));
    await library.keep(keptOf("b"), file("two"));
    await library.keepCopy("a", "almanac", { name: null, content: "The truce was signed." });
    await library.keepCopy("b", "almanac", { name: null, content: "Another." });
    expect(await library.copy("a", "almanac")).toMatchObject({ content: "The truce was signed." });
    expect(await library.copy("a", "log")).toBeNull();
    await library.remove("a");
    await library.forget();
    expect(await library.copy("a", "almanac")).toBeNull();
    expect(await library.keepCopy("a", "almanac", { name: null, content: "Late." })).toBe(false);
    expect(await library.copy("a", "almanac")).toBeNull();
    await library.dropCopy("b", "log");
    expect(await library.copy("b", "almanac")).toMatchObject({ content: "Another." });
    await library.dropCopy("b", "almanac");
    expect(await library.copy("b", "almanac")).toBeNull();
  });

  test(`what a dataset was made of is kept with it ${where} while rows of it are missing`, async () => {
    const library = await open();
    const imported = { name: "log.csv", reading: READING, missing: 2, bytes: 3 };
    await library.keep(keptOf("a", { imported }), file("one"), {
      raw: file("csv"),
      replaces: null,
    });
    await library.keepCopy("a", "almanac", { name: null, content: "words" });
    await library.rename("a", "Mine");
    // Opened from the library it says no more of itself.
    await library.keep(keptOf("a"), file("one"));
    expect((await library.get("a"))?.imported).toEqual(imported);
    expect(await (await library.raw("a"))?.text()).toBe("csv");
    // Read anew, it is another dataset in the same place.
    const fewer = keptOf("b", { imported: { ...imported, missing: 1 } });
    await library.keep(fewer, file("two"), { raw: file("csv"), replaces: "a" });
    expect(await names(library)).toEqual(["b"]);
    expect(await library.get("b")).toMatchObject({ name: "Mine", imported: { missing: 1 } });
    expect(await library.copy("b", "almanac")).not.toBeNull();
    expect(await library.raw("a")).toBeNull();
    // Nothing is missing: what it was made of is not needed any more.
    await library.keep(keptOf("b", { imported: null }), file("two"), { raw: null, replaces: "b" });
    expect((await library.get("b"))?.imported).toBeNull();
    expect(await library.raw("b")).toBeNull();
  });

  test(`whoever looks at a library ${where} hears of every change`, async () => {
    const library = await open();
    const heard = vi.fn();
    const end = library.onChange(heard);
    await library.keep(keptOf("a"), file("one"));
    await library.rename("a", "x");
    expect(heard).toHaveBeenCalledTimes(2);
    end();
    await library.remove("a");
    expect(heard).toHaveBeenCalledTimes(2);
  });
}

test("what a former version of the page kept is still there", async () => {
  const former = await openDB("dateline", 1, {
    upgrade(db) {
      db.createObjectStore("datasets").put({ kept: keptOf("a"), big: null, removedBy: null }, "a");
      db.createObjectStore("bytes").put(file("one"), "a");
    },
  });
  former.close();
  const { library } = await openTab();
  expect(await textOf(library, "a")).toBe("one");
  await library.keepCopy("a", "almanac", { name: null, content: "words" });
  expect(await library.copy("a", "almanac")).not.toBeNull();
});

test("an address whose dataset has changed is kept as it is now, and its old bytes are gone", async () => {
  const { library } = await openTab();
  const big = new Blob(["x".repeat(BIG_BYTES)]);
  const id = "https://example.org/events.json";
  await library.keep(keptOf("old", { id }), big);
  await library.keep(keptOf("new", { id }), file("new"));
  expect(await names(library)).toEqual([id]);
  expect(await textOf(library, id)).toBe("new");
  expect(folder.size).toBe(0);
});

test("a large file is kept beside the database, and leaves with its row", async () => {
  const { library } = await openTab();
  const big = new Blob(["x".repeat(BIG_BYTES)]);
  await library.keep(keptOf("a"), big);
  expect(folder.size).toBe(1);
  expect((await library.bytes("a"))?.size).toBe(BIG_BYTES);
  await library.remove("a");
  await library.forget();
  expect(folder.size).toBe(0);
});

test("a large file that a dataset was made of is kept beside the database too, and leaves with it", async () => {
  const { library } = await openTab();
  const imported = { name: "log.csv", reading: READING, missing: 2, bytes: BIG_BYTES };
  const raw = new Blob(["x".repeat(BIG_BYTES)]);
  await library.keep(keptOf("a", { imported }), file("one"), { raw, replaces: null });
  expect(folder.size).toBe(1);
  expect((await library.raw("a"))?.size).toBe(BIG_BYTES);
  await library.keep(keptOf("b", { imported }), file("two"), { raw, replaces: "a" });
  expect(folder.size).toBe(1);
  await library.remove("b");
  await library.forget();
  expect(folder.size).toBe(0);
});

test("where there is no folder for large files they are in the database", async () => {
  const { library } = await openTab("first", { ...bigFiles, put: async () => false });
  await library.keep(keptOf("a"), new Blob(["x".repeat(BIG_BYTES)]));
  expect((await library.bytes("a"))?.size).toBe(BIG_BYTES);
});

test("a disk that is full is told, and what was kept before is as it was", async () => {
  const full = () => Promise.reject(new DOMException("no room", "QuotaExceededError"));
  const { library } = await openTab("first", { ...bigFiles, put: full });
  await library.keep(keptOf("a"), file("one"));
  const bigger = library.keep(keptOf("b", { id: "a" }), new Blob(["x".repeat(BIG_BYTES)]));
  await expect(bigger).rejects.toMatchObject({ trouble: "full" });
  expect(await textOf(library, "a")).toBe("one");
});

test("two tabs that keep at the same time lose nothing of each other", async () => {
  const [first, second] = [await openTab("first"), await openTab("second")];
  const tabs = [first.library, second.library];
  await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      tabs[at % 2]?.keep(keptOf(`${at}`, { opened: at }), file(`${at}`)),
    ),
  );
  expect(await names(first.library)).toHaveLength(10);
  expect(await textOf(first.library, "9")).toBe("9");
});

test("another tab hears of a change, sees what is removed here as that, and can put it back", async () => {
  const [here, there] = [await openTab("here"), await openTab("there")];
  const heard = vi.fn();
  there.library.onChange(heard);
  await here.library.keep(keptOf("a"), file("one"));
  await here.library.remove("a");
  expect(heard).toHaveBeenCalledTimes(2);
  expect(await there.library.list()).toMatchObject([{ id: "a", removed: "elsewhere" }]);
  expect(await there.library.bytes("a")).toBeNull();
  // Whoever was writing a name has not heard of it yet.
  await there.library.rename("a", "Theirs");
  await there.library.restore("a");
  expect(await here.library.list()).toMatchObject([{ name: "Theirs", removed: null }]);
});

test("what was removed is deleted by the next tab once the one that could undo it is gone", async () => {
  const here = await openTab("here");
  await here.library.keep(keptOf("a"), file("one"));
  await here.library.remove("a");
  const there = await openTab("there");
  await here.library.restore("a");
  expect(await names(there.library)).toEqual(["a"]);
  await here.library.remove("a");
  here.close();
  const { library } = await openTab("later");
  await there.library.restore("a");
  expect(await library.list()).toEqual([]);
});

test("a dataset that another tab has open says so, until that one opens another", async () => {
  const [here, there] = [await openTab("here"), await openTab("there")];
  await here.library.keep(keptOf("https://a.test/b"), file("one"));
  there.library.hold("https://a.test/b");
  expect(await here.library.list()).toMatchObject([{ elsewhere: true }]);
  expect(await there.library.list()).toMatchObject([{ elsewhere: false }]);
  there.library.hold(null);
  await vi.waitFor(async () =>
    expect(await here.library.list()).toMatchObject([{ elsewhere: false }]),
  );
});

test("a browser that keeps nothing says so at once", async () => {
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new DOMException("denied", "SecurityError");
    },
  });
  await expect(openTab()).rejects.toThrow();
});

test("a large file that a killed browser has written for nobody takes no room for ever", async () => {
  const first = await openTab();
  const bytes = new Blob([new Uint8Array(BIG_BYTES)]);
  const made = { raw: new Blob([new Uint8Array(BIG_BYTES + 1)]), replaces: null };
  await first.library.keep(keptOf("a"), bytes, made);
  const used = [...folder.keys()];
  expect(used).toHaveLength(2);
  folder.set("half", new Blob(["x"]));
  first.close();
  const { library } = await openTab("second");
  expect([...folder.keys()]).toEqual(used);
  expect((await library.bytes("a"))?.size).toBe(BIG_BYTES);
});
