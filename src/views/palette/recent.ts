/**
 * The last things that a reader chose or searched for, remembered by this browser: a private window forgets
 * them when it is closed, and where storage is forbidden they last the visit.
 */

export interface Recent {
  /** What was chosen, as the offers know it. */
  readonly key: string;
  /** Address of the dataset it is of; null for the shipped one. */
  readonly data: string | null;
}

/** More of them nobody looks through. */
const KEPT = 10;

const STORED_AS = "dateline.recent";

/** The list with one more at its head, and none twice. */
export const withRecent = (list: readonly Recent[], added: Recent): readonly Recent[] =>
  [added, ...without(list, added)].slice(0, KEPT);

export const without = (list: readonly Recent[], gone: Recent): readonly Recent[] =>
  list.filter(({ key, data }) => key !== gone.key || data !== gone.data);

/** The list in a text that storage gave back, which anybody may have written. */
export function readRecent(text: string | null): readonly Recent[] {
  try {
    const said: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(said) ? said.filter(isRecent).slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

const isRecent = (value: unknown): value is Recent => {
  const { key, data } = (value ?? {}) as Record<string, unknown>;
  return typeof key === "string" && (data === null || typeof data === "string");
};

let visit: readonly Recent[] | null = null;

export function recentNow(): readonly Recent[] {
  try {
    return readRecent(localStorage.getItem(STORED_AS));
  } catch {
    return visit ?? [];
  }
}

function keep(list: readonly Recent[]): void {
  visit = list;
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(list));
  } catch {
    // It then lasts the visit.
  }
  for (const heard of hearing) heard();
}

const hearing = new Set<() => void>();

/** Calls `heard` whenever the list has changed; returns what ends it. */
export function onRecent(heard: () => void): () => void {
  hearing.add(heard);
  return () => void hearing.delete(heard);
}

export const remember = (added: Recent): void => keep(withRecent(recentNow(), added));

/** Remembers words that were searched for. */
export const rememberSearch = (words: string, data: string | null): void => {
  if (words.trim() !== "") remember({ key: `search:${words.trim()}`, data });
};

export const forget = (gone: Recent): void => keep(without(recentNow(), gone));
