/** Decides in which format `npm run convert` writes, and tells of events that it has no place for. */
import { extname } from "node:path";
import { WRITE_FORMATS, type WriteFormatId } from "../src/convert/writing/formats.ts";
import type { NoPlace, WriteOptions, Written } from "../src/convert/writing/writer.ts";
import { LANGUAGES } from "../src/dataset/wording/languages.ts";
import { type Print, Unable } from "./command.ts";

/** The format that is asked for, else the one that the file's name ends with. @throws Unable for any other. */
export function formatOf(to: string | undefined, out: string | undefined): WriteFormatId {
  const ending = extname(out ?? "")
    .slice(1)
    .toLowerCase();
  const format = WRITE_FORMATS.find((each) =>
    to === undefined ? each.ending === ending : each.id === to,
  );
  if (format === undefined && to !== undefined) {
    throw new Unable(
      `--to ${to} is not written; ${WRITE_FORMATS.map(({ id }) => id).join(", ")} are.`,
    );
  }
  if (format?.id === "datapackage" && out === undefined)
    throw new Unable("A data package is an archive: say with --out which file it shall be.");
  return format?.id ?? "json";
}

/** @throws Unable for a language that nothing is worded in. */
export function optionsOf(lang: string | undefined, address: string | undefined): WriteOptions {
  const language = LANGUAGES.find((each) => each === (lang ?? "en"));
  if (language === undefined) throw new Unable(`--lang is ${LANGUAGES.join(" or ")}, not ${lang}.`);
  const today = new Date().toISOString().slice(0, 10);
  return { language, today, ...(address !== undefined && { address }) };
}

/** @throws Unable where it is more than a text can hold. */
export function asText(parts: Written["parts"]): string {
  try {
    return [...parts].join("");
  } catch (error) {
    throw new Unable("The result is too large to be printed: write it to a file with --out.", {
      cause: error,
    });
  }
}

/** As many ids are told; more are counted. */
const MOST_TOLD = 5;

const WHY: Readonly<Record<NoPlace, string>> = {
  "no-such-year": "outside the years 1 to 9999: a calendar has no others",
  "no-passage": "without a passage to annotate",
  "no-source": "without a source to cite",
};

/** Names the events that the format has no place for: nobody should miss them later. */
export function tellUnwritten(left: Written["left"], format: WriteFormatId, tell: Print): void {
  const [first] = left;
  if (first === undefined) return;
  const ids = left.slice(0, MOST_TOLD).map(({ id }) => id);
  const more = left.length > MOST_TOLD ? ` and ${left.length - MOST_TOLD} more` : "";
  tell(
    `Not in the ${format}: ${left.length === 1 ? "1 event" : `${left.length} events`} ${WHY[first.why]}: ${ids.join(", ")}${more}`,
  );
}
