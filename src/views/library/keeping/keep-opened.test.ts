import { beforeEach, expect, test, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import type { Session } from "../../state/session.ts";
import type { OpenDataset } from "../../state/session-state.ts";
import { createMemoryLibrary } from "./memory-library.ts";

const library = createMemoryLibrary();
vi.mock("./open-library.ts", () => ({ openLibrary: async () => library }));

const URL_OF_IT = "https://example.org/log.json";
const COPY = { name: null, content: "The truce was signed at noon." };

/** A dataset of an address, so much of it as is looked at; all of it is there, or it is arriving. */
function log(origin: OpenDataset["origin"], arriving: boolean): OpenDataset {
  const summary = { title: { en: "Log" }, events: 2, sources: [], extent: null };
  const copy = arriving ? null : new Blob(["{}"]);
  return { serial: 1, origin, address: null, copy, summary, arriving } as unknown as OpenDataset;
}

function openPage(dataset: OpenDataset) {
  const notify = vi.fn();
  const state = createStore<{ dataset: OpenDataset }>(() => ({ dataset }));
  return { session: { state, notify } as unknown as Session, state, notify };
}

beforeEach(() => {
  vi.stubGlobal("document", { baseURI: "https://dateline.test/" });
  vi.stubGlobal("isSecureContext", true);
});

test("a copy is kept though its source was read before all of the dataset had come", async () => {
  const { keepCopy, recallCopy } = await import("./keep-opened.ts");
  const origin = { kind: "address", url: URL_OF_IT } as const;
  const early = log(origin, true);
  const { session, state, notify } = openPage(early);
  const recalled = recallCopy(session, early, "almanac");
  state.setState({ dataset: log(origin, false) });
  expect(await recalled).toBeNull();
  // It is there for the visit: this library does not outlast it.
  expect(await keepCopy(session, early, "almanac", COPY)).toBe(false);
  expect(await library.copy(URL_OF_IT, "almanac")).toEqual(COPY);
  expect(await library.get(URL_OF_IT)).toMatchObject({ events: 2 });
  expect(notify).not.toHaveBeenCalled();
});

test("a dataset that is left before it had come has no copies, and nobody waits for them", async () => {
  const { recallCopy } = await import("./keep-opened.ts");
  const early = log({ kind: "address", url: "https://example.org/other.json" }, true);
  const { session, state } = openPage(early);
  const recalled = recallCopy(session, early, "almanac");
  state.setState({ dataset: log({ kind: "shipped" }, false) });
  expect(await recalled).toBeNull();
});

test("what a service answers for is not kept, and that is no trouble", async () => {
  const { keepOpened } = await import("./keep-opened.ts");
  const whole = log({ kind: "shipped" }, false);
  const served = { ...whole, copy: null, summary: { ...whole.summary, served: true as const } };
  const { session } = openPage(served);
  expect(await keepOpened(session, served)).toEqual({ id: "", trouble: null });
});

test("who leaves before what was made of a file is kept is asked, and nobody is afterwards", async () => {
  const { keepOpened } = await import("./keep-opened.ts");
  const page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  const isAsked = () => !page.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  let write = (_: File): void => undefined;
  const written = new Promise<File>((resolve) => {
    write = resolve;
  });
  const file = new File([], "log.csv");
  const made = { file: () => written };
  const whole = log({ kind: "file", file, made } as unknown as OpenDataset["origin"], false);
  const { session } = openPage(whole);
  const outcome = keepOpened(
    { ...session, noteKept: () => undefined } as unknown as Session,
    whole,
  );
  expect(isAsked()).toBe(true);
  write(new File(["{}"], "log.json"));
  expect(await outcome).toMatchObject({ trouble: null });
  expect(isAsked()).toBe(false);
});
