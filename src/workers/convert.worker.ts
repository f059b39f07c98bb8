/** The conversion of a file, off the main thread: a thin shell. */
import { expose } from "comlink";
import { createConverter } from "./converter.ts";
import { loadAny } from "./fetch-bytes.ts";

expose(createConverter(loadAny));
