/** The search for passages in a copy, off the main thread: a thin shell, given text only. */
import { expose } from "comlink";
import { anchorPassages } from "../dataset/quotation/find-in-copy.ts";

expose(anchorPassages);
