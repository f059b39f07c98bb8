/** Has a file of another kind taken apart, and decides what of it the reader has to see. */

import { NO_CHOICES } from "../../convert/choices/choices.ts";
import type { OpenFailure } from "../../query/open-types.ts";
import { connectConverter } from "../../workers/convert-client.ts";
import type { Taken } from "../../workers/converter.ts";
import type { Made } from "../../workers/worker-life.ts";
import { servedName } from "../names/served-name.ts";
import type { Convert, Converted, Importing } from "../state/importing.ts";
import { fullAddress, type Imported, type Origin } from "../state/origin.ts";
import type { Refusal } from "../state/refusal.ts";
import { knownColumns } from "./known-columns.ts";
import { lastReading } from "./last-readings.ts";

export const beginImport: Convert = async (refusal, signal) => {
  const refused = (failure: OpenFailure, problems: Refusal["problems"] = []) =>
    ({ kind: "refused", refusal: { origin: refusal.origin, failure, problems } }) as const;
  if (signal.aborted) return refused({ reason: "cancelled" });
  try {
    const taken = await take(refusal, signal);
    if (signal.aborted && taken.kind === "undecided") taken.importing.converter.close();
    signal.throwIfAborted();
    if (taken.kind !== "refused") return taken;
    // Whoever reads datasets may know better what is wrong with one.
    const isKnown = taken.isJson && refusal.problems.length > 0;
    return isKnown ? { kind: "refused", refusal } : refused(taken.failure);
  } catch (cause) {
    return refused(
      signal.aborted ? { reason: "cancelled" } : { reason: "internal", detail: String(cause) },
    );
  }
};

type Found = Exclude<Converted, { kind: "refused" }> | Extract<Taken, { kind: "refused" }>;

/** A file that does not begin as a dataset, and is one all the same. */
function datasetAfterAll({ origin, failure }: Refusal): Found {
  if (origin.kind !== "file") return { kind: "refused", failure, isJson: true };
  const { file } = origin;
  return { kind: "dataset", origin, made: { file: () => Promise.resolve(file) } };
}

async function take(refusal: Refusal, signal: AbortSignal): Promise<Found> {
  const { origin } = refusal;
  const converter = connectConverter();
  signal.addEventListener("abort", converter.close);
  const name = nameOf(origin);
  const source = origin.kind === "file" ? origin.file : fullAddress(origin);
  const again = origin.kind === "file" ? wholeReading(origin.imported?.reading) : undefined;
  const known = lastReading(origin);
  let isKept = false;
  try {
    const taken = await converter.take(source, {
      name,
      options: {},
      wish: null,
      ...known,
      ...again,
    });
    const { options = {} } = again ?? {};
    const undecided = (found: Pick<Importing, "shown" | "guessed" | "wish" | "failure">) => {
      isKept = true;
      signal.removeEventListener("abort", converter.close);
      return {
        kind: "undecided",
        importing: { origin, name, options, converter, ...found },
      } as const;
    };
    if (taken.kind === "refused") {
      const { shown, failure } = taken;
      // What an address gives may be another thing the next time.
      if (shown === undefined || origin.kind !== "file") return taken;
      return undecided({ shown, guessed: [], wish: again?.wish ?? null, failure });
    }
    if (taken.kind === "ours") return datasetAfterAll(refusal);
    // What was opened so before opens so again, as where a file is saved while it is on screen.
    const isOpened = known !== null && taken.shown.tally.events > 0;
    if ((taken.kind === "plain" && again === undefined) || isOpened) {
      isKept = true;
      const made = converter.dataset(name);
      return { kind: "dataset", origin: originOfMade(origin, made), made };
    }
    const guessed = taken.shown.columns;
    const wish = again?.wish ?? knownColumns(guessed.map((column) => column.name));
    const isRead = again !== undefined || wish === null;
    const shown = isRead ? taken.shown : await converter.map(wish);
    return undecided({ shown, guessed, wish, failure: null });
  } finally {
    if (!isKept) converter.close();
  }
}

/** A reading that was kept before cells could be joined has no word of them. */
function wholeReading(reading: Imported["reading"] | undefined): Imported["reading"] | undefined {
  if (!reading?.wish) return reading;
  const { wish } = reading;
  return { ...reading, wish: { ...wish, choices: { ...NO_CHOICES, ...wish.choices } } };
}

/** The name of the file that was chosen, or the last part of an address. */
function nameOf(origin: Origin): string {
  if (origin.kind === "file") return origin.file.name;
  const served = servedName(origin);
  if (served) return served;
  const last = new URL(fullAddress(origin)).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || "events";
  } catch {
    return last;
  }
}

/** The origin of what was made: its file, which is another each time that something is made of it, or still the address. */
export const originOfMade = (origin: Origin, made: Made, imported?: Imported): Origin =>
  origin.kind === "file"
    ? {
        kind: "file",
        file: new File([origin.file], origin.file.name),
        made,
        ...(imported && { imported }),
      }
    : origin;
