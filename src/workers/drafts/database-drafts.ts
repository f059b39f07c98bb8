import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { DraftRow } from "../../draft/desk/desk-types.ts";
import type { Draft } from "../../draft/value/draft.ts";
import type { Step } from "../../draft/value/step.ts";
import { type Drafts, DraftsError } from "./drafts.ts";
import { refuseFullDisk } from "./full-disk.ts";

interface Stores extends DBSchema {
  readonly rows: { readonly key: string; readonly value: DraftRow };
  /** Drafts as they came, apart from their rows: a list of drafts loads none of these. */
  readonly bases: { readonly key: string; readonly value: Draft };
  /** By draft and rank. */
  readonly steps: { readonly key: [string, number]; readonly value: Step };
  /** Forms that are not finished, by draft and name. */
  readonly forms: { readonly key: [string, string]; readonly value: unknown };
}

/** A database of its own: the library's may be of another version than this page. */
const NAME = "dateline-drafts";
const VERSION = 1;

/** Everything that belongs to one draft, in a store whose keys begin with its id. */
const ofDraft = (id: string) => IDBKeyRange.bound([id], [id, []]);

/**
 * Drafts in the browser's database. An act is on the disk before it is answered for, so that whatever kills the
 * page afterwards takes nothing with it.
 *
 * @throws where the browser has no database for this page.
 */
export async function openDatabaseDrafts(): Promise<Drafts> {
  let database: Promise<IDBPDatabase<Stores>> = connected();

  /** The connection; another one where the browser ended it. */
  async function connected(): Promise<IDBPDatabase<Stores>> {
    await refuseFullDisk();
    return openDB<Stores>(NAME, VERSION, {
      upgrade(db) {
        for (const name of ["rows", "bases", "steps", "forms"] as const) db.createObjectStore(name);
      },
      // A newer version of the page has the word; this one asks anew when it needs to.
      blocking: (_old, _new, { target }) => {
        (target as IDBDatabase).close();
        database = connected();
        // Whoever asks next is told.
        database.catch(() => undefined);
      },
      terminated: () => {
        database = connected();
        database.catch(() => undefined);
      },
    });
  }
  // What a newer version of the page wrote is there, and is not to be taken for nothing.
  await database.catch((cause: unknown) => {
    if (troubleOf(cause) !== "newer") throw cause;
  });

  return {
    lasting: true,
    list: told(async () =>
      (await (await database).getAll("rows")).sort((a, b) => b.changed - a.changed),
    ),
    create: told(async ({ row, base, steps }) => {
      const tx = (await database).transaction(["rows", "bases", "steps"], "readwrite", STRICT);
      await written(tx.done, [
        tx.objectStore("rows").put(row, row.id),
        tx.objectStore("bases").put(base, row.id),
        ...steps.map((step, rank) => tx.objectStore("steps").put(step, [row.id, rank])),
      ]);
    }),
    load: told(async (id) => {
      const tx = (await database).transaction(["rows", "bases", "steps"]);
      const [row, base = null, all, keys] = await Promise.all([
        tx.objectStore("rows").get(id),
        tx.objectStore("bases").get(id),
        tx.objectStore("steps").getAll(ofDraft(id)),
        tx.objectStore("steps").getAllKeys(ofDraft(id)),
      ]);
      if (row === undefined) return null;
      const gap = keys.findIndex(([, rank], at) => rank !== at);
      return { row, base, steps: gap < 0 ? all : all.slice(0, gap), written: all.length };
    }),
    append: told(async (row, rank, steps) => {
      const tx = (await database).transaction(["rows", "steps"], "readwrite", STRICT);
      const [removed, taken] = await Promise.all([
        tx
          .objectStore("rows")
          .getKey(row.id)
          .then((key) => key === undefined),
        tx.objectStore("steps").getKey([row.id, rank]),
      ]);
      if (removed || taken !== undefined) {
        await tx.done;
        throw new DraftsError(removed ? "gone" : "taken");
      }
      await written(tx.done, [
        tx.objectStore("rows").put(row, row.id),
        ...steps.map((step, at) => tx.objectStore("steps").add(step, [row.id, rank + at])),
      ]);
    }),
    stepsFrom: told(async (id, rank) =>
      (await database).getAll("steps", IDBKeyRange.bound([id, rank], [id, []])),
    ),
    setAside: told(async (id, steps, rank) => {
      const tx = (await database).transaction(["steps", "forms"], "readwrite", STRICT);
      const beyond = IDBKeyRange.bound([id, rank], [id, []]);
      const [before, after] = await Promise.all([
        tx.objectStore("forms").get([id, ASIDE]),
        tx.objectStore("steps").getAll(beyond),
      ]);
      await written(tx.done, [
        tx.objectStore("forms").put([...listed(before), ...after, ...steps], [id, ASIDE]),
        tx.objectStore("steps").delete(beyond),
      ]);
    }),
    aside: told(async (id) => listed(await (await database).get("forms", [id, ASIDE]))),
    remove: told(async (id) => {
      const stores = ["rows", "bases", "steps", "forms"] as const;
      const tx = (await database).transaction(stores, "readwrite", STRICT);
      await written(tx.done, [
        tx.objectStore("rows").delete(id),
        tx.objectStore("bases").delete(id),
        tx.objectStore("steps").delete(ofDraft(id)),
        tx.objectStore("forms").delete(ofDraft(id)),
      ]);
    }),
    form: told(async (id, name) => (await (await database).get("forms", [id, name])) ?? null),
    keepForm: told(async (id, name, form) => {
      const tx = (await database).transaction("forms", "readwrite");
      const at: [string, string] = [id, name];
      const writing = form === null ? tx.store.delete(at) : tx.store.put(form, at);
      // Asked for at once: what a page that is being left has written and not yet said to be all is given up.
      tx.commit();
      await written(tx.done, [writing]);
    }),
  };
}

/** The name under which what was set aside lies among the forms: no form has it. */
const ASIDE = "aside:";

const listed = (kept: unknown): readonly unknown[] => (Array.isArray(kept) ? kept : []);

/** On the disk, and not only on its way there, when it is said to be. */
const STRICT = { durability: "strict" } as const;

/** Waits for what a transaction writes: all of it, or nothing. */
async function written(done: Promise<void>, writing: readonly Promise<unknown>[]): Promise<void> {
  try {
    await Promise.all([...writing, done]);
  } catch (cause) {
    // Else the promises left would reject with nobody to hear.
    await done.catch(() => undefined);
    throw cause;
  }
}

/** The same, with every failure told as one of the drafts'. */
const told =
  <A extends readonly unknown[], T>(work: (...given: A) => Promise<T>) =>
  async (...given: A): Promise<T> => {
    try {
      return await work(...given);
    } catch (cause) {
      throw cause instanceof DraftsError ? cause : new DraftsError(troubleOf(cause), { cause });
    }
  };

function troubleOf(cause: unknown): DraftsError["trouble"] {
  const { name } = cause instanceof Error || cause instanceof DOMException ? cause : { name: "" };
  if (name === "QuotaExceededError") return "full";
  return name === "VersionError" ? "newer" : "failed";
}
