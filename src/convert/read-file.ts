/** Recognises a file by its first bytes, and takes it apart: rows, columns, nothing decided yet. */
import { EMPTY, unknownBytes } from "./formats/unknown-file.ts";
import { bestSheet } from "./reading/best-sheet.ts";
import { NO_TABLE } from "./reading/line-table.ts";
import { readText } from "./reading/read-text.ts";
import type { ReadFile, ReadOptions } from "./reading/taken-apart.ts";
import { MOST_BYTES, Unreadable } from "./tables/table.ts";

/** @throws Unreadable with what the file is, and the way out. */
export async function readFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadFile> {
  if (bytes.length > MOST_BYTES) throw tooLarge(bytes.length);
  if (bytes.length === 0) throw new Unreadable(EMPTY);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const { unpackGzip } = await import("./tables/zip.ts");
    return readFile(unpackGzip(bytes, MOST_BYTES), options);
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9)
    return readArchive(bytes, options);
  if (mayBeMail(bytes)) {
    const { isMail } = await import("./formats/mail/mailbox.ts");
    if (isMail(bytes)) return mailFile(bytes);
  }
  const unknown = unknownBytes(bytes);
  if (unknown) throw new Unreadable(unknown);
  const { decodeText } = await import("./tables/decode-text.ts");
  const decoded = await decodeText(bytes, options.encoding);
  return readText(decoded, options);
}

/** A line that begins as a field of mail does, or as a message in a mailbox; hardly another file has one. */
const mayBeMail = (bytes: Uint8Array): boolean =>
  /^[^\w\s]{0,3}(?:From .|\d+ *\r?\n|[A-Za-z-]+:[ \t])/.test(
    String.fromCharCode(...bytes.subarray(0, 80)),
  );

async function mailFile(bytes: Uint8Array): Promise<ReadFile> {
  const { mail } = await import("./formats/mail/mail.ts");
  return { ...NO_TABLE, encoding: null, encodingWhy: null, read: await mail(bytes) };
}

const tooLarge = (bytes: number): Unreadable =>
  new Unreadable({
    what: "a file that is too large to convert",
    why: `The file has ${Math.round(bytes / 1_000_000)} MB; at most ${MOST_BYTES / 1_000_000} MB are converted at once.`,
    todo: "Part it into several files.",
  });

/** A workbook, or the table of events in a data package. */
async function readArchive(bytes: Uint8Array, options: ReadOptions): Promise<ReadFile> {
  const { eventsOfPackage } = await import("./tables/data-package.ts");
  const found = eventsOfPackage(bytes);
  if (found === null) return readSheets(bytes, options);
  const { decodeText } = await import("./tables/decode-text.ts");
  const file = await readText(await decodeText(found.bytes, options.encoding), options);
  const { read } = file;
  if (read.shape !== "table" || found.title === "") return file;
  return { ...file, read: { ...read, title: found.title } };
}

async function readSheets(bytes: Uint8Array, options: ReadOptions): Promise<ReadFile> {
  const { packedSheets } = await import("./formats/open-document.ts");
  const open = packedSheets(bytes);
  if (open !== null) return bestSheet(open, "ods", options);
  const { readWorkbook } = await import("./tables/workbook.ts");
  return bestSheet(await readWorkbook(bytes), "xlsx", options);
}
