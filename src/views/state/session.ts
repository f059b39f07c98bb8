/**
 * The one state of the page, which knows no React: the query (whose text is the address), the
 * dataset that is open, what became of the last attempt to open one, and notices.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { NO_LOSSES } from "../../dataset/problems/losses.ts";
import type { DatasetSummary, UnknownReference } from "../../query/answers/answer-types.ts";
import { askingTwice } from "../../query/ask-twice.ts";
import { isFiltering, leaveLibrary, type Query, setData } from "../../query/criteria/query.ts";
import type { OpenProgress, OpenResult } from "../../query/open-types.ts";
import { type SharingStore, sharingAnswers } from "../../query/share-answers.ts";
import type { EventStore } from "../../query/store.ts";
import type { AskDesk, Made } from "../../workers/worker-life.ts";
import { DatasetReader, type Recall } from "./dataset-reader.ts";
import { isForeign, saysNoFormat } from "./foreign.ts";
import { addressOf, queryOf } from "./history/address.ts";
import type { BackGuard } from "./history/back-guard.ts";
import { type Entry, entryIn, LinkWriter } from "./history/link-writer.ts";
import type { Convert, Importing } from "./importing.ts";
import { goneNotice, linkNotice, lossNotices, type Notice, notice } from "./notices.ts";
import { dataOf, fullAddress, isSame, type Origin, originOf } from "./origin.ts";
import type { Refusal } from "./refusal.ts";
import type { OpenDataset, SessionState } from "./session-state.ts";
import { dropUnknown, mendSame, withReference } from "./unknown.ts";
import { VisitFiles } from "./visit-files.ts";

interface Lent {
  readonly recall: Recall;
  readonly convert: Convert;
}

export class Session {
  readonly desk: AskDesk;
  readonly store: SharingStore;
  /** Lends what comes later than the session: the copies that are kept, and who converts what is no dataset. */
  lend: (lent: Lent) => void = () => undefined;
  readonly #lent = new Promise<Lent>((resolve) => {
    this.lend = resolve;
  });
  readonly #reader: DatasetReader;
  #converting = new AbortController();
  readonly state: StoreApi<SessionState>;
  /** Where links are written since something was open that Back closes. */
  guard: BackGuard | null = null;
  readonly #writer = new LinkWriter(() => this.guard ?? history);
  #attempt = 0;
  /** The screen as it was before the dataset that is arriving. */
  #former: Pick<SessionState, "dataset" | "query" | "notices"> | null = null;
  #queue: Promise<void> = Promise.resolve();
  readonly #files = new VisitFiles();

  /** @param desk  where drafts are written. */
  constructor(store: EventStore, desk: AskDesk) {
    this.desk = desk;
    this.store = sharingAnswers(
      askingTwice(store, () => this.notify("app.askedAgain")),
      () => new AbortController(),
    );
    this.#reader = new DatasetReader(this.store, async (id) => (await this.#lent).recall(id));
    const { query, notices } = queryOf(location.search);
    this.state = createStore<SessionState>(() => ({
      query,
      opened: null,
      dataset: null,
      opening: null,
      progress: null,
      refusal: null,
      importing: null,
      showsProblems: false,
      notices: notices.map(linkNotice),
      undoable: 0,
    }));
  }

  /** The copy that this browser keeps under an id; null where there is none. */
  readonly recall = (id: string): Promise<File | null> => this.#reader.recall(id);

  /** Follows Back and Forward until the page is left, and opens what the link asks for. */
  start(): void {
    addEventListener("popstate", () => {
      const entry = entryIn(history.state);
      if (this.guard?.arrive()) return;
      if (!leaves(entry)) this.#follow(entry);
    });
    addEventListener("pagehide", () => this.#writer.flush());
    const entry = entryIn(history.state);
    leaves(entry);
    if (entry.unfolded) this.#writer.entry = { unfolded: entry.unfolded };
    const { data } = this.state.getState().query;
    if (this.#files.lostIn(entry) === null) void this.open(originOf(data));
    else void this.#openLost(entry, data);
  }

  /** A deliberate act pushes history; movement replaces. */
  readonly change = (next: (query: Query) => Query, history: "push" | "replace" = "push"): void => {
    const { query, opened, undoable } = this.state.getState();
    const changed = next(query);
    if (changed === query || addressOf(changed) === addressOf(query)) return;
    if (history === "push") this.#writer.push(addressOf(changed));
    else this.#writer.replace(addressOf(changed));
    this.state.setState({
      query: changed,
      opened: openedBy(query, changed, opened),
      undoable: history === "push" ? undoable + 1 : undoable,
    });
  };

  /**
   * Opens a dataset; what was open stays until, and unless, this succeeds.
   *
   * @param made  the dataset that was made of what is there, where that is none of ours.
   */
  readonly open = async (origin: Origin, made: Made | null = null): Promise<void> => {
    // A page on which it was decided stays until what came of it is there.
    if (made === null) this.state.setState({ importing: null });
    this.#attempt += 1;
    const attempt = this.#attempt;
    // Its link is already that of what is asked for now.
    if (this.#former) this.state.setState({ dataset: this.#former.dataset });
    this.#former = null;
    this.state.setState({ opening: origin, progress: null, refusal: null });
    // What was being opened is no longer wanted; and one at a time, so that the page shows what the
    // store holds.
    if (attempt > 1) this.cancel();
    const wanted = () => attempt === this.#attempt;
    const ended = this.#queue.then(() => (wanted() ? this.#try(origin, made, wanted) : undefined));
    this.#queue = ended;
    await ended;
  };

  /**
   * Opens a dataset and shows it, or says why not. Never rejects.
   *
   * @param made  the dataset that was made of what is there, where that is none of ours.
   * @param wanted  answers whether nothing else was asked for since.
   * @param strict  false for what is like a dataset, and nobody can make anything else of.
   */
  async #try(
    origin: Origin,
    made: Made | null,
    wanted: () => boolean,
    strict = true,
  ): Promise<void> {
    let ended = false;
    const told = (progress: OpenProgress) => {
      // What was told last may be heard after the end.
      if (!wanted() || ended) return;
      this.state.setState({ progress });
      if (progress.arrived) this.#arrive(origin, progress.arrived);
    };
    const { result, isRecalled } = await this.#reader.read(origin, made, told, wanted, strict);
    if (isRecalled) this.notify("app.recalled");
    ended = true;
    if (result.ok) {
      const of =
        made && origin.kind !== "file"
          ? { address: fullAddress(origin), copy: made.file().catch(() => null) }
          : {};
      await this.#show(origin, { ...result, ...of }, wanted);
    } else if (wanted()) {
      const { failure, problems } = result;
      const refusal = { origin, failure, problems };
      // What has been on screen was a dataset of ours.
      if (made === null && strict && this.#former === null && isForeign(failure)) {
        await this.#import(refusal, wanted);
      } else this.#refuse(refusal);
    }
  }

  /** Has what is none of ours converted: it opens, waits for the reader's word, or is refused. */
  async #import(refusal: Refusal, wanted: () => boolean): Promise<void> {
    this.#converting = new AbortController();
    const { convert } = await this.#lent;
    const converted = await convert(refusal, this.#converting.signal);
    if (!wanted()) return;
    if (converted.kind === "dataset") {
      await this.#try(converted.origin, converted.made, wanted);
    } else if (converted.kind === "draft") {
      this.state.setState({ opening: null });
      // Not waited for: it is opened when this opening is over.
      void converted.begin();
    } else if (converted.kind === "undecided") this.#await(converted.importing);
    // As far as it is like a dataset it opens all the same.
    else if (saysNoFormat(refusal.problems)) await this.#try(refusal.origin, null, wanted, false);
    else this.#refuse(converted.refusal);
  }

  /** Shows a file of another kind over what is open, as a page of its own, which Back leaves. */
  #await(importing: Importing): void {
    this.state.setState({ importing, opening: null, refusal: null });
    this.#stepTo(importing.origin);
  }

  /** Makes a step for a page about a file, over what is open or was to be; after a reload the entry is the file's already. */
  #stepTo(origin: Origin): void {
    const { dataset, query } = this.state.getState();
    if (origin.kind !== "file") return;
    const isThere =
      dataset === null && this.#files.entryOf(origin).file === this.#writer.entry.file;
    if (!isThere) this.#writer.push(addressOf(query));
  }

  /** Stops the opening under way. */
  readonly cancel = (): void => {
    this.#converting.abort();
    void this.store.cancel().catch(() => undefined);
  };

  /** Leaves the page of problems; after a refusal, for what was open before it. */
  readonly closeProblems = (): void => {
    const { refusal, dataset } = this.state.getState();
    if (dataset === null) return;
    this.#leaveProblems();
    if (refusal !== null) this.leaveAddress();
  };

  /** Gives the link back to the dataset that is open. */
  readonly leaveAddress = (): void => {
    const origin = this.state.getState().dataset?.origin;
    const data = origin ? dataOf(origin) : null;
    this.change((query) => (query.data === data ? query : setData(query, data)), "replace");
  };

  /** Makes a step that the address does not say, which Back undoes. */
  readonly step = (what: Entry): void => {
    const { query } = this.state.getState();
    this.#writer.push(addressOf(query), { ...this.#writer.entry, ...what });
  };

  /** A page of its own, which Back leaves. */
  readonly showProblems = (): void => {
    this.step({ problems: true });
    this.state.setState({ showsProblems: true });
  };

  #leaveProblems(): void {
    const { query, showsProblems } = this.state.getState();
    this.state.setState({ refusal: null, showsProblems: false });
    if (!showsProblems) return;
    const { problems: _, ...entry } = this.#writer.entry;
    this.#writer.push(addressOf(query), entry);
  }

  /** Says it once: what fails in many places at a time is still one piece of news. */
  readonly notify = (
    message: string,
    values: Notice["values"] = {},
    offer?: Pick<Notice, "reload" | "words">,
  ): void =>
    this.state.setState(({ notices }) => ({
      notices: [
        ...notices.filter((each) => each.message !== message),
        { ...notice(message, values), ...offer },
      ],
    }));

  /** Has every view ask anew about the open dataset, which was written on; nothing else changes on screen. */
  readonly renew = (summary: DatasetSummary): void => {
    this.store.forget();
    this.state.setState(({ dataset }) =>
      dataset === null ? {} : { dataset: { ...dataset, ...this.#next(dataset.origin, summary) } },
    );
  };

  readonly dismiss = (serial: number): void =>
    this.state.setState(({ notices }) => ({
      notices: notices.filter((each) => each.serial !== serial),
    }));

  /** Takes up what a link may have meant. */
  readonly take = ({ serial, instead }: Notice): void => {
    if (instead) this.change((query) => withReference(query, instead));
    this.dismiss(serial);
  };

  readonly undo = (): void => {
    this.#writer.flush();
    history.back();
  };

  #refuse(refusal: Refusal): void {
    const former = this.#former;
    this.#former = null;
    if (former) this.#writer.replace(addressOf(former.query));
    this.state.setState({ ...former, opening: null, importing: null, refusal });
    // Whoever stops an opening wants what was there before, and knows why.
    if (refusal.failure.reason === "cancelled") this.closeProblems();
    // A page of its own over what was open, which Back leaves.
    else this.#stepTo(refusal.origin);
  }

  /** Shows what has come of a dataset, while the rest is on its way. */
  #arrive(origin: Origin, summary: DatasetSummary): void {
    const { dataset, query, notices } = this.state.getState();
    this.#former ??= { dataset, query, notices };
    this.#put({
      query: this.#ownQuery(origin),
      dataset: {
        ...this.#next(origin, summary),
        address: null,
        copy: null,
        problems: [],
        losses: NO_LOSSES,
        arriving: true,
      },
    });
  }

  /** Shows what the store holds now, also where it came just as something else was asked for. */
  async #show(
    origin: Origin,
    {
      summary,
      address,
      copy,
      problems,
      losses,
    }: Omit<Extract<OpenResult, { readonly ok: true }>, "copy"> & Pick<OpenDataset, "copy">,
    wanted: () => boolean,
  ): Promise<void> {
    const unknown = await this.#unknown(this.#ownQuery(origin)).catch(() => []);
    const found = { address, copy, problems, losses, arriving: false };
    const dataset = { ...this.#next(origin, summary), ...found };
    if (!wanted()) {
      // The address and its history are already those of what follows.
      this.state.setState({ dataset });
      return;
    }
    const asked = mendSame(this.#ownQuery(origin), unknown);
    const query = dropUnknown(asked, unknown);
    this.#former = null;
    this.#put({ query, dataset, opening: null, refusal: null }, asked);
    const news = [...unknown.flatMap(goneNotice), ...lossNotices(losses)];
    if (news.length > 0) this.state.setState(({ notices }) => ({ notices: [...notices, ...news] }));
  }

  /**
   * Puts a dataset on the page, and what is asked of it into the address: what it lacks stays there, so that
   * a reload, or whoever is sent the link, is told as well.
   */
  #put(
    next: Partial<SessionState> & Pick<SessionState, "query" | "dataset">,
    asked: Query = next.query,
  ): void {
    const { query, notices } = this.state.getState();
    const isFile = next.dataset?.origin.kind === "file";
    const entry = this.#files.entryOf(next.dataset?.origin ?? null);
    if (entry.file !== this.#writer.entry.file) this.#writer.push(addressOf(asked), entry);
    else if (asked !== query) this.#writer.replace(addressOf(asked));
    this.state.setState({
      ...next,
      importing: null,
      showsProblems: false,
      // Those are about the dataset before, or about a file that was to be opened again.
      notices: notices.filter(
        (each) => !each.toProblems && !(isFile && each.message === FILE_LOST),
      ),
    });
  }

  /**
   * The dataset that follows the open one. One that is arriving, or was opened again, is the same, only
   * more of it or newer.
   */
  #next(
    origin: Origin,
    summary: DatasetSummary,
  ): Pick<OpenDataset, "serial" | "origin" | "summary"> {
    const { dataset } = this.state.getState();
    if (dataset === null || !(dataset.arriving || isSame(dataset.origin, origin))) {
      return { serial: (dataset?.serial ?? 0) + 1, origin, summary };
    }
    const { extent } = dataset.summary;
    const same = extent?.start === summary.extent?.start && extent?.end === summary.extent?.end;
    return { ...dataset, summary: same ? { ...summary, extent } : summary };
  }

  /**
   * The query as a dataset comes on screen: a file's has no address that a link could give. One that
   * Back or Forward leads to comes as it was left.
   */
  #ownQuery(origin: Origin): Query {
    const { query } = this.state.getState();
    if (this.#files.entryOf(origin).file === this.#writer.entry.file) return query;
    return origin.kind === "file" ? leaveLibrary(setData(query, null)) : query;
  }

  #unknown(query: Query): Promise<readonly UnknownReference[]> {
    const { facets, episode, event, passage } = query;
    // What answers is fetched only for a link that refers to something.
    if (event === null && passage === null && !isFiltering(query)) return Promise.resolve([]);
    return this.store.ask({ kind: "unknown", query: { facets, episode, event, passage } });
  }

  /** Opens the copy of a file that was open here before a reload; says so where none is kept. */
  async #openLost(entry: Entry, data: string | null): Promise<void> {
    const { query } = this.state.getState();
    const copy = entry.kept === undefined ? null : await this.#reader.recall(entry.kept);
    if (this.state.getState().query !== query) return;
    if (copy === null) {
      this.#writer.entry = {};
      this.notify(FILE_LOST, { name: entry.name ?? "" });
      await this.open(originOf(data));
      return;
    }
    this.#files.adopt(entry, copy);
    this.#writer.entry = entry;
    await this.open({ kind: "file", file: copy });
  }

  /** Notes under which id a copy of the file is kept: what is on screen then outlasts a reload. */
  readonly noteKept = (file: File, id: string): void => {
    this.#files.noteKept(file, id);
    this.#writeKept({ kind: "file", file });
  };

  /** Where the present entry is of that file, it says under which id that is kept. */
  #writeKept(origin: Origin): void {
    const entry = this.#files.entryOf(origin);
    if (entry.kept === undefined || entry.file !== this.#writer.entry.file) return;
    this.#writer.entry = { ...this.#writer.entry, ...entry };
    this.#writer.replace(addressOf(this.state.getState().query));
  }

  /** Follows Back or Forward: the address and its entry say what is on screen. */
  #follow(entry: Entry): void {
    this.#writer.drop();
    this.#writer.entry = entry;
    const { query: read, notices } = queryOf(location.search);
    const { query: former, dataset, opening, undoable } = this.state.getState();
    const query = withSameFacets(read, former);
    this.state.setState({
      query,
      opened: null,
      notices: notices.map(linkNotice),
      undoable: Math.max(0, undoable - 1),
      showsProblems: false,
      refusal: null,
      importing: null,
    });
    if (this.#files.lostIn(entry) !== null) {
      void this.#openLost(entry, query.data);
      return;
    }
    const origin = this.#files.originOf(entry, query.data);
    // It may be of a time when the file was not yet kept.
    this.#writeKept(origin);
    // What is on its way takes the place of what is open, unless it is asked for no more.
    const shown = opening ?? dataset?.origin;
    if (!shown || !isSame(shown, origin)) {
      void this.open(origin);
      return;
    }
    this.state.setState({ showsProblems: entry.problems === true });
    // It is asked what it lacks once it is there.
    if (opening) return;
    this.#unknown(query).then(
      (unknown) => {
        if (this.state.getState().query !== query || unknown.length === 0) return;
        const asked = mendSame(query, unknown);
        this.state.setState(({ notices }) => ({
          query: dropUnknown(asked, unknown),
          notices: [...notices, ...unknown.flatMap(goneNotice)],
        }));
        if (asked !== query) this.#writer.replace(addressOf(asked));
      },
      // What the dataset does not have then stays in the address, and finds nothing.
      () => undefined,
    );
  }
}

/** Goes back from an entry that has nothing to close, after a reload, or where Forward leads to it. */
function leaves({ over }: Entry): boolean {
  if (over !== undefined) history.back();
  return over !== undefined;
}

/** Gives what is `opened` after a change of the query. */
function openedBy(query: Query, changed: Query, opened: string | null): string | null {
  if (changed.event !== query.event) return changed.event;
  return changed.window === query.window ? opened : null;
}

const FILE_LOST = "app.fileLost";

/** A query with another's very facets, where they are the same: what filters alike is not asked anew. */
const withSameFacets = (query: Query, { facets }: Query): Query =>
  JSON.stringify(query.facets) === JSON.stringify(facets) ? { ...query, facets } : query;
