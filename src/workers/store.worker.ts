/** The store, off the main thread: a thin shell, so that no work of ours can stall a gesture. */
import { expose } from "comlink";
import { LIMITS } from "../dataset/format/vocabulary.ts";
import { createLocalStore } from "../query/local-store.ts";
import { load } from "./fetch-bytes.ts";
import type { Merge } from "./merge-files.ts";
import { readText } from "./read-text.ts";
import { living } from "./worker-life.ts";

/** Puts datasets together, in a worker that does nothing else: all that reads files is here already. */
const merge: Merge = async (files, decisions, byTopic) =>
  (await import("./merge-files.ts")).mergeFiles(files, decisions, byTopic, {
    load,
    readText,
    limits: LIMITS,
  });

expose({ ...living(createLocalStore(load)), merge });
