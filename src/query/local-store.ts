/** The store that holds a whole dataset in memory: in a worker, in a test, on a command line. */

import type { Dataset } from "../dataset/format/schema.ts";
import { LIMITS } from "../dataset/format/vocabulary.ts";
import { lossesOf, together } from "../dataset/problems/losses.ts";
import type { Problem } from "../dataset/problems/problem.ts";
import type { Origin } from "../dataset/reading/entry-ranks.ts";
import type { ParseResult } from "../dataset/reading/parse-dataset.ts";
import { soundDataset } from "../dataset/reading/sound-dataset.ts";
import type { DatasetSummary } from "./answers/answer-types.ts";
import { backReferences } from "./answers/back-references.ts";
import { density } from "./answers/density.ts";
import { eventPreview, listEntry } from "./answers/event-preview.ts";
import { homeOf } from "./answers/home.ts";
import { listYears } from "./answers/list-years.ts";
import { readingOrder } from "./answers/reading-order.ts";
import { summarize } from "./answers/summary.ts";
import { buildColumns, type Columns } from "./columns/columns.ts";
import { wholeDataset } from "./columns/whole-dataset.ts";
import type { Criteria } from "./criteria/query.ts";
import { countedOf } from "./matching/facet-counts.ts";
import { Matching } from "./matching/matching.ts";
import type { DatasetSource, OpenColumns, OpenResult, StoredFile, Told } from "./open-types.ts";
import {
  type Fetched,
  type Fingerprint,
  type Loaded,
  type Pace,
  type Read,
  reading,
  type Tell,
} from "./opening.ts";
import type { Answers, Kind, LateKind, Question } from "./questions.ts";
import { answerWindow } from "./rest/window-at-rest.ts";
import type { EventStore } from "./store.ts";

/**
 * Fetches what is at an absolute address, or in a file: this floor has no network and no files.
 * May give up with `too-large` as soon as it is known that there are more than `limit` bytes.
 */
export type Load = (from: string | StoredFile, limit: number) => Promise<Loaded>;

export interface LocalStore extends EventStore {
  /**
   * Answers for columns in hand from now on.
   *
   * @param fingerprint  of the file that they are written to, where there is one.
   */
  show(columns: Columns, fingerprint?: Fingerprint): DatasetSummary;
  /** The open dataset as a value; null where none is open, or it has more events than that. */
  dataset(most: number): Dataset | null;
  /** The ids of the events that match; none where nothing is open. */
  matching(criteria: Criteria): ReadonlySet<string>;
}

/**
 * Every question but `open` rejects with an Error while nothing is open.
 *
 * @param load  without it only text can be opened.
 * @param pace  the sizes and times of large files, which only a test makes smaller.
 */
export function createLocalStore(load: Load = noNetwork, pace?: Pace): LocalStore {
  let current: OpenDataset | null = null;
  let giveUp = (): void => undefined;

  return {
    async open(source, told) {
      const before = current;
      let ofThis: OpenDataset | null = null;
      const tell: Tell = (progress, arrived) => {
        if (arrived) current = ofThis = opened(arrived);
        told?.({ ...progress, arrived: arrived && summarize(arrived, false) });
      };
      let fetched: Fetched | null = null as Fetched | null;
      let fingerprint = noFingerprint;
      const loading = async () => {
        const loaded = await loadedFrom(source, load);
        if (loaded.ok && loaded.text === null) {
          fetched = loaded.fetched ?? null;
          fingerprint = loaded.fingerprint ?? noFingerprint;
        }
        return loaded;
      };
      const file = reading(loading, LIMITS.fileBytes, told && tell, pace);
      let cancelled = false;
      giveUp = () => {
        cancelled = true;
        file.cancel();
      };
      const made = await madeOf(await file.done, source);
      // Also once it was read: what the reader no longer wants takes nobody's place.
      const outcome = cancelled ? CANCELLED : made;
      if (outcome.ok) current = opened(outcome.columns, fingerprint);
      else if (current === ofThis) current = before;
      if (!outcome.ok) return outcome;
      const { columns, problems, losses } = outcome;
      const address = fetched?.address ?? null;
      const copy = fetched?.copy() ?? null;
      return { ok: true, summary: summarize(columns), address, copy, problems, losses };
    },

    show(columns, fingerprint) {
      giveUp();
      current = opened(columns, fingerprint);
      return summarize(columns);
    },

    dataset: (most) =>
      current === null || current.columns.count > most ? null : wholeDataset(current.columns),

    matching(criteria) {
      if (current === null) return new Set();
      const { columns, matching } = current;
      return new Set(Array.from(matching.matches(criteria).rows, (row) => columns.id(row)));
    },

    cancel: () => Promise.resolve(giveUp()),

    ask: <K extends Kind>(question: Question<K>) =>
      current
        ? Promise.resolve(current).then((open) => answerTo(open, question))
        : Promise.reject(new Error("no dataset is open")),
  };
}

type Made =
  | ({ readonly ok: true; readonly columns: Columns } & Told)
  | Extract<OpenResult, { readonly ok: false }>;

const CANCELLED: Made = { ok: false, failure: { reason: "cancelled" }, problems: [] };

/** The columns of what was read, with all that is wrong with it. */
async function madeOf(read: Read, source: DatasetSource): Promise<Made> {
  if (!read.ok) return { ok: false, failure: read.failure, problems: [] };
  if (read.columns) return read;
  const { dataset, problems, losses, refusal, ranks } = await datasetIn(read.text);
  if (!dataset || refusal) {
    return { ok: false, failure: { reason: refusal ?? "not-a-dataset" }, problems };
  }
  if (
    source.from === "address" &&
    source.strict &&
    problems.some(({ path }) => path[0] === "format")
  )
    return { ok: false, failure: { reason: "not-a-dataset" }, problems };
  const workings =
    source.from === "address" ? [] : await workingProblems(dataset, read.text, ranks);
  return {
    ok: true,
    columns: buildColumns(dataset),
    problems: [...problems, ...workings],
    losses: together(losses, lossesOf(workings)),
  };
}

/** What a text holds. Only where something is wrong with it is the schema loaded, to say what. */
async function datasetIn(text: string): Promise<ParseResult> {
  const sound = soundDataset(text);
  if (sound) return sound;
  const { parseDataset } = await import("../dataset/reading/parse-dataset.ts");
  return parseDataset(text);
}

const lateAnswers = () => import("./late-answers.ts");

const late = async <K extends LateKind>(
  open: OpenColumns,
  asked: Question<K>,
): Promise<Answers[K]> => (await lateAnswers()).answerLate(open, asked);

/** The answer to each kind of question, from what is open. */
const ANSWERS: {
  readonly [K in Kind]: (open: OpenDataset, asked: Question<K>) => Answers[K] | Promise<Answers[K]>;
} = {
  window: ({ columns, matching }, request) =>
    answerWindow(columns, matching.matches(request.criteria).flags, request),

  home: ({ columns, matching }, terms) => homeOf(columns, matching.matches(terms.criteria), terms),

  density: ({ columns, matching }, { criteria, extent, mostBins }) =>
    density(columns, matching.matches(criteria).flags, extent, mostBins),

  async facets(open, { criteria, of }) {
    const answer = countedOf(open.matching.facets(criteria), of);
    if (answer.matching > 0) return answer;
    return { ...answer, relaxations: (await lateAnswers()).outOfNothing(open, criteria) };
  },

  list({ columns, matching }, { criteria, lang, from, to }) {
    const rows = readingOrder(columns, matching.matches(criteria).rows);
    const asked = rows.subarray(Math.max(0, from), Math.max(0, to));
    return {
      total: rows.length,
      years: listYears(columns, rows),
      entries: Array.from(asked, (row) => listEntry(columns, row, lang, criteria.words)),
    };
  },

  preview: ({ columns, matching }, { id, criteria, lang }) =>
    eventPreview(columns, matching.matches(criteria), id, lang),

  briefs: ({ columns }, { ids, lang }) =>
    ids.flatMap((id) => {
      const row = columns.rowOf(id);
      return row === undefined ? [] : [columns.brief(row, lang)];
    }),

  // Few ask for it: what answers is loaded when somebody does.
  parallel: async ({ columns, matching }, terms) => {
    const { parallel } = await import("./parallel/parallel.ts");
    return parallel(columns, (criteria) => matching.matches(criteria).rows, terms);
  },

  about: ({ columns: { claims, dataset } }) => ({ claims, omissions: dataset.omissions }),

  fingerprint: ({ fingerprint }) => fingerprint(),

  unknown: late,
  event: late,
  sources: late,
  source: late,
  sourceOf: late,
  parting: late,
  beginning: late,
  neighbour: late,
  details: late,
  names: late,
  counts: late,
  corroboration: late,
  plans: late,
};

function answerTo<K extends Kind>(
  open: OpenDataset,
  question: Question<K>,
): Answers[K] | Promise<Answers[K]> {
  return ANSWERS[question.kind](open, question);
}

interface OpenDataset extends OpenColumns {
  readonly fingerprint: Fingerprint;
}

const noFingerprint: Fingerprint = () => Promise.resolve(null);

const opened = (columns: Columns, fingerprint = noFingerprint): OpenDataset => ({
  fingerprint,
  columns,
  matching: new Matching(columns),
  back: backReferences(columns),
});

/** Events beyond which redoing every date that was worked out would keep the reader waiting. */
const WORKINGS_REDONE = 10_000;

/**
 * Dates that, worked out again, come out differently: for the readers' own files, which they can
 * mend. What finds them is large, and loaded only then; the dataset opens without it all the same.
 */
async function workingProblems(
  dataset: Dataset,
  text: string,
  ranks: Origin["ranks"],
): Promise<readonly Problem[]> {
  if (dataset.events.length > WORKINGS_REDONE) return [];
  const parts = [
    import("../dataset/audit/redo-dating.ts"),
    import("../dataset/reading/formats.ts"),
  ] as const;
  const [dating, formats] = await Promise.all(parts).catch(() => [null, null] as const);
  return dating?.checkWorkings(dataset, { file: formats.readFile(text), ranks }) ?? [];
}

const noNetwork: Load = (from) =>
  Promise.resolve({
    ok: false,
    failure: { reason: "unreachable", detail: typeof from === "string" ? from : from.name },
  });

function loadedFrom(source: DatasetSource, load: Load): Promise<Loaded> {
  const limit = LIMITS.fileBytes;
  if (source.from === "text") return Promise.resolve({ ok: true, text: source.text });
  if (source.from === "draft") {
    return Promise.resolve({ ok: false, failure: { reason: "no-draft" } });
  }
  if (source.from === "made") return source.made.file().then((file) => load(file, limit));
  return load(source.from === "file" ? source.file : source.url, limit);
}
