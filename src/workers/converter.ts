/** The converter of one file, as its worker exposes it: it holds the file, and answers with what is shown. */
import { convertFailure } from "../convert/convert.ts";
import type { MappingWish } from "../convert/mapping/mapping.ts";
import { Preview } from "../convert/preview/preview.ts";
import type { MoreOf, Shown, ShownProblem } from "../convert/preview/shown.ts";
import { type ReadOptions, readFile } from "../convert/read-file.ts";
import { MOST_BYTES, type Unread, Unreadable } from "../convert/tables/table.ts";
import type { Load } from "../query/local-store.ts";
import type { OpenFailure } from "../query/open-types.ts";
import { ReadFailure } from "../query/opening.ts";
import type { Living } from "./worker-life.ts";

/** What came of taking a file apart: shown for somebody to look at, plain, our own, or refused. */
export type Taken =
  | { readonly kind: "shown" | "plain"; readonly shown: Shown }
  | { readonly kind: "ours" }
  | { readonly kind: "refused"; readonly failure: OpenFailure; readonly isJson: boolean };

export interface Terms {
  readonly name: string;
  readonly options: ReadOptions;
  readonly wish: MappingWish | null;
}

export interface LivingConverter extends Living {
  take(source: File | string, terms: Terms): Promise<Taken>;
  again(terms: Terms): Promise<Taken>;
  map(wish: MappingWish): Promise<Shown>;
  more(of: MoreOf): Promise<readonly ShownProblem[]>;
  dataset(): Promise<Blob>;
  report(): Promise<Blob>;
}

const NO_ROWS: Unread = {
  what: "a file without rows",
  why: "There is nothing in it that could be an event.",
  todo: "See that it was saved whole, with a row for each event.",
};

/** @param load  gives the bytes of a file or an address. */
export function createConverter(load: Load): LivingConverter {
  let bytes: Uint8Array = new Uint8Array();
  let preview: Preview | null = null;
  const open = (): Preview => {
    if (preview === null) throw new Error("no file was taken apart");
    return preview;
  };
  const takeApart = async ({ name, options, wish }: Terms): Promise<Taken> => {
    try {
      const file = await readFile(bytes, options);
      if (file.read.shape === "dataset") return { kind: "ours" };
      const thisYear = new Date().getUTCFullYear();
      preview = new Preview(file, { name, thisYear, ...(wish && { wish }) });
      const shown = preview.show();
      if (shown.tally.rows === 0) throw new Unreadable(NO_ROWS);
      return { kind: preview.isPlain ? "plain" : "shown", shown };
    } catch (error) {
      const { why, todo } = convertFailure(error);
      const failure: OpenFailure = { reason: "unread", why, todo };
      return { kind: "refused", failure, isJson: beginsAsJson(bytes) };
    }
  };
  return {
    pulse: () => Promise.resolve(true),
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
    dataset: () => Promise.resolve(blobOf(open().dataset())),
    report: () => Promise.resolve(new Blob([open().report()], { type: "text/csv" })),
  };
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

/** Handed to the browser some at a time: what it has is no text any more, and may lie on a disk. */
function blobOf(pieces: Iterable<string>): Blob {
  const parts: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    texts.push(piece);
    length += piece.length;
    if (length < HELD) continue;
    parts.push(new Blob(texts));
    texts = [];
    length = 0;
  }
  return new Blob([...parts, ...texts]);
}

const beginsAsJson = (bytes: Uint8Array): boolean =>
  /^[\s\uFEFF]*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 1_000)));
