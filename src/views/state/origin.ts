/** The place a reader opened a dataset from, and the way the store gets at it. */
import type { MappingWish } from "../../convert/mapping/mapping.ts";
import type { ReadOptions } from "../../convert/reading/taken-apart.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { draftIn, isTogether } from "../../query/criteria/link.ts";
import type { OpenProgress, OpenResult } from "../../query/open-types.ts";
import type { EventStore } from "../../query/store.ts";
import type { Made } from "../../workers/worker-life.ts";

export type Origin =
  | { readonly kind: "shipped" }
  | { readonly kind: "address"; readonly url: string }
  /** Several that the library keeps, by the address of them all. */
  | { readonly kind: "together"; readonly url: string }
  /** What is being written in this browser, by its address. */
  | { readonly kind: "draft"; readonly url: string }
  /** A file that was chosen; `made` where the dataset is not that file, but was made of it. */
  | {
      readonly kind: "file";
      readonly file: File;
      readonly made?: Made;
      readonly imported?: Imported;
    };

/** The file of another kind that a dataset was made of, or is to be made of anew, and the way it is read. */
export interface Imported {
  readonly raw: Blob;
  readonly name: string;
  readonly reading: { readonly options: ReadOptions; readonly wish: MappingWish };
  /** Rows of it that are no events yet. */
  readonly missing: number;
  /** The id of the kept dataset whose place is taken; null where there is none. */
  readonly replaces: string | null;
}

export const SHIPPED = { kind: "shipped" } as const satisfies Origin;

export function originOf(data: string | null): Origin {
  if (data === null) return SHIPPED;
  if (draftIn(data) !== null) return { kind: "draft", url: data };
  return { kind: isTogether(data) ? "together" : "address", url: data };
}

/**
 * The dataset that the page was built with, where the page is one file and carries it within itself
 * (`npm run build -- --single`); null where it stands beside the page. A worker can be handed a file, and cannot
 * fetch what a page from a disk has an address for.
 */
const carriedDataset: (() => File) | null = import.meta.env.MODE === "single" ? carried : null;

/** The dataset that the page carries within itself; null where it stands beside the page. */
export const carriedFile = (): File | null => carriedDataset?.() ?? null;

/** Gives the address at which a reader may save the dataset that the page was built with. */
export function shippedAddress(): string {
  if (carriedDataset === null) return "data/events.json";
  address ??= URL.createObjectURL(carriedDataset());
  return address;
}

let file: File | null = null;
let address: string | null = null;

function carried(): File {
  const text = document.getElementById("dataset")?.textContent ?? "";
  file ??= new File([text], "events.json", { type: "application/json" });
  return file;
}

/** What an address says of a dataset from there; null for the shipped one, and for a file. */
export const dataOf = (origin: Origin): string | null => ("url" in origin ? origin.url : null);

/** What a link to it leaves behind in this browser; null where whoever follows it has all of it. */
export function leftBehind({ kind }: Origin): "file" | "draft" | null {
  if (kind === "draft") return kind;
  return kind === "file" || kind === "together" ? "file" : null;
}

/**
 * An address as a reader may trust it: what the browser makes of it, with the host's letters as they are
 * asked for, and signs that turn a line round, or look like a host, written out.
 */
export const plainAddress = (url: string): string =>
  URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : encodeURI(url);

/** The whole address of what is not a file; as it is written where no address can be made of it. */
export function fullAddress(origin: Exclude<Origin, { readonly kind: "file" }>): string {
  const given = origin.kind === "shipped" ? shippedAddress() : origin.url;
  return URL.canParse(given, document.baseURI) ? new URL(given, document.baseURI).href : given;
}

/** True where two origins are one dataset; a file is the very file that was chosen. */
export function isSame(a: Origin, b: Origin): boolean {
  if (a.kind === "file") return b.kind === "file" && a.file === b.file;
  return a.kind === b.kind && dataOf(a) === dataOf(b);
}

/**
 * Opens what is there; `strict` refuses at an address what does not name our format. Never rejects for what the dataset is; the store keeps the former one when
 * it is refused.
 */
export function openFrom(
  store: EventStore,
  origin: Origin,
  told: (progress: OpenProgress) => void,
  strict = false,
): Promise<OpenResult> {
  if (origin.kind === "file") return openFile(store, origin.file, told);
  if (origin.kind === "draft") return store.open({ from: "draft", id: draftIn(origin.url) ?? "" });
  if (origin.kind === "shipped" && carriedDataset) {
    return openFile(store, carriedDataset(), told);
  }
  const url = fullAddress(origin);
  return /^https?:/.test(url) && URL.canParse(url)
    ? store.open({ from: "address", url, strict }, told)
    : Promise.resolve(refused({ reason: "unreachable", detail: url }));
}

async function openFile(
  store: EventStore,
  file: File,
  told: (progress: OpenProgress) => void,
): Promise<OpenResult> {
  if (file.size > LIMITS.fileBytes) {
    return refused({ reason: "too-large", bytes: file.size, limit: LIMITS.fileBytes });
  }
  return await store.open({ from: "file", file }, told);
}

const refused = (failure: Extract<OpenResult, { ok: false }>["failure"]): OpenResult => ({
  ok: false,
  failure,
  problems: [],
});
