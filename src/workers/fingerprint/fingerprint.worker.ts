/** The hash of a large file, off the main thread: each block of it would hold the page up for a moment. */
import { expose } from "comlink";
import { fingerprint } from "./fingerprint.ts";

expose((file: Blob) => fingerprint(file));
