/** Archives of tables, and what to do where one cannot be unpacked, in words for people. */
import * as zip from "../../dataset/bytes/zip.ts";
import { Unreadable } from "./table.ts";

/** Opens an archive by the list at its end. @throws Unreadable where there is none. */
export function openArchive(bytes: Uint8Array): zip.Archive {
  const { names, read } = told(() => zip.openArchive(bytes));
  return { names, read: (name) => told(() => read(name)) };
}

/** @throws Unreadable where it is damaged, or unpacks to more than `most` bytes. */
export const unpackGzip = (bytes: Uint8Array, most: number): Uint8Array =>
  told(
    () => zip.unpackGzip(bytes, most),
    ({ fault }) => wordedGzip(fault, most),
  );

function told<T>(unpack: () => T, words = worded): T {
  try {
    return unpack();
  } catch (error) {
    throw error instanceof zip.BadArchive ? words(error) : error;
  }
}

const wordedGzip = (fault: zip.BadArchive["fault"], most: number): Unreadable =>
  new Unreadable(
    fault === "damaged"
      ? {
          what: "a damaged archive",
          why: "The file is packed (gzip), but its end is missing or damaged: it may be half a download.",
          todo: "Download or copy it again.",
        }
      : {
          what: "an archive that unpacks to far too much",
          why: `The file is packed (gzip) and unpacks to more than ${most / 1_000_000} MB.`,
          todo: "Part it into several files.",
        },
  );

/** A workbook of which a part is missing: to read the rest would lose rows without a word. */
export const damaged = (): Unreadable =>
  new Unreadable({
    what: "a damaged archive",
    why: "The file begins as a workbook (XLSX), but a part or its end is missing or damaged: it may be half a download.",
    todo: "Download or copy it again, or open it in a spreadsheet and save it as CSV.",
  });

const worded = ({ fault, part }: zip.BadArchive): Unreadable =>
  fault === "damaged"
    ? damaged()
    : new Unreadable({
        what: "an archive that unpacks to far too much",
        why: `The part ${part ?? "that is packed"} of the workbook unpacks to more than ${zip.MOST_UNPACKED / 1_000_000} MB.`,
        todo: "If it is really so large, save the sheet as CSV and open that.",
      });
