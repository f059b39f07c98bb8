import { type Kept, type KeptCopy, renewed } from "./kept.ts";
import type { Library } from "./library.ts";

/**
 * A library that lasts as long as the page: where a browser keeps nothing, and in tests.
 *
 * @param unopened  true where there may be another one, which cannot be opened now.
 */
export function createMemoryLibrary(unopened = false): Library {
  const rows = new Map<
    string,
    { kept: Kept; readonly bytes: Blob; raw: Blob | null; removed: boolean }
  >();
  /** By dataset, and by source. */
  const copies = new Map<string, Map<string, KeptCopy>>();
  const hearing = new Set<() => void>();
  const tell = () => {
    for (const heard of hearing) heard();
  };
  const change = (id: string, by: (row: { kept: Kept; removed: boolean }) => void) => {
    const row = rows.get(id);
    if (row) by(row);
    tell();
    return Promise.resolve();
  };
  return {
    lasting: false,
    unopened,
    list: () =>
      Promise.resolve(
        [...rows.values()]
          .map(({ kept, removed }) => ({
            ...kept,
            removed: removed ? ("here" as const) : null,
            elsewhere: false,
          }))
          .sort((a, b) => b.opened - a.opened),
      ),
    keep(kept, bytes, made) {
      const { replaces = null } = made ?? {};
      const former = rows.get(kept.id) ?? rows.get(replaces ?? "");
      const raw = made ? made.raw : (former?.raw ?? null);
      rows.set(kept.id, { kept: renewed(kept, former?.kept ?? null), bytes, raw, removed: false });
      if (replaces !== null && replaces !== kept.id) {
        copies.set(kept.id, copies.get(replaces) ?? new Map());
        copies.delete(replaces);
        rows.delete(replaces);
      }
      tell();
      return Promise.resolve();
    },
    get: (id) => Promise.resolve(rows.get(id)?.kept ?? null),
    bytes: (id) => Promise.resolve(rows.get(id)?.bytes ?? null),
    raw: (id) => Promise.resolve(rows.get(id)?.raw ?? null),
    copy: (id, source) => Promise.resolve(copies.get(id)?.get(source) ?? null),
    keepCopy(id, source, copy) {
      if (!rows.has(id)) return Promise.resolve(false);
      copies.set(id, (copies.get(id) ?? new Map<string, KeptCopy>()).set(source, copy));
      return Promise.resolve(true);
    },
    dropCopy(id, source) {
      copies.get(id)?.delete(source);
      return Promise.resolve();
    },
    rename: (id, name) =>
      change(id, (row) => {
        row.kept = { ...row.kept, name };
      }),
    remove: (id) =>
      change(id, (row) => {
        row.removed = true;
      }),
    restore: (id) =>
      change(id, (row) => {
        row.removed = false;
      }),
    forget() {
      for (const [id, { removed }] of rows) {
        if (removed && rows.delete(id)) copies.delete(id);
      }
      tell();
      return Promise.resolve();
    },
    hold: () => undefined,
    onChange(heard) {
      hearing.add(heard);
      return () => void hearing.delete(heard);
    },
  };
}
