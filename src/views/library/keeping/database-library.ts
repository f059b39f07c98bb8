import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { BIG_BYTES, type BigFiles } from "./big-files.ts";
import { type Kept, type KeptCopy, renewed } from "./kept.ts";
import { type Library, LibraryError } from "./library.ts";
import type { Tab } from "./tab.ts";

interface Row {
  readonly kept: Kept;
  /** The name of its file among the big ones; null where its bytes are in the database. */
  readonly big: string | null;
  /** The tab that removed it, for as long as that one can undo it. */
  readonly removedBy: string | null;
}

interface Stores extends DBSchema {
  /** Apart from the bytes, so that a list of datasets loads none of these. */
  readonly datasets: { readonly key: string; readonly value: Row };
  readonly bytes: { readonly key: string; readonly value: Blob };
  /** By dataset and source. */
  readonly copies: { readonly key: [string, string]; readonly value: KeptCopy };
}

const NAME = "dateline";
const VERSION = 2;

/**
 * A library in the browser's database, with large files beside it.
 *
 * @throws where the browser has no database for this page.
 */
export async function openDatabaseLibrary(tab: Tab, bigFiles: BigFiles): Promise<Library> {
  let database: Promise<IDBPDatabase<Stores>> = connected();

  /** The connection; another one where the browser ended it. */
  function connected(): Promise<IDBPDatabase<Stores>> {
    return openDB<Stores>(NAME, VERSION, {
      upgrade(db, version) {
        if (version < 1) {
          db.createObjectStore("datasets");
          db.createObjectStore("bytes");
        }
        db.createObjectStore("copies");
      },
      // A newer version of the page has the word; this one asks anew when it needs to.
      blocking: (_old, _new, { target }) => {
        (target as IDBDatabase).close();
        database = connected();
      },
      terminated: () => {
        database = connected();
      },
    });
  }

  const row = async (id: string): Promise<Row | null> => {
    const found = await (await database).get("datasets", id);
    const isThere = found && (found.removedBy === null || found.removedBy === tab.id);
    return isThere ? found : null;
  };

  const change = (id: string, by: (row: Row) => Row) =>
    tab.write(async () => {
      const { store, done } = (await database).transaction("datasets", "readwrite");
      const found = await store.get(id);
      if (found) await store.put(by(found), id);
      await done;
    });

  async function keep(kept: Kept, bytes: Blob): Promise<void> {
    const db = await database;
    const former = (await db.get("datasets", kept.id)) ?? null;
    const isKept = former?.kept.hash === kept.hash;
    const name = crypto.randomUUID();
    const isBig = !isKept && bytes.size >= BIG_BYTES && (await bigFiles.put(name, bytes));
    const big = isKept ? former.big : isBig ? name : null;
    const tx = db.transaction(["datasets", "bytes"], "readwrite");
    try {
      const row = { kept: renewed(kept, former?.kept ?? null), big, removedBy: null };
      const written = [tx.objectStore("datasets").put(row, kept.id)];
      if (!isKept && !isBig) written.push(tx.objectStore("bytes").put(bytes, kept.id));
      await Promise.all([...written, isBig && tx.objectStore("bytes").delete(kept.id), tx.done]);
    } catch (cause) {
      // Else the promises left would reject with nobody to hear.
      await tx.done.catch(() => undefined);
      if (isBig) await bigFiles.delete(name);
      throw cause;
    }
    if (!isKept && former?.big) await bigFiles.delete(former.big);
  }

  /** Deletes what was removed by such tabs. */
  async function purge(isLeft: (tab: string) => Promise<boolean> | boolean): Promise<void> {
    const db = await database;
    for (const id of await db.getAllKeys("datasets")) {
      const { removedBy = null, big = null } = (await db.get("datasets", id)) ?? {};
      if (removedBy === null || !(await isLeft(removedBy))) continue;
      const tx = db.transaction(["datasets", "bytes", "copies"], "readwrite");
      await Promise.all([
        tx.objectStore("datasets").delete(id),
        tx.objectStore("bytes").delete(id),
        tx.objectStore("copies").delete(IDBKeyRange.bound([id, ""], [id, []])),
        tx.done,
      ]);
      if (big !== null) await bigFiles.delete(big);
    }
  }

  await database;
  // A browser that crashed, or was too quick, has left some.
  void tab.write(() => purge(async (each) => !(await tab.isAlive(each)))).catch(() => undefined);

  return {
    lasting: true,
    list: told(async () => {
      const rows = await (await database).getAll("datasets");
      const elsewhere = await tab.openElsewhere();
      return rows
        .filter(({ removedBy }) => removedBy === null || removedBy === tab.id)
        .map(({ kept, removedBy }) => ({
          ...kept,
          removed: removedBy !== null,
          elsewhere: elsewhere.has(kept.id),
        }))
        .sort((a, b) => b.opened - a.opened);
    }),
    keep: told((kept, bytes) => tab.write(() => keep(kept, bytes))),
    get: told(async (id) => (await row(id))?.kept ?? null),
    bytes: told(async (id) => {
      const found = await row(id);
      if (found === null) return null;
      if (found.big !== null) return await bigFiles.get(found.big);
      return (await (await database).get("bytes", id)) ?? null;
    }),
    copy: told(async (id, source) => {
      return (await (await database).get("copies", [id, source])) ?? null;
    }),
    keepCopy: told((id, source, copy) =>
      tab.write(async () => {
        // Else it would stay behind for good: another tab has deleted the dataset.
        if ((await row(id)) === null) return false;
        await (await database).put("copies", copy, [id, source]);
        return true;
      }),
    ),
    dropCopy: told((id, source) =>
      tab.write(async () => (await database).delete("copies", [id, source])),
    ),
    rename: told((id, name) => change(id, (row) => ({ ...row, kept: { ...row.kept, name } }))),
    remove: told((id) => change(id, (row) => ({ ...row, removedBy: tab.id }))),
    restore: told((id) => change(id, (row) => ({ ...row, removedBy: null }))),
    forget: told(() => tab.write(() => purge((each) => each === tab.id))),
    hold: (id) => tab.hold(id),
    onChange: (heard) => tab.onChange(heard),
  };
}

/** The same, with every failure told as one of the library's. */
const told =
  <A extends readonly unknown[], T>(work: (...given: A) => Promise<T>) =>
  async (...given: A): Promise<T> => {
    try {
      return await work(...given);
    } catch (cause) {
      const isFull = cause instanceof DOMException && cause.name === "QuotaExceededError";
      throw new LibraryError(isFull ? "full" : "failed", { cause });
    }
  };
