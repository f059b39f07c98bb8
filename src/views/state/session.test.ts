import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  openEvent,
  setView,
  setWindow,
  setWords,
  toggleFacet,
} from "../../query/criteria/query.ts";
import { createLocalStore, type Load } from "../../query/local-store.ts";
import type { OpenProgress } from "../../query/open-types.ts";
import type { Loaded } from "../../query/opening.ts";
import { arriving, EVENTS, HASTE } from "../../query/slow-file.testing.ts";
import { leaveImport } from "../import/leave-import.ts";
import type { Recall } from "./dataset-reader.ts";
import { queryOf } from "./history/address.ts";
import type { Convert, Importing } from "./importing.ts";
import type { Origin } from "./origin.ts";
import { Session } from "./session.ts";

const dataset = (title: string, events: readonly object[]) =>
  JSON.stringify({ format: "dateline/1", title, events });
const OURS = dataset("Ours", [
  { id: "a", title: "First", date: "2001-02-27", countries: ["KR"] },
  { id: "b", title: "Second", date: "2001-03-07", countries: ["US"] },
]);

/** As much of a browser as a session touches: an address bar with its history. */
let entries: string[];
/** What each entry of the history holds beside its address. */
let states: unknown[];
let served: Record<string, Loaded | Promise<Loaded>>;
let pop: () => void;

const keepsNothing: Recall = () => Promise.resolve(null);

/** Knows no file of another kind. */
const convertsNothing: Convert = (refusal) => Promise.resolve({ kind: "refused", refusal });

function visit(
  search: string,
  recall = keepsNothing,
  state: unknown = null,
  convert = convertsNothing,
): Session {
  const location = { search, pathname: "/" };
  const go = (url: string) => {
    location.search = url.startsWith("?") ? url : "";
  };
  entries = [search];
  states = [state];
  vi.stubGlobal("location", location);
  vi.stubGlobal("document", { baseURI: "https://dateline.test/" });
  vi.stubGlobal("addEventListener", (type: string, heard: () => void) => {
    if (type === "popstate") pop = heard;
  });
  vi.stubGlobal("history", {
    get state() {
      return states.at(-1);
    },
    pushState: (state: unknown, _title: string, url: string) => {
      entries.push(url);
      states.push(state);
      go(url);
    },
    replaceState: (state: unknown, _title: string, url: string) => {
      entries[entries.length - 1] = url;
      states[states.length - 1] = state;
      go(url);
    },
    back: () => {
      entries.pop();
      states.pop();
      go(entries.at(-1) ?? "");
      pop();
    },
  });
  const load: Load = async (from) => {
    if (from instanceof File) return { ok: true, text: await from.text() };
    const found = typeof from === "string" ? served[from] : undefined;
    return found ?? { ok: false, failure: { reason: "http", status: 404 } };
  };
  const session = new Session(createLocalStore(load, HASTE), () =>
    Promise.reject(new Error("no desk")),
  );
  session.lend({ recall, convert });
  session.start();
  return session;
}

/** Waits for a state, however busy the machine is. */
const patient = <T>(state: () => T): Promise<T> => vi.waitFor(state, { timeout: 20_000 });

const opened = (session: Session) =>
  patient(() => {
    const { dataset, opening } = session.state.getState();
    if (dataset === null || opening !== null) throw new Error("still opening");
    return dataset;
  });
const refused = (session: Session) =>
  patient(() => {
    const { refusal } = session.state.getState();
    if (refusal === null) throw new Error("not refused");
    return refusal;
  });

/** Whether the store has the event. */
const has = async (session: Session, id: string) =>
  (await session.store.ask({ kind: "briefs", ids: [id], lang: "en" })).length > 0;

beforeEach(() => {
  served = { "https://dateline.test/data/events.json": { ok: true, text: OURS } };
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("a link opens on what the dataset has, and says what it has not", async () => {
  const session = visit("?v=1&country=KR,FR&event=gone&view=list");
  await opened(session);
  const { query, notices } = session.state.getState();
  expect(query.facets.country.values).toEqual(["KR"]);
  expect(query.event).toBeNull();
  expect(query.view).toBe("list");
  expect(notices.map((each) => each.values["value"]).sort()).toEqual(["FR", "gone"]);
});

test("Back undoes a deliberate act", async () => {
  const session = visit("");
  await opened(session);
  session.change((query) => toggleFacet(query, "country", "KR"));
  session.change((query) => openEvent(query, "a"));
  expect(entries).toEqual(["", "?v=1&country=KR", "?v=1&country=KR&event=a"]);
  session.undo();
  expect(session.state.getState().query.event).toBeNull();
  expect(session.state.getState().query.facets.country.values).toEqual(["KR"]);
  session.undo();
  expect(session.state.getState().query.facets.country.values).toEqual([]);
});

test("an event is sought from its opening until another window is asked for, and none that a link or Back opens", async () => {
  const session = visit("?event=a&from=1950-01-01&to=1951-01-01");
  await opened(session);
  const sought = () => session.state.getState().opened;
  expect(sought()).toBeNull();
  session.change((query) => openEvent(query, "b"));
  expect(sought()).toBe("b");
  session.change((query) => setView(query, "list"));
  expect(sought()).toBe("b");
  session.change((query) => setWindow(query, { start: 0, end: 86_400_000 }), "replace");
  expect(sought()).toBeNull();
  session.change((query) => openEvent(query, "a"));
  expect(sought()).toBe("a");
  session.undo();
  expect(session.state.getState().query.event).toBe("b");
  expect(sought()).toBeNull();
});

test("what changes nothing leaves no entry that Back would have to skip", async () => {
  const session = visit("?v=1&q=treaty");
  await opened(session);
  session.change((query) => setWords(query, "treaty"));
  expect(entries).toHaveLength(1);
});

test("a dataset that cannot be opened leaves the one that was open", async () => {
  const session = visit("");
  await opened(session);
  void session.open({ kind: "address", url: "elsewhere.json" });
  expect((await refused(session)).failure).toEqual({ reason: "http", status: 404 });
  session.closeProblems();
  const { dataset, refusal } = session.state.getState();
  expect(refusal).toBeNull();
  expect(dataset?.summary.title).toBe("Ours");
  expect(await has(session, "a")).toBe(true);
});

test("Back from a file that cannot be opened is back to what was open", async () => {
  const session = visit("?v=1&view=list");
  await opened(session);
  const before = entries.length;
  await session.open({ kind: "file", file: new File(["{"], "broken.json") });
  await refused(session);
  expect(entries).toHaveLength(before + 1);
  history.back();
  expect(entries).toHaveLength(before);
  expect(session.state.getState()).toMatchObject({ refusal: null, query: { view: "list" } });
  await expect(has(session, "a")).resolves.toBe(true);
});

test("Back from an event asks nothing anew: what filters is the very same", async () => {
  const session = visit("?v=1");
  await opened(session);
  const { facets } = session.state.getState().query;
  session.change((query) => openEvent(query, "a"));
  history.back();
  expect(session.state.getState().query.event).toBeNull();
  expect(session.state.getState().query.facets).toBe(facets);
});

test("of two datasets asked for, the later one is shown, however slow the first", async () => {
  const session = visit("");
  await opened(session);
  let answer: (loaded: Loaded) => void = () => undefined;
  served["https://dateline.test/slow.json"] = new Promise<Loaded>((resolve) => {
    answer = resolve;
  });
  const later = dataset("Later", [{ id: "c", title: "Third", date: "2002" }]);
  served["https://dateline.test/later.json"] = { ok: true, text: later };
  const first = session.open({ kind: "address", url: "slow.json" });
  const second = session.open({ kind: "address", url: "later.json" });
  answer({ ok: true, text: dataset("Slow", [{ id: "d", title: "Fourth", date: "2003" }]) });
  await Promise.all([first, second]);
  expect(session.state.getState().dataset?.summary.title).toBe("Later");
  expect(await has(session, "c")).toBe(true);
});

describe("a dataset that is no longer wanted", () => {
  /** All refusals that come on the screen, also for a moment. */
  function refusalsOf(session: Session): readonly (string | undefined)[] {
    const seen: (string | undefined)[] = [];
    session.state.subscribe(({ refusal }) => {
      if (refusal !== null) seen.push(refusal.failure.reason);
    });
    return seen;
  }
  const later: Loaded = { ok: true, text: OURS.replace("Ours", "Later") };

  /** Asks for one dataset, and for another while the first is being opened. */
  async function askTwice(session: Session, answerFormer: () => void) {
    const open = vi.spyOn(session.store, "open");
    served["https://dateline.test/later.json"] = later;
    const former = session.open({ kind: "address", url: "former.json" });
    await patient(() => expect(open).toHaveBeenCalledTimes(1));
    const second = session.open({ kind: "address", url: "later.json" });
    answerFormer();
    await Promise.all([former, second]);
  }

  test.each<[string, Loaded | null]>([
    ["is not there", { ok: false, failure: { reason: "http", status: 404 } }],
    ["never answers", null],
    ["is no dataset", { ok: true, text: "[]" }],
  ])("and %s is not said to be refused", async (_, answer) => {
    const session = visit("");
    await opened(session);
    const seen = refusalsOf(session);
    let resolve: (loaded: Loaded) => void = () => undefined;
    served["https://dateline.test/former.json"] = new Promise<Loaded>((answered) => {
      resolve = answered;
    });
    await askTwice(session, () => answer && resolve(answer));
    expect(session.state.getState().dataset?.summary.title).toBe("Later");
    expect(seen).toEqual([]);
  });

  test("and whose store fails is not said to be refused", async () => {
    const session = visit("");
    await opened(session);
    const seen = refusalsOf(session);
    let fail: (cause: Error) => void = () => undefined;
    vi.spyOn(session.store, "open").mockReturnValueOnce(
      new Promise((_, failed) => {
        fail = failed;
      }),
    );
    await askTwice(session, () => fail(new Error("no worker")));
    expect(session.state.getState().dataset?.summary.title).toBe("Later");
    expect(seen).toEqual([]);
  });

  test("before it was begun is not waited for", async () => {
    const session = visit("");
    await opened(session);
    served["https://dateline.test/former.json"] = new Promise<Loaded>(() => undefined);
    served["https://dateline.test/later.json"] = later;
    void session.open({ kind: "address", url: "former.json" });
    await session.open({ kind: "address", url: "later.json" });
    expect(session.state.getState().dataset?.summary.title).toBe("Later");
  });

  test("does not say how far it has come", async () => {
    const session = visit("");
    await opened(session);
    const tell: ((progress: OpenProgress) => void)[] = [];
    const open = vi.spyOn(session.store, "open").mockImplementation((_, told) => {
      if (told) tell.push(told);
      return new Promise(() => undefined);
    });
    void session.open({ kind: "address", url: "former.json" });
    await patient(() => expect(open).toHaveBeenCalledTimes(1));
    void session.open({ kind: "address", url: "later.json" });
    tell[0]?.({ bytes: 5, total: 10, events: 1, problems: 0, arrived: null });
    expect(session.state.getState()).toMatchObject({
      opening: { url: "later.json" },
      progress: null,
    });
  });
});

describe("a dataset that comes just as another is asked for", () => {
  /** A store that holds the first dataset though it was given up: its answer was on its way. */
  async function crossing(then: Loaded) {
    const session = visit("");
    await opened(session);
    const { store } = session;
    const open = store.open.bind(store);
    let asked = 0;
    vi.spyOn(store, "open").mockImplementation(async (source, told) => {
      asked += 1;
      const result = await open(source, told);
      if (asked === 1) second = session.open({ kind: "address", url: "then.json" });
      return result;
    });
    let second: Promise<void> | null = null;
    served["https://dateline.test/first.json"] = { ok: true, text: OURS.replace("Ours", "First") };
    served["https://dateline.test/then.json"] = then;
    await session.open({ kind: "address", url: "first.json" });
    await second;
    return session;
  }
  const inStore = async (session: Session) =>
    (await session.store.ask({ kind: "list", ...ALL })).total;
  const ALL = {
    criteria: { facets: queryOf("").query.facets, words: "", episode: null },
    lang: "en",
    from: 0,
    to: 9,
  } as const;

  test("is what the page shows when that other one fails, for it is what the store holds", async () => {
    const session = await crossing({ ok: false, failure: { reason: "http", status: 404 } });
    const { dataset, refusal, opening } = session.state.getState();
    expect(refusal?.origin).toEqual({ kind: "address", url: "then.json" });
    expect(opening).toBeNull();
    expect(dataset?.summary.title).toBe("First");
    expect(dataset?.summary.events).toBe(await inStore(session));
  });

  test("gives way to it when that other one opens", async () => {
    const later = dataset("Then", [{ id: "z", title: "Last", date: "1999" }]);
    const session = await crossing({ ok: true, text: later });
    expect(session.state.getState().dataset?.summary.title).toBe("Then");
    expect(await inStore(session)).toBe(1);
  });
});

test("an opening that is stopped leaves what was open, and says nothing", async () => {
  const session = visit("");
  await opened(session);
  served["https://dateline.test/slow.json"] = new Promise<Loaded>(() => undefined);
  const opening = session.open({ kind: "address", url: "slow.json" });
  await patient(() => expect(session.state.getState().opening).not.toBeNull());
  session.cancel();
  await opening;
  const { dataset, opening: still, refusal } = session.state.getState();
  expect([still, refusal]).toEqual([null, null]);
  expect(dataset?.summary.title).toBe("Ours");
});

test("an address that could run or read something is not fetched", async () => {
  const session = visit("");
  await opened(session);
  void session.open({ kind: "address", url: "file:///etc/hosts" });
  expect((await refused(session)).failure.reason).toBe("unreachable");
});

test("a file that lost events says how many, and leads to the list of them", async () => {
  const session = visit("?v=1&country=KR");
  await opened(session);
  const text = dataset("Mine", [
    { id: "a", title: "Good", date: "2001" },
    { id: "b", title: "Bad", date: "2014-02-30" },
  ]);
  await session.open({ kind: "file", file: new File([text], "mine.json") });
  const { dataset: mine, notices, query } = session.state.getState();
  expect(mine?.summary.events).toBe(1);
  expect(query.facets.country.values).toEqual([]);
  expect(notices).toMatchObject([{ values: { events: 1 }, toProblems: true }]);
});

test("a file that a reload has lost is told as that, and not replaced without a word", async () => {
  const session = visit("", undefined, { file: 1_234.5, name: "mine.json" });
  await opened(session);
  expect(session.state.getState().notices).toMatchObject([
    { message: "app.fileLost", values: { name: "mine.json" } },
  ]);
});

/** A visit on which a large dataset is half there. */
async function halfThere(search = "", end?: string) {
  const session = visit("");
  await opened(session);
  const { loaded, release } = arriving({ end });
  served["https://dateline.test/big.json"] = loaded;
  if (search !== "") session.change(() => queryOf(search).query);
  const opening = session.open({ kind: "address", url: "big.json" });
  const dataset = await patient(() => {
    const { dataset } = session.state.getState();
    if (!dataset?.arriving) throw new Error("nothing has arrived");
    return dataset;
  });
  return { session, opening, release, dataset };
}

test("events are there while more arrive, and what the reader does meanwhile stays", async () => {
  const asked = `?v=1&event=e${EVENTS - 1}&country=KR&data=big.json`;
  const { session, opening, release, dataset } = await halfThere(asked);
  const before = session.state.getState();
  expect(dataset.summary.events).toBeLessThan(EVENTS);
  // Nothing is unknown before all is there.
  expect(before.notices).toEqual([]);
  expect(before.query.event).toBe(`e${EVENTS - 1}`);
  session.change((query) => setWords(query, "treaty"));
  release();
  await opening;
  const { dataset: all, query, notices } = session.state.getState();
  expect(all).toMatchObject({ arriving: false, serial: dataset.serial });
  expect(all?.summary.events).toBe(EVENTS);
  expect(query).toMatchObject({ words: "treaty", event: `e${EVENTS - 1}` });
  expect(notices).toEqual([]);
});

test("a dataset given up on its way leaves what was open before it", async () => {
  const { session, opening } = await halfThere("?v=1&data=big.json");
  session.cancel();
  await opening;
  const { dataset, query, opening: still, refusal } = session.state.getState();
  expect([still, refusal, query.data]).toEqual([null, null, null]);
  expect(dataset?.summary.title).toBe("Ours");
  expect(await has(session, "a")).toBe(true);
});

test("a dataset that breaks off on its way is refused, over what was open before it", async () => {
  const { session, opening, release } = await halfThere("", "]]");
  release();
  await opening;
  const { dataset, refusal } = session.state.getState();
  expect(refusal?.failure.reason).toBe("not-json");
  expect(dataset?.summary.title).toBe("Ours");
});

test("Back, while a dataset arrives, is back to what was open before it", async () => {
  const { session, opening } = await halfThere("?v=1&data=big.json");
  session.undo();
  await opening;
  const dataset = await opened(session);
  expect(dataset).toMatchObject({ arriving: false, summary: { title: "Ours" } });
});

test("Back, while a dataset is on its way, stays with what is open, whatever comes then", async () => {
  const session = visit("?v=1");
  await opened(session);
  let answer: (loaded: Loaded) => void = () => undefined;
  served["https://dateline.test/slow.json"] = new Promise<Loaded>((resolve) => {
    answer = resolve;
  });
  history.pushState(null, "", "?data=slow.json");
  pop();
  expect(session.state.getState().opening).not.toBeNull();
  history.back();
  answer({ ok: true, text: dataset("Slow", [{ id: "c", title: "Third", date: "2002" }]) });
  expect((await opened(session)).summary.title).toBe("Ours");
  expect(await has(session, "a")).toBe(true);
  expect(await has(session, "c")).toBe(false);
});

test("an address that does not answer opens from the copy that is kept of it, which is said", async () => {
  const asked: string[] = [];
  const session = visit("?data=gone.json", (address) => {
    asked.push(address);
    return Promise.resolve(new File([OURS], "gone.json"));
  });
  const { origin } = await opened(session);
  expect(asked).toEqual(["https://dateline.test/gone.json"]);
  expect(origin).toEqual({ kind: "address", url: "gone.json" });
  expect(session.state.getState().notices.map(({ message }) => message)).toEqual(["app.recalled"]);
});

test("what an address gives and is wrong is refused, whatever copy is kept of it", async () => {
  served["https://dateline.test/bad.json"] = { ok: true, text: "[]" };
  const session = visit("?data=bad.json", async () => new File([OURS], "bad.json"));
  expect((await refused(session)).failure.reason).not.toBe("http");
});

test("a new file begins without the filters of what was open", async () => {
  const session = visit("?country=KR");
  await opened(session);
  await session.open({ kind: "file", file: new File([OURS], "mine.json") });
  expect(session.state.getState().query.facets.country.values).toEqual([]);
});

test("a file that is opened in the library is shown by its events", async () => {
  const session = visit("?view=library");
  await opened(session);
  expect(session.state.getState().query.view).toBe("library");
  await session.open({ kind: "file", file: new File([OURS], "mine.json") });
  expect(session.state.getState().query.view).toBeNull();
});

test("a dataset that is opened again is the same one, and what is on screen stays", async () => {
  const session = visit("?country=KR&event=a&from=2001-02-01&to=2001-03-01");
  const { serial } = await opened(session);
  const { query } = session.state.getState();
  const more = dataset("Ours, mended", [
    { id: "a", title: "First, mended", date: "2001-02-27", countries: ["KR"] },
  ]);
  served["https://dateline.test/data/events.json"] = { ok: true, text: more };
  await session.open({ kind: "shipped" });
  const now = session.state.getState();
  expect(now.dataset).toMatchObject({ serial, summary: { title: "Ours, mended" } });
  expect(now.query).toEqual(query);
});

test("a file whose copy is kept is open after a reload as it was before", async () => {
  const entry = { file: 1_234.5, name: "mine.json", kept: "a-hash" };
  const copy = new File([OURS], "mine.json");
  const recall: Recall = (id) => Promise.resolve(id === "a-hash" ? copy : null);
  const session = visit("?country=KR&event=a", recall, entry);
  const { origin } = await opened(session);
  expect(origin).toEqual({ kind: "file", file: copy });
  const { query, notices } = session.state.getState();
  expect([query.event, query.facets.country.values]).toEqual(["a", ["KR"]]);
  expect(notices).toEqual([]);
});

test("a file that was kept only after the reader went on is found by a reload of where Back leads", async () => {
  const session = visit("");
  await opened(session);
  const file = new File([OURS], "mine.json");
  await session.open({ kind: "file", file });
  session.change((query) => openEvent(query, "a"));
  session.noteKept(file, "a-hash");
  history.back();
  await patient(() => expect(states.at(-1)).toMatchObject({ name: "mine.json", kept: "a-hash" }));
});

/** A file of another kind that was taken apart. */
function taken(origin: Origin): Importing {
  const converter = {} as Importing["converter"];
  const shown = {} as Importing["shown"];
  const nothing = { guessed: [], options: {}, wish: null, failure: null };
  return { origin, name: "table.csv", shown, ...nothing, converter };
}
const waiting = (session: Session) =>
  patient(() => {
    const { importing } = session.state.getState();
    if (importing === null) throw new Error("nothing is shown");
    return importing;
  });
const TABLE = new File(["date,title\n2001,A\n"], "table.csv");
const MADE_FILE = new File(
  [dataset("Made", [{ id: "m", title: "Made", date: "2001" }])],
  "table.csv",
);
const MADE = { file: () => Promise.resolve(MADE_FILE) };
const undecided: Convert = ({ origin }) =>
  Promise.resolve({ kind: "undecided", importing: taken(origin) });

test("a table waits over what is open, which Back brings back", async () => {
  const session = visit("?v=1&country=KR", keepsNothing, null, undecided);
  await opened(session);
  void session.open({ kind: "file", file: TABLE });
  await waiting(session);
  expect(await has(session, "a")).toBe(true);
  expect(entries).toHaveLength(2);
  history.back();
  expect(session.state.getState().importing).toBeNull();
});

test("a table that was chosen before the page's dataset had come is left by Back for that", async () => {
  const session = visit("?v=1&country=KR", keepsNothing, null, undecided);
  void session.open({ kind: "file", file: TABLE });
  await waiting(session);
  expect(session.state.getState().dataset).toBeNull();
  expect(entries).toHaveLength(2);
  history.back();
  expect((await opened(session)).origin.kind).toBe("shipped");
  expect(await has(session, "a")).toBe(true);
});

test("what is made of a table opens in its place", async () => {
  const session = visit("?v=1&country=KR", keepsNothing, null, undecided);
  await opened(session);
  void session.open({ kind: "file", file: TABLE });
  const importing = await waiting(session);
  const { origin } = importing;
  await session.open({ ...origin, made: MADE } as Origin, MADE);
  const { dataset: open, query } = session.state.getState();
  expect(open?.origin).toMatchObject({ kind: "file", file: { name: "table.csv" }, made: MADE });
  expect(query.facets.country.values).toEqual([]);
  expect(await has(session, "m")).toBe(true);
});

test("a table at an address keeps its address, and a copy of what was made of it", async () => {
  served["https://dateline.test/table.csv"] = { ok: true, text: "date,title\n2001,A\n" };
  const convert: Convert = ({ origin }) => Promise.resolve({ kind: "dataset", origin, made: MADE });
  const session = visit("?v=1&data=table.csv", keepsNothing, null, convert);
  const open = await opened(session);
  expect(open.origin).toEqual({ kind: "address", url: "table.csv" });
  expect(await open.copy).toBe(MADE_FILE);
  expect(session.state.getState().query.data).toBe("table.csv");
});

test("a list at an address that is only like a dataset is asked about, and what was open stays", async () => {
  const events = [{ id: "m", title: "Like", date: "2001" }];
  served["https://dateline.test/list.json"] = { ok: true, text: JSON.stringify({ events }) };
  const session = visit("", keepsNothing, null, undecided);
  const { origin } = await opened(session);
  void session.open({ kind: "address", url: "list.json" });
  await waiting(session);
  expect(session.state.getState().dataset?.origin).toBe(origin);
  leaveImport(session);
  expect(session.state.getState().dataset?.origin).toBe(origin);
  expect(await has(session, "m")).toBe(false);
});

test("what is like a dataset, and nobody can make anything else of, opens as far as it is one", async () => {
  const events = [{ id: "m", title: "Like", date: "2001" }];
  served["https://dateline.test/list.json"] = { ok: true, text: JSON.stringify({ events }) };
  const none: Convert = (refusal) => Promise.resolve({ kind: "refused", refusal });
  const session = visit("?v=1&data=list.json", keepsNothing, null, none);
  expect((await opened(session)).origin).toMatchObject({ url: "list.json" });
  expect(await has(session, "m")).toBe(true);
});

test("a table that is left for nothing leads to the page's own dataset", async () => {
  served["https://dateline.test/table.csv"] = { ok: true, text: "date,title\n2001,A\n" };
  const session = visit("?v=1&data=table.csv", keepsNothing, null, undecided);
  await waiting(session);
  leaveImport(session);
  expect((await opened(session)).origin.kind).toBe("shipped");
  expect(session.state.getState().query.data).toBeNull();
});

test("a conversion that is cancelled leaves what was open", async () => {
  const convert: Convert = (refusal, signal) =>
    new Promise((resolve) => {
      const failure = { reason: "cancelled" } as const;
      const stop = () => resolve({ kind: "refused", refusal: { ...refusal, failure } });
      signal.addEventListener("abort", stop);
    });
  const session = visit("", keepsNothing, null, convert);
  await opened(session);
  const opening = session.open({ kind: "file", file: TABLE });
  await patient(() => expect(session.state.getState().opening).not.toBeNull());
  // The file is looked at before it is handed on.
  await patient(() => {
    session.cancel();
    expect(session.state.getState().opening).toBeNull();
  });
  await opening;
  expect(session.state.getState()).toMatchObject({ refusal: null, importing: null });
  expect(await has(session, "a")).toBe(true);
});

test("what begins otherwise and is a dataset all the same opens as one", async () => {
  const convert: Convert = ({ origin }) =>
    Promise.resolve({
      kind: "dataset",
      origin,
      made: { file: () => Promise.resolve((origin as { readonly file: File }).file) },
    });
  const session = visit("", keepsNothing, null, convert);
  await opened(session);
  const events = Array.from({ length: 20 }, (_, at) => {
    return { id: `z${at}`, title: "Z", date: "2001", summary: "x".repeat(4_000) };
  });
  const late = JSON.stringify({ events, title: "Late", format: "dateline/1" });
  await session.open({ kind: "file", file: new File([late], "late.json") });
  expect(session.state.getState().dataset?.summary.title).toBe("Late");
});

test("several that are kept open together as one, and are asked for at no address", async () => {
  const asked: string[] = [];
  const session = visit("?v=1&data=together:one,two", (id) => {
    asked.push(id);
    const both = dataset("Both", [{ id: "c", title: "Third", date: "2002" }]);
    return Promise.resolve(new File([both], "both.json"));
  });
  const { origin, summary } = await opened(session);
  expect(asked).toEqual(["together:one,two"]);
  expect(summary.title).toBe("Both");
  expect(origin).toEqual({ kind: "together", url: "together:one,two" });
  expect(session.state.getState().query.data).toBe("together:one,two");
  expect(session.state.getState().notices).toEqual([]);
});

test("several of which one is gone are refused as that, and what was open stays", async () => {
  const session = visit("");
  await opened(session);
  await session.open({ kind: "together", url: "together:one,two" });
  expect(session.state.getState()).toMatchObject({
    dataset: { summary: { title: "Ours" } },
    refusal: { failure: { reason: "gone" } },
  });
});
