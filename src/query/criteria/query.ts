/**
 * The reader's present view as one immutable value, whose text is the link (`link.ts`).
 * Every change of it is a pure function from query to query.
 */
import type { Interval } from "../../dataset/time/interval.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import { FACETS, type Facet, type Lanes, recordBy } from "./facets.ts";
import { snapWindow } from "./link-window.ts";

export const VIEWS = ["timeline", "list", "sources", "about", "library", "counts"] as const;
export type ViewName = (typeof VIEWS)[number];

/** The axis of the timeline: quiet stretches folded, or every day as wide as the next. */
export const AXES = ["folded", "even"] as const;
export type AxisKind = (typeof AXES)[number];

/** What else may be a filter: the window. */
export const ONLYS = ["window"] as const;
export type Only = (typeof ONLYS)[number];

export interface FacetFilter {
  /** The chosen values, sorted, each once; empty where the facet does not filter. */
  readonly values: readonly string[];
  /** True where an event must have all of the values, not only one. */
  readonly all: boolean;
  /** Values that an event must not have, sorted; absent where nothing is left out. */
  readonly without?: readonly string[];
}

export interface Query {
  readonly facets: Readonly<Record<Facet, FacetFilter>>;
  readonly words: string;
  /** The episode that is walked, by its id: only its events match; null for none. */
  readonly episode: string | null;
  /** Two sets of events side by side, each from its own zero, as `query/parallel/align.ts` reads it; null for none. */
  readonly align: string | null;
  /** The time on the timeline; null for the whole of it, or what matches where the query filters. */
  readonly window: Interval | null;
  /** Whether the window is a filter too, of the list, the counts and what is taken away. */
  readonly only: Only | null;
  readonly event: string | null;
  /** Days: what happened within so many of the open event is shown, whatever filters; null filters as ever. */
  readonly around: number | null;
  readonly passage: string | null;
  /** Null until the reader chooses: the timeline. */
  readonly view: ViewName | null;
  readonly lanes: Lanes;
  /** Whether quiet stretches of time are folded on the timeline. */
  readonly axis: AxisKind;
  /** Null until the reader chooses: what the browser asks for. */
  readonly lang: Language | null;
  /** Address of a dataset other than the shipped one. */
  readonly data: string | null;
  /** True where the page stands in a frame of another, and shows the events alone. */
  readonly embed: boolean;
  /** The code of a printed page that was followed (`printed.ts`), until what it says is put away; null for none. */
  readonly printed: string | null;
}

const NO_FILTER: FacetFilter = { values: [], all: false };

export const EMPTY_QUERY: Query = {
  facets: recordBy(FACETS, () => NO_FILTER),
  words: "",
  episode: null,
  align: null,
  window: null,
  only: null,
  event: null,
  around: null,
  passage: null,
  view: null,
  lanes: "topic",
  axis: "folded",
  lang: null,
  data: null,
  embed: false,
  printed: null,
};

/** The part of a query that decides which events match. */
export interface Criteria extends Pick<Query, "facets" | "words" | "episode"> {
  /** The window that an event must certainly fall inside; absent where time does not filter. */
  readonly within?: Interval;
  /** The event about whose time it is asked; that lifts all else. */
  readonly near?: Near;
}

/** About the time of an event: it is known to these days, and so many before and after them. */
export interface Near {
  readonly event: string;
  readonly days: number;
}

/** Criteria that every event meets. */
export const EVERYTHING: Criteria = {
  facets: EMPTY_QUERY.facets,
  words: EMPTY_QUERY.words,
  episode: EMPTY_QUERY.episode,
};

/** The criteria of a query, and nothing else: questions that ask alike are then equal. */
export function criteriaOf({
  facets,
  words,
  episode,
  window,
  only,
  event,
  around,
}: Pick<Query, (keyof Criteria & keyof Query) | "window" | "only" | "event" | "around">): Criteria {
  const near = nearOf({ event, around });
  if (near) return { ...EVERYTHING, near };
  return {
    facets,
    words,
    episode,
    ...(only === "window" && window !== null && { within: window }),
  };
}

/** The question about the time of the open event; null where that is not asked. */
export const nearOf = ({ event, around }: Pick<Query, "event" | "around">): Near | null =>
  event === null || around === null ? null : { event, days: around };

/** Most days that a link asks for on either side of an event: a century. */
export const MOST_DAYS_AROUND = 36_525;

/** Longest words a query holds, in UTF-16 code units: beyond it nobody is searching. */
export const MAX_WORDS = 200;

/** Adds the value to a facet, or takes it out when it is there; one that was left out is asked for. */
export function toggleFacet(query: Query, facet: Facet, value: string): Query {
  const { values, all, without } = query.facets[facet];
  const toggled = values.includes(value) ? other(values, value) : [...values, value].sort();
  return withFacet(query, facet, filterOf(toggled, all, other(without, value)));
}

/** Leaves out the events that have a value, or no longer when they are. */
export function excludeValue(query: Query, facet: Facet, value: string): Query {
  const { values, all, without = [] } = query.facets[facet];
  const left = without.includes(value) ? other(without, value) : [...without, value].sort();
  return withFacet(query, facet, filterOf(other(values, value), all, left));
}

/** Asks for one value of a facet and for none beside it. */
export const onlyValue = (query: Query, facet: Facet, value: string): Query =>
  withFacet(query, facet, filterOf([value], false, []));

/** Takes a value out of a facet, whether it is asked for or left out. */
export function dropValue(query: Query, facet: Facet, value: string): Query {
  const { values, all, without } = query.facets[facet];
  return withFacet(query, facet, filterOf(other(values, value), all, other(without, value)));
}

const other = (values: readonly string[] | undefined, value: string): readonly string[] =>
  (values ?? []).filter((each) => each !== value);

/** A filter as it is written: what leaves nothing out does not say so. */
export const filterOf = (
  values: readonly string[],
  all: boolean,
  without: readonly string[],
): FacetFilter => ({ values, all, ...(without.length > 0 && { without }) });

/** Sets whether an event must have all of the facet's values, or only one. */
export const setAll = (query: Query, facet: Facet, all: boolean): Query =>
  withFacet(query, facet, { ...query.facets[facet], all });

/** Takes out every value of one facet; its any/all switch goes back to any. */
export const clearFacet = (query: Query, facet: Facet): Query => withFacet(query, facet, NO_FILTER);

/** Takes out everything that filters, words included; what is open stays open. */
export const clearFilters = (query: Query): Query => ({
  ...query,
  ...EVERYTHING,
  only: null,
  around: null,
});

/** Searches for the words; what is beyond `MAX_WORDS` is cut. */
export const setWords = (query: Query, words: string): Query => ({
  ...query,
  words: words.slice(0, MAX_WORDS),
});

/** Opens an event, or none; a passage opened from another event is closed. */
export const openEvent = (query: Query, event: string | null): Query => ({
  ...query,
  event,
  passage: null,
  ...(event === null && { around: null }),
});

/** Closes the event; a passage that is open beside it stays open. */
export const closeEvent = (query: Query): Query => ({ ...query, event: null, around: null });

/** Shows what happened within so many days of the open event; null shows what the filters leave. */
export const setAround = (query: Query, around: number | null): Query => ({
  ...query,
  around,
  window: null,
});

/** Opens an event beside the passage it comes from: the sources stay the view. */
export const openBeside = (query: Query, event: string | null, passage: string): Query => ({
  ...query,
  event,
  passage,
  view: "sources",
});

/** Opens a passage in its source, beside the event it was reached from, if any. */
export const openPassage = (query: Query, event: string | null, passage: string): Query => ({
  ...query,
  event,
  passage,
});

/** Goes back from the source to the event. */
export const closePassage = (query: Query): Query => ({ ...query, passage: null });

/** Chooses a view, which from now on does not depend on the screen. */
export const setView = (query: Query, view: ViewName): Query => ({ ...query, view, align: null });

/** Puts two sets of events side by side, or none. */
export const alignSets = (query: Query, align: string | null): Query => ({ ...query, align });

/** Turns from the library, where it is on screen, to the events of what was opened in it. */
export const leaveLibrary = (query: Query): Query =>
  query.view === "library" ? { ...query, view: null } : query;

/** Chooses what the timeline's lanes stand for. */
export const setLanes = (query: Query, lanes: Lanes): Query => ({ ...query, lanes });

/** Folds the quiet stretches of the timeline, or makes its axis even. */
export const setAxis = (query: Query, axis: AxisKind): Query => ({ ...query, axis });

/** Walks an episode, or none; the window is left to the timeline, which fits what matches. */
export const walkEpisode = (query: Query, episode: string | null): Query => ({
  ...query,
  episode,
  window: null,
});

/** Moves the timeline to a window; null fits all that is dated. One that is a filter is whole days, as it is told. */
export const setWindow = (query: Query, window: Interval | null): Query => ({
  ...query,
  window: window && query.only !== null ? snapWindow(window) : window,
});

/** The words that are searched for, to be set in quotation marks: a phrase comes without its own. */
export const unquotedWords = (words: string): string =>
  words.trim().replace(/^["“”]([^"“”]+)["“”]$/u, "$1");

/** Makes the window a filter, or no longer. */
export const setOnly = (query: Query, only: Only | null): Query =>
  setWindow({ ...query, only }, query.window);

/** Chooses a language, over the one the browser asks for. */
export const setLang = (query: Query, lang: Language): Query => ({ ...query, lang });

/** Takes up the code of a printed page, or puts it away. */
export const setPrinted = (query: Query, printed: string | null): Query => ({ ...query, printed });

/** Turns to another dataset: all about the old one goes; view, lanes and language stay. */
export const setData = (query: Query, data: string | null): Query => ({
  ...EMPTY_QUERY,
  view: query.view,
  lanes: query.lanes,
  axis: query.axis,
  lang: query.lang,
  data,
  embed: query.embed,
});

/** True for a filter that may leave an event out. */
const isFacetFiltering = ({ values, without }: FacetFilter): boolean =>
  values.length > 0 || without !== undefined;

/** True for criteria that may leave an event out. */
export const isFiltering = (criteria: Criteria | Query): boolean =>
  criteria.words.trim() !== "" ||
  criteria.episode !== null ||
  ("within" in criteria && criteria.within !== undefined) ||
  ("near" in criteria && criteria.near !== undefined) ||
  ("around" in criteria && nearOf(criteria) !== null) ||
  ("only" in criteria && criteria.only !== null && criteria.window !== null) ||
  FACETS.some((facet) => isFacetFiltering(criteria.facets[facet]));

const withFacet = (query: Query, facet: Facet, filter: FacetFilter): Query => ({
  ...query,
  facets: { ...query.facets, [facet]: filter },
});
