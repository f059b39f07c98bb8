/** Converts one file, in the store's worker: it holds the file, answers with what is shown, and opens what came of it. */
import type { Made } from "../convert/assembly/made.ts";
import { convertFailure } from "../convert/convert.ts";
import type { MappingWish } from "../convert/mapping/mapping.ts";
import { nothingOf, Preview } from "../convert/preview/preview.ts";
import type { MoreOf, Shown, ShownProblem } from "../convert/preview/shown.ts";
import { readFile } from "../convert/read-file.ts";
import type { ReadOptions } from "../convert/reading/taken-apart.ts";
import { MOST_BYTES, type Unread, Unreadable } from "../convert/tables/table.ts";
import { LIMITS } from "../dataset/format/vocabulary.ts";
import { NO_LOSSES } from "../dataset/problems/losses.ts";
import { jsonPieces } from "../dataset/writing/json-pieces.ts";
import { VouchedIntake } from "../query/columns/vouched-columns.ts";
import type { Load, LocalStore } from "../query/local-store.ts";
import type { OpenFailure, OpenResult } from "../query/open-types.ts";
import { ReadFailure } from "../query/opening.ts";
import { loadAny } from "./fetch-bytes.ts";
import { type Hearing, inParts } from "./in-parts.ts";

/** What came of taking a file apart: shown for somebody to look at, plain, our own, or refused. */
export type Taken =
  | { readonly kind: "shown" | "plain"; readonly shown: Shown }
  | { readonly kind: "ours" }
  | {
      readonly kind: "refused";
      readonly failure: OpenFailure;
      readonly isJson: boolean;
      /** How its lines were read, where they may be read otherwise. */
      readonly shown?: Shown;
    };

export interface Terms {
  readonly name: string;
  readonly options: ReadOptions;
  readonly wish: MappingWish | null;
}

export interface Converter {
  take(source: File | string, terms: Terms): Promise<Taken>;
  again(terms: Terms): Promise<Taken>;
  map(wish: MappingWish): Promise<Shown>;
  more(of: MoreOf): Promise<readonly ShownProblem[]>;
  report(): Promise<Blob>;
  /** Opens the dataset in the store beside it. What it was made of is then forgotten. */
  open(page: Hearing): Promise<OpenResult>;
  /** The dataset as JSON, written while the store answers. */
  file(): Promise<Blob>;
}

const NO_ROWS: Unread = {
  what: "a file without rows",
  why: "There is nothing in it that could be an event.",
  todo: "See that it was saved whole, with a row for each event.",
};

let ofThisWorker: Converter | null = null;

/** The converter of this worker: one for all that is asked of a file. */
export function openConverter(store: LocalStore): Converter {
  ofThisWorker ??= createConverter(loadAny, store);
  return ofThisWorker;
}

/**
 * @param load  gives the bytes of a file or an address.
 * @param store  opens what came of it.
 */
export function createConverter(load: Load, store: LocalStore): Converter {
  let bytes: Uint8Array = new Uint8Array();
  let preview: Preview | null = null;
  /** What the last conversion made, and the columns that it filled. */
  let intake = new VouchedIntake();
  let made: Made | null = null;
  let written: Promise<Blob> | null = null;
  const open = (): Preview => {
    if (preview === null) throw new Error("no file was taken apart");
    return preview;
  };
  const takeIn = (): VouchedIntake => {
    intake = new VouchedIntake();
    return intake;
  };
  const takeApart = async ({ name, options, wish }: Terms): Promise<Taken> => {
    try {
      const file = await readFile(bytes, options);
      if (file.read.shape === "dataset") return { kind: "ours" };
      const thisYear = new Date().getUTCFullYear();
      preview = new Preview(file, { name, thisYear, ...(wish && { wish }) }, takeIn);
      const what = preview.show();
      if (what.tally.rows === 0) throw new Unreadable(NO_ROWS);
      return { kind: preview.isPlain ? "plain" : "shown", shown: what };
    } catch (error) {
      const { why, todo } = convertFailure(error);
      const failure: OpenFailure = { reason: "unread", why, todo };
      const lines = error instanceof Unreadable ? error.lines : null;
      const isJson = beginsAsJson(bytes);
      return { kind: "refused", failure, isJson, ...(lines && { shown: nothingOf(lines) }) };
    }
  };
  const file = (): Promise<Blob> => {
    if (made !== null) written = blobOf(textsOf(made));
    made = null;
    return written ?? Promise.reject(new Error("no dataset was made"));
  };
  /** Of what was made only the rows are asked for again. */
  const forget = () => {
    bytes = new Uint8Array();
    preview = null;
    intake = new VouchedIntake();
  };
  const show = async (told: Hearing["told"]): Promise<OpenResult> => {
    made = open().made;
    if (made === null) return { ok: false, failure: { reason: "empty" }, problems: [] };
    const columns = intake.columns(made);
    forget();
    if (columns === null) return store.open({ from: "file", file: named(await file()) }, told);
    const summary = store.show(columns, async () => fingerprintOf(await file()));
    return { ok: true, summary, address: null, copy: null, problems: [], losses: NO_LOSSES };
  };
  const fingerprintOf = async (blob: Blob): Promise<string | null> => {
    const loaded = await load(named(blob), LIMITS.fileBytes);
    return loaded.ok && loaded.text === null ? (loaded.fingerprint?.() ?? null) : null;
  };
  return {
    async take(source, terms) {
      try {
        bytes = await bytesOf(source, load);
      } catch (error) {
        if (!(error instanceof ReadFailure)) throw error;
        return { kind: "refused", failure: error.failure, isJson: false };
      }
      return takeApart(terms);
    },
    again: takeApart,
    map(wish) {
      open().map(wish);
      return Promise.resolve(open().show());
    },
    more: (of) => Promise.resolve(open().more(of)),
    report: () => Promise.resolve(new Blob([open().report()], { type: "text/csv" })),
    open: (page) => inParts(page, show),
    file,
  };
}

const named = (blob: Blob): File => new File([blob], "events.json");

/** What events point at comes before them: a large file is read as it comes. */
function textsOf({ frame, passages, events }: Made): Generator<string> {
  return jsonPieces(Object.entries({ ...frame, passages, events }), false);
}

/** @throws ReadFailure where they cannot be had, or are too many. */
async function bytesOf(source: File | string, load: Load): Promise<Uint8Array> {
  const loaded = await load(source, MOST_BYTES);
  if (!loaded.ok) throw new ReadFailure(loaded.failure);
  if (loaded.text !== null) return new TextEncoder().encode(loaded.text);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of loaded.chunks) {
    length += chunk.length;
    if (length > MOST_BYTES) {
      throw new ReadFailure({ reason: "too-large", bytes: length, limit: MOST_BYTES });
    }
    chunks.push(chunk);
  }
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Letters that are texts at once: those of a million rows would be more than the rows themselves. */
const HELD = 8_000_000;

/** Time for which it is written on before somebody else is heard, in milliseconds. */
const BREATH = 20;

/** Handed to the browser some at a time: what it has is no text any more, and may lie on a disk. */
async function blobOf(pieces: Iterable<string>): Promise<Blob> {
  const parts: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  let breath = 0;
  for (const piece of pieces) {
    texts.push(piece);
    length += piece.length;
    if (length >= HELD) {
      parts.push(new Blob(texts));
      texts = [];
      length = 0;
    }
    if (performance.now() - breath < BREATH) continue;
    await new Promise((resolve) => setTimeout(resolve));
    breath = performance.now();
  }
  return new Blob([...parts, ...texts]);
}

const beginsAsJson = (bytes: Uint8Array): boolean =>
  /^[\s\uFEFF]*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 1_000)));
