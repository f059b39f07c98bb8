import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { refuseFullDisk } from "../../../workers/drafts/full-disk.ts";
import { BIG_BYTES, type BigFiles } from "./big-files.ts";
import { type Kept, type KeptCopy, renewed, type Shelved } from "./kept.ts";
import { type Library, LibraryError, type Made } from "./library.ts";
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
  /** Files of another kind, by the dataset that was made of them; the name of a file among the big ones. */
  readonly raws: { readonly key: string; readonly value: Blob | string };
}

const NAME = "dateline";
const VERSION = 3;

/** The copies of the sources of one dataset. */
const copiesOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, ""], [id, []]);

/**
 * A library in the browser's database, with large files beside it.
 *
 * @throws where the browser has no database for this page.
 */
export async function openDatabaseLibrary(tab: Tab, bigFiles: BigFiles): Promise<Library> {
  let database: Promise<IDBPDatabase<Stores>> = connected();

  /** The connection; another one where the browser ended it. */
  async function connected(): Promise<IDBPDatabase<Stores>> {
    await refuseFullDisk();
    return openDB<Stores>(NAME, VERSION, {
      upgrade(db, version) {
        if (version < 1) {
          db.createObjectStore("datasets");
          db.createObjectStore("bytes");
        }
        if (version < 2) db.createObjectStore("copies");
        db.createObjectStore("raws");
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

  const whereRemoved = (by: string | null): Shelved["removed"] => {
    if (by === null) return null;
    return by === tab.id ? "here" : "elsewhere";
  };

  const change = (id: string, by: (row: Row) => Row) =>
    tab.write(async () => {
      const { store, done } = (await database).transaction("datasets", "readwrite");
      const found = await store.get(id);
      if (found) await store.put(by(found), id);
      await done;
    });

  /** Puts bytes where there is room for them; answers with the name of their file, or with them. */
  async function placed(bytes: Blob): Promise<Blob | string> {
    const name = crypto.randomUUID();
    return bytes.size >= BIG_BYTES && (await bigFiles.put(name, bytes)) ? name : bytes;
  }

  async function keep(kept: Kept, bytes: Blob, made?: Made): Promise<void> {
    const db = await database;
    const own = (await db.get("datasets", kept.id)) ?? null;
    const isKept = own?.kept.hash === kept.hash;
    const former = own ?? (await db.get("datasets", made?.replaces ?? "")) ?? null;
    // Opened from the library it says no more what it was made of.
    const isSameRaw = made === undefined && isKept;
    const rawBefore = isSameRaw ? undefined : await db.get("raws", kept.id);
    const place = isKept ? null : await placed(bytes);
    const raw = made?.raw ? await placed(made.raw).catch(drop(place)) : null;
    const big = isKept ? own.big : typeof place === "string" ? place : null;
    const row = { kept: renewed(kept, former?.kept ?? null), big, removedBy: null };
    await write(row, place, isSameRaw ? undefined : raw);
    await Promise.all([isKept ? null : own?.big, rawBefore].map(dropped));
  }

  /** All at once; what was placed is dropped again where that fails. @param raw  undefined leaves it as it is */
  async function write(
    row: Row,
    place: Blob | string | null,
    raw: Blob | string | null | undefined,
  ): Promise<void> {
    const { id } = row.kept;
    const tx = (await database).transaction(["datasets", "bytes", "raws"], "readwrite");
    const [files, raws] = [tx.objectStore("bytes"), tx.objectStore("raws")];
    try {
      await Promise.all([
        tx.objectStore("datasets").put(row, id),
        place instanceof Blob && files.put(place, id),
        row.big !== null && files.delete(id),
        raw && raws.put(raw, id),
        raw === null && raws.delete(id),
        tx.done,
      ]);
    } catch (cause) {
      // Else the promises left would reject with nobody to hear.
      await tx.done.catch(() => undefined);
      await Promise.all([place, raw].map(dropped));
      throw cause;
    }
  }

  /** Deletes a dataset for good, and leaves the copies of its sources to the one in its place. */
  async function giveWay(id: string | null | undefined, to: string): Promise<void> {
    if (!id || id === to) return;
    const tx = (await database).transaction("copies", "readwrite");
    for (const key of await tx.store.getAllKeys(copiesOf(id))) {
      const copy = await tx.store.get(key);
      if (copy) await tx.store.put(copy, [to, key[1]]);
    }
    await tx.done;
    await deleteAll(id);
  }

  /** Deletes the file of bytes that have one. */
  const dropped = async (place: Blob | string | null | undefined): Promise<void> => {
    if (typeof place === "string") await bigFiles.delete(place);
  };
  const drop = (place: Blob | string | null) => async (cause: unknown) => {
    await dropped(place);
    throw cause;
  };

  /** Deletes what was removed by such tabs. */
  async function purge(isLeft: (tab: string) => Promise<boolean> | boolean): Promise<void> {
    const db = await database;
    for (const id of await db.getAllKeys("datasets")) {
      const { removedBy = null } = (await db.get("datasets", id)) ?? {};
      if (removedBy !== null && (await isLeft(removedBy))) await deleteAll(id);
    }
  }

  /** Deletes large files that no dataset has: a browser that was killed has written them for nobody. */
  async function sweep(): Promise<void> {
    const names = await bigFiles.names();
    if (names.length === 0) return;
    const db = await database;
    const [rows, raws] = await Promise.all([db.getAll("datasets"), db.getAll("raws")]);
    const used = new Set<unknown>([...rows.map(({ big }) => big), ...raws]);
    await Promise.all(names.filter((name) => !used.has(name)).map(dropped));
  }

  async function deleteAll(id: string): Promise<void> {
    const db = await database;
    const places = [(await db.get("datasets", id))?.big, await db.get("raws", id)];
    const tx = db.transaction(["datasets", "bytes", "copies", "raws"], "readwrite");
    await Promise.all([
      tx.objectStore("datasets").delete(id),
      tx.objectStore("bytes").delete(id),
      tx.objectStore("copies").delete(copiesOf(id)),
      tx.objectStore("raws").delete(id),
      tx.done,
    ]);
    await Promise.all(places.map(dropped));
  }

  await database;
  // A browser that crashed, or was too quick, has left some.
  void tab
    .write(async () => {
      await purge(async (each) => !(await tab.isAlive(each)));
      await sweep();
    })
    .catch(() => undefined);

  return {
    lasting: true,
    unopened: false,
    list: told(async () => {
      const rows = await (await database).getAll("datasets");
      const elsewhere = await tab.openElsewhere();
      return rows
        .map(({ kept, removedBy }) => ({
          ...kept,
          removed: whereRemoved(removedBy),
          elsewhere: elsewhere.has(kept.id),
        }))
        .sort((a, b) => b.opened - a.opened);
    }),
    keep: told((kept, bytes, made) =>
      tab.write(async () => {
        await keep(kept, bytes, made);
        await giveWay(made?.replaces, kept.id);
      }),
    ),
    get: told(async (id) => (await row(id))?.kept ?? null),
    bytes: told(async (id) => {
      const found = await row(id);
      if (found === null) return null;
      if (found.big !== null) return await bigFiles.get(found.big);
      return (await (await database).get("bytes", id)) ?? null;
    }),
    raw: told(async (id) => {
      const place = (await row(id)) === null ? null : await (await database).get("raws", id);
      return typeof place === "string" ? await bigFiles.get(place) : (place ?? null);
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
