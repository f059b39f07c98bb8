/** The store, off the main thread: a thin shell, so that no work of ours can stall a gesture. */
import { expose } from "comlink";
import { createLocalStore } from "../query/local-store.ts";
import { load } from "./fetch-bytes.ts";
import { living } from "./worker-life.ts";

expose(living(createLocalStore(load)));
