/** The store, off the main thread: a thin shell, so that no work of ours can stall a gesture. */
import { expose } from "comlink";
import { LIMITS } from "../dataset/format/vocabulary.ts";
import { createLocalStore } from "../query/local-store.ts";
import { load } from "./fetch-bytes.ts";
import type { Merge } from "./merge-files.ts";
import { readText } from "./read-text.ts";
import { orServed } from "./served/or-served.ts";
import { living } from "./worker-life.ts";
import type { WriteFile } from "./write-file.ts";

/** Puts datasets together, in a worker that does nothing else: all that reads files is here already. */
const merge: Merge = async (files, decisions, byTopic) =>
  (await import("./merge-files.ts")).mergeFiles(files, decisions, byTopic, {
    load,
    readText,
    limits: LIMITS,
  });

const store = createLocalStore(load);

/** With all that writing needs, which a reader never asks for. */
const service = async () => (await import("./drafts/open-desk.ts")).openDesk(store);

const withDrafts = orServed({
  ...store,
  open: async (source, told) =>
    source.from === "draft" ? (await service()).open(source.id) : store.open(source, told),
});

/** With all that reads files of other kinds. */
const converter = async () => (await import("./converter.ts")).openConverter(store);

/** Asks what comes with the first question. Each of its methods knows what it is asked: here that is forgotten. */
const asking = <Part>(part: () => Promise<Part>) =>
  (async (method: keyof Part, ...given: unknown[]) =>
    ((await part())[method] as (...given: unknown[]) => unknown)(...given)) as never;

/** Writes what is open as files of other kinds: in a worker that does nothing else, so that nobody waits for it. */
const write: WriteFile = async (wanted) =>
  (await import("./write-file.ts")).writeFile(store, wanted);

expose({
  ...living(withDrafts, { desk: asking(service), convert: asking(converter) }),
  merge,
  write,
});
