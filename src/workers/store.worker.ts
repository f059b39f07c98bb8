/** The store, off the main thread: a thin shell, so that no work of ours can stall a gesture. */
import { expose } from "comlink";
import { LIMITS } from "../dataset/format/vocabulary.ts";
import { createLocalStore } from "../query/local-store.ts";
import type { DeskService, ServiceAnswers } from "./drafts/desk-service.ts";
import { load } from "./fetch-bytes.ts";
import type { Merge } from "./merge-files.ts";
import { readText } from "./read-text.ts";
import { orServed } from "./served/or-served.ts";
import { type AskDesk, living } from "./worker-life.ts";
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

const desk: AskDesk = async (method, ...given) => {
  const opened: DeskService = await service();
  const answer = opened[method] as (...given: unknown[]) => unknown;
  return (await answer(...given)) as ServiceAnswers[typeof method];
};

/** Writes what is open as files of other kinds: in a worker that does nothing else, so that nobody waits for it. */
const write: WriteFile = async (wanted) =>
  (await import("./write-file.ts")).writeFile(store, wanted);

expose({ ...living(withDrafts, desk), merge, write });
