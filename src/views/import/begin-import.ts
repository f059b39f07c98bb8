/** Has a file of another kind taken apart, and decides what of it the reader has to see. */

import { connectConverter } from "../../workers/convert-client.ts";
import type { Convert } from "../state/importing.ts";
import { fullAddress, type Origin } from "../state/origin.ts";
import { knownColumns } from "./known-columns.ts";
import { lastReading } from "./last-readings.ts";

export const beginImport: Convert = async (origin, signal) => {
  signal.throwIfAborted();
  const converter = connectConverter();
  signal.addEventListener("abort", converter.close);
  const name = nameOf(origin);
  const source = origin.kind === "file" ? origin.file : fullAddress(origin);
  const known = lastReading(origin);
  let isKept = false;
  try {
    const taken = await converter.take(source, { name, options: {}, wish: null, ...known });
    if (taken.kind === "ours" || taken.kind === "refused") return taken;
    // What was opened so before opens so again, as where a file is saved while it is on screen.
    const isOpened = known !== null && taken.shown.tally.events > 0;
    if (taken.kind === "plain" || isOpened) {
      return { kind: "dataset", file: await converter.dataset(name) };
    }
    const guessed = taken.shown.columns;
    const wish = knownColumns(guessed.map((column) => column.name));
    const shown = wish === null ? taken.shown : await converter.map(wish);
    isKept = true;
    return {
      kind: "undecided",
      importing: { origin, name, shown, guessed, wish, converter },
    };
  } finally {
    signal.removeEventListener("abort", converter.close);
    if (!isKept) converter.close();
  }
};

/** The name of the file that was chosen, or the last part of an address. */
function nameOf(origin: Origin): string {
  if (origin.kind === "file") return origin.file.name;
  const given = document.querySelector("meta[name=dateline-file]")?.getAttribute("content");
  if (origin.kind === "shipped" && given) return given;
  const last = new URL(fullAddress(origin)).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || "events";
  } catch {
    return last;
  }
}
