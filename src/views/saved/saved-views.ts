/**
 * The views that a reader saved by name, in this browser, each with the dataset it is of. What storage gives back anybody
 * may have written: it is read as hostile, and a view's link is read as any link is.
 */
import { createStore } from "zustand/vanilla";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import type { Query } from "../../query/criteria/query.ts";
import { addressOf, queryOf } from "../state/history/address.ts";

export interface SavedView {
  readonly name: string;
  /** What is shown, as a link; without the dataset and the language, which a reader has by then. */
  readonly link: string;
}

/** The views of each dataset, by the id under which the library keeps it. */
export type SavedViews = Readonly<Record<string, readonly SavedView[]>>;

const STORED_AS = "dateline.views";

/** The views with one more, after those that are there; one of the same name gives way to it. */
export const withView = (all: SavedViews, dataset: string, view: SavedView): SavedViews => ({
  ...all,
  [dataset]: [...of(all, dataset).filter(({ name }) => name !== view.name), view].slice(
    -LIMITS.views,
  ),
});

export const withoutView = (all: SavedViews, dataset: string, name: string): SavedViews =>
  put(
    all,
    dataset,
    of(all, dataset).filter((each) => each.name !== name),
  );

/** The views with another name for one, in its place; a name that is taken, or none, changes nothing. */
export function renamedView(
  all: SavedViews,
  dataset: string,
  name: string,
  next: string,
): SavedViews {
  const own = of(all, dataset);
  if (next === "" || own.some((each) => each.name === next)) return all;
  return put(
    all,
    dataset,
    own.map((each) => (each.name === name ? { ...each, name: next } : each)),
  );
}

export const of = (all: SavedViews, dataset: string): readonly SavedView[] =>
  Object.hasOwn(all, dataset) ? (all[dataset] ?? []) : [];

/** The views with these for one dataset; without any it is not named any more. */
function put(all: SavedViews, dataset: string, views: readonly SavedView[]): SavedViews {
  const { [dataset]: _, ...others } = all;
  return views.length === 0 ? others : { ...others, [dataset]: views };
}

/** A view of that name, of what is on screen. */
export const viewNamed = (name: string, query: Query): SavedView => ({
  name: name.trim().slice(0, LIMITS.titleLength),
  // Of everything, unfiltered, the address has none.
  link: addressOf({ ...query, data: null, lang: null }).replace(/^[^?]*\??/, "?"),
});

/** The query that shows a view of the dataset that is open. */
export const shownBy = ({ link }: Pick<SavedView, "link">, now: Query): Query => ({
  ...queryOf(link).query,
  data: now.data,
  lang: now.lang,
});

/** The views that a text from storage holds, as far as they are any. */
export function readViews(text: string | null): SavedViews {
  try {
    const said: unknown = JSON.parse(text ?? "{}");
    if (typeof said !== "object" || said === null) return {};
    return Object.fromEntries(
      Object.entries(said).flatMap(([dataset, views]: [string, unknown]) => {
        const sound = Array.isArray(views) ? views.filter(isView).slice(0, LIMITS.views) : [];
        return sound.length > 0 ? [[dataset, sound]] : [];
      }),
    );
  } catch {
    return {};
  }
}

function isView(value: unknown): value is SavedView {
  const { name, link } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof name === "string" &&
    name !== "" &&
    name.length <= LIMITS.titleLength &&
    typeof link === "string" &&
    link.length <= LIMITS.linkLength
  );
}

function stored(): SavedViews | null {
  try {
    return readViews(localStorage.getItem(STORED_AS));
  } catch {
    return null;
  }
}

/** The views as they are now, here and in other tabs; where storage is forbidden, those of the visit. */
export const savedViews = createStore<SavedViews>(() => stored() ?? {});

/**
 * Changes the views.
 *
 * @returns false where they last the visit only, because this browser keeps nothing.
 */
export function changeViews(change: (all: SavedViews) => SavedViews): boolean {
  // Another tab may have written since.
  const next = change(stored() ?? savedViews.getState());
  savedViews.setState(next, true);
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(next));
    return true;
  } catch {
    return false;
  }
}

if (typeof window !== "undefined") {
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === STORED_AS) savedViews.setState(readViews(newValue), true);
  });
}
