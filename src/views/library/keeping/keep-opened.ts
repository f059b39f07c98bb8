import { EVERYTHING } from "../../../query/criteria/query.ts";
import { fingerprintInWorker } from "../../../workers/fingerprint/fingerprint-client.ts";
import { NEWS_WORDS } from "../../notices/news-words.ts";
import { fullAddress, type Imported, type Origin } from "../../state/origin.ts";
import type { Session } from "../../state/session.ts";
import type { OpenDataset } from "../../state/session-state.ts";
import type { Histogram, Kept, KeptCopy, KeptImport, KeptOrigin } from "./kept.ts";
import { LibraryError, type Trouble } from "./library.ts";
import { openLibrary } from "./open-library.ts";

/** Most stretches of a histogram: finer than any spark, which then has them on another axis. */
const MOST_STRETCHES = 1_000;

/** What became of keeping a dataset. */
export interface Outcome {
  /** The id under which it is kept, or would be; empty for several, each of which is kept by itself. */
  readonly id: string;
  readonly trouble: Trouble | null;
}

const outcomes = new WeakMap<object, Promise<Outcome>>();

/** Keeps what was opened, once, and says on the page when that cannot be done. Never rejects. */
export function keepOpened(session: Session, dataset: OpenDataset): Promise<Outcome> {
  // Reloaded in place it is another one.
  const known = outcomes.get(dataset.summary);
  if (known) return known;
  const outcome = keep(session, dataset).catch((cause: unknown): Outcome => {
    return { id: "", trouble: cause instanceof LibraryError ? cause.trouble : "failed" };
  });
  outcomes.set(dataset.summary, outcome);
  if (dataset.origin.kind === "file" && dataset.origin.made) askWhoLeavesBefore(outcome);
  void outcome.then(({ trouble }) => {
    // Of our own there is always another.
    if (trouble === null || dataset.origin.kind === "shipped") return;
    session.notify("library.notKept", {}, { words: NEWS_WORDS });
  });
  return outcome;
}

/** What was made of a file is written after it is open, and stands nowhere until it is kept: who leaves before is asked. */
function askWhoLeavesBefore(kept: Promise<Outcome>): void {
  const ask = (event: Event) => event.preventDefault();
  addEventListener("beforeunload", ask);
  void kept.then(() => removeEventListener("beforeunload", ask));
}

async function keep(session: Session, dataset: OpenDataset): Promise<Outcome> {
  const { origin, copy, summary } = dataset;
  // Each of them is kept already, a draft by those who write on it, and what a service has by that.
  if (origin.kind === "together" || origin.kind === "draft" || summary.served) {
    return { id: "", trouble: null };
  }
  // First: soon the question may be about another one.
  const histogram = await histogramOf(session, dataset).catch(() => null);
  const library = await openLibrary();
  const address = origin.kind === "file" ? null : fullAddress(origin);
  const bytes = origin.kind === "file" ? await (origin.made?.file() ?? origin.file) : await copy;
  if (!(bytes instanceof Blob)) {
    const id = address ?? "";
    // It came from the copy that is kept already, or there was too much of it to be handed on.
    if ((await library.get(id)) === null) return { id, trouble: "full" };
    library.hold(id);
    return { id, trouble: null };
  }
  const hash = await hashOf(bytes);
  const id = address ?? hash;
  const now = Date.now();
  const imported = origin.kind === "file" ? origin.imported : undefined;
  const kept: Kept = {
    id,
    title: summary.title,
    name: null,
    origin: keptOrigin(origin),
    events: summary.events,
    sources: summary.read,
    extent: summary.extent,
    histogram,
    ...(imported && { imported: keptImport(imported) }),
    bytes: bytes.size,
    hash,
    added: now,
    opened: now,
  };
  try {
    const { raw = null, replaces = null } = imported ?? {};
    const made = { raw: kept.imported ? raw : null, replaces };
    await library.keep(kept, bytes, imported && made);
  } catch (cause) {
    return { id, trouble: cause instanceof LibraryError ? cause.trouble : "failed" };
  }
  library.hold(id);
  if (origin.kind === "file") session.noteKept(origin.file, id);
  return { id, trouble: null };
}

const keptOrigin = (origin: Origin): KeptOrigin =>
  origin.kind === "file"
    ? { from: "file", name: origin.imported?.name ?? origin.file.name }
    : { from: "address", url: fullAddress(origin) };

const keptImport = ({ raw, name, reading, missing }: Imported): KeptImport | null =>
  missing === 0 ? null : { name, reading, missing, bytes: raw.size };

/** On a host without https a browser hashes nothing, and keeps nothing either: any id does there. */
const hashOf = async (bytes: Blob): Promise<string> =>
  isSecureContext ? await fingerprintInWorker(bytes) : `unhashed/${bytes.size}/${Math.random()}`;

async function histogramOf(session: Session, dataset: OpenDataset): Promise<Histogram | null> {
  const { extent } = dataset.summary;
  const isOpen = () => session.state.getState().dataset === dataset;
  if (extent === null || !isOpen()) return null;
  const { fine } = await session.store.ask({
    kind: "density",
    criteria: EVERYTHING,
    extent,
    mostBins: MOST_STRETCHES,
  });
  return isOpen() ? { edges: fine.edges, counts: fine.total } : null;
}

/** The copy that is kept under an id, as a file; null where there is none. */
export async function recall(id: string): Promise<File | null> {
  const library = await openLibrary();
  const kept = await library.get(id);
  const bytes = await library.bytes(id);
  if (kept === null || bytes === null) return null;
  return new File([bytes], kept.origin.from === "file" ? kept.origin.name : id);
}

const settled = new WeakMap<Origin, Promise<Outcome>>();

/** What became of keeping a dataset, once all of it is there: its sources can be read before. */
function outcomeOf(session: Session, dataset: OpenDataset): Promise<Outcome> {
  if (!dataset.arriving) return keepOpened(session, dataset);
  const { origin } = dataset;
  const known = settled.get(origin);
  if (known) return known;
  const outcome = arrived(session, origin).then((whole): Outcome | Promise<Outcome> => {
    if (whole !== null) return keepOpened(session, whole);
    // It may be opened again.
    settled.delete(origin);
    return { id: "", trouble: "failed" };
  });
  settled.set(origin, outcome);
  return outcome;
}

/** The dataset of an origin when all of it is there; null where it is left before that. */
function arrived(session: Session, origin: Origin): Promise<OpenDataset | null> {
  return new Promise((resolve) => {
    const look = () => {
      const { dataset } = session.state.getState();
      const isOpen = dataset?.origin === origin;
      if (isOpen && dataset.arriving) return;
      end();
      resolve(isOpen ? dataset : null);
    };
    const end = session.state.subscribe(look);
    look();
  });
}

/** The copy of a source that is kept with a dataset; null where there is none. */
export async function recallCopy(
  session: Session,
  dataset: OpenDataset,
  source: string,
): Promise<KeptCopy | null> {
  const { id } = await outcomeOf(session, dataset);
  return (await openLibrary()).copy(id, source);
}

/**
 * Keeps a copy of a source with its dataset, in the place of another one.
 *
 * @returns whether it will be there in another visit.
 */
export async function keepCopy(
  session: Session,
  dataset: OpenDataset,
  source: string,
  { name, content }: { readonly name: string | null; readonly content: Blob | string },
): Promise<boolean> {
  const { id, trouble } = await outcomeOf(session, dataset);
  // With several that are shown together it lasts the visit: it belongs to one of them.
  if (trouble !== null || id === "") return false;
  const library = await openLibrary();
  return (await library.keepCopy(id, source, { name, content })) && library.lasting;
}

/** Forgets the copy of a source. */
export async function dropCopy(
  session: Session,
  dataset: OpenDataset,
  source: string,
): Promise<void> {
  const { id } = await outcomeOf(session, dataset);
  await (await openLibrary()).dropCopy(id, source);
}
