/** The store that holds a whole dataset in memory: in a worker, in a test, on a command line. */
import { parseDataset } from "../dataset/parse.ts";
import type { Problem } from "../dataset/problems.ts";
import type { Dataset } from "../dataset/schema.ts";
import { LIMITS } from "../dataset/vocabulary.ts";
import { buildColumns, type Columns } from "./columns.ts";
import {
  type BackReferences,
  backReferences,
  eventDetail,
  listEntry,
  sourceDetail,
} from "./detail.ts";
import { Matching } from "./matching.ts";
import { FACETS, type Query } from "./query.ts";
import type { DatasetSource, Density, EventStore, OpenFailure } from "./store.ts";
import { summarize } from "./summary.ts";
import { layoutWindow } from "./window/layout.ts";

export type Loaded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly failure: OpenFailure };

/**
 * Fetches the text at an absolute address: this floor has no network. May give up with
 * `too-large` as soon as there are more than `limit` bytes.
 */
export type Load = (url: string, limit: number) => Promise<Loaded>;

/**
 * Every question but `open` rejects with an Error while nothing is open.
 *
 * @param load  without it only text can be opened.
 */
export function createLocalStore(load: Load = noNetwork): EventStore {
  let current: OpenDataset | null = null;
  const ask = <T>(answer: (open: OpenDataset) => T): Promise<T> =>
    current
      ? Promise.resolve(current).then(answer)
      : Promise.reject(new Error("no dataset is open"));

  return {
    async open(source) {
      const loaded = await textOf(source, load);
      if (!loaded.ok) return { ok: false, failure: loaded.failure, problems: [] };
      const { dataset, problems, refusal } = parseDataset(loaded.text);
      if (!dataset || refusal) {
        return { ok: false, failure: { reason: refusal ?? "not-a-dataset" }, problems };
      }
      const workings = source.from === "text" ? await workingProblems(dataset, source.text) : [];
      const columns = buildColumns(dataset);
      current = { columns, matching: new Matching(columns), back: backReferences(columns) };
      return { ok: true, summary: summarize(columns), problems: [...problems, ...workings] };
    },

    window: (request) =>
      ask(({ columns, matching }) =>
        layoutWindow(columns, matching.matches(request.criteria).flags, request),
      ),

    density: (criteria, extent, bins) =>
      ask(({ columns, matching }) =>
        density(columns, matching.matches(criteria).flags, extent, bins),
      ),

    facets: (criteria) => ask(({ matching }) => matching.facets(criteria)),

    list: (criteria, lang, { from, to }) =>
      ask(({ columns, matching }) => {
        const { rows } = matching.matches(criteria);
        const asked = rows.subarray(Math.max(0, from), Math.max(0, to));
        return {
          total: rows.length,
          entries: Array.from(asked, (row) => listEntry(columns, row, lang)),
        };
      }),

    event: (id, criteria, lang) =>
      ask(({ columns, matching, back }) =>
        eventDetail(columns, back, matching.matches(criteria), id, lang),
      ),

    source: (id, lang) => ask(({ columns, back }) => sourceDetail(columns, back, id, lang)),

    sourceOf: (passage) => ask(({ columns }) => columns.passages.get(passage)?.source ?? null),

    about: () =>
      ask(({ columns: { claims, dataset } }) => ({ claims, omissions: dataset.omissions })),

    unknown: (query) => ask(({ columns }) => unknownIn(columns, query)),
  };
}

interface OpenDataset {
  readonly columns: Columns;
  readonly matching: Matching;
  readonly back: BackReferences;
}

/** Beyond so many events, redoing every date that was worked out would keep the reader waiting. */
const WORKINGS_REDONE = 10_000;

/**
 * Dates that, worked out again, come out differently: for the readers' own files, which they can
 * mend. What finds them is large, and loaded only then; the dataset opens without it all the same.
 */
async function workingProblems(dataset: Dataset, text: string): Promise<readonly Problem[]> {
  if (dataset.events.length > WORKINGS_REDONE) return [];
  const dating = await import("../dataset/dating.ts").catch(() => null);
  return dating?.checkWorkings(dataset, text) ?? [];
}

const noNetwork: Load = (url) =>
  Promise.resolve({ ok: false, failure: { reason: "unreachable", detail: url } });

async function textOf(source: DatasetSource, load: Load): Promise<Loaded> {
  const limit = LIMITS.fileBytes;
  try {
    const loaded =
      source.from === "text"
        ? { ok: true as const, text: source.text }
        : await load(source.url, limit);
    // UTF-8 never takes fewer bytes than there are UTF-16 code units.
    const bytes = loaded.ok ? loaded.text.length : 0;
    return bytes > limit ? { ok: false, failure: { reason: "too-large", bytes, limit } } : loaded;
  } catch (cause) {
    return { ok: false, failure: { reason: "unreachable", detail: String(cause) } };
  }
}

/** An event counts in the bin of its start; one that starts outside the extent, in the nearest. */
function density(
  { starts }: Columns,
  flags: Uint8Array,
  extent: Density["extent"],
  bins: number,
): Density {
  const count = Math.max(1, Math.floor(bins));
  const matching = new Array<number>(count).fill(0);
  const total = new Array<number>(count).fill(0);
  const binMs = (extent.end - extent.start) / count;
  starts.forEach((start, row) => {
    const bin = Math.min(count - 1, Math.max(0, Math.floor((start - extent.start) / binMs)));
    total[bin] = (total[bin] ?? 0) + 1;
    matching[bin] = (matching[bin] ?? 0) + (flags[row] ?? 0);
  });
  return { extent, matching, total };
}

function unknownIn(columns: Columns, query: Query): readonly { key: string; value: string }[] {
  const values = FACETS.flatMap((facet) => {
    const known = new Set(columns.facets[facet].values);
    return query.facets[facet].values
      .filter((value) => !known.has(value))
      .map((value) => ({ key: facet, value }));
  });
  const { event, passage } = query;
  return [
    ...values,
    ...(event === null || columns.rowOf(event) !== undefined
      ? []
      : [{ key: "event", value: event }]),
    ...(passage === null || columns.passages.has(passage)
      ? []
      : [{ key: "passage", value: passage }]),
  ];
}
