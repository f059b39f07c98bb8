/** Files of a ZIP archive, each unpacked only when asked for and never beyond a bound. */
import { Gunzip, Inflate } from "fflate";
import { Unreadable } from "./table.ts";

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly header: number;
}

/** Bytes that one part may unpack to. */
const MOST_UNPACKED = 100_000_000;
/** Bytes that are unpacked before they are counted again. */
const STEP = 65_536;
const MOST_ENTRIES = 10_000;

export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a part; null where there is none of that name. */
  read(name: string): Uint8Array | null;
}

const damaged = (): Unreadable =>
  new Unreadable({
    what: "a damaged archive",
    why: "The file begins as a workbook (XLSX), but its end is missing or damaged: it may be half a download.",
    todo: "Download or copy it again, or open it in a spreadsheet and save it as CSV.",
  });

const bomb = (name: string): Unreadable =>
  new Unreadable({
    what: "an archive that unpacks to far too much",
    why: `The part ${name} of the workbook unpacks to more than ${MOST_UNPACKED / 1_000_000} MB.`,
    todo: "If it is really so large, save the sheet as CSV and open that.",
  });

/** Opens an archive by the list at its end. @throws Unreadable where there is none. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(bytes, view);
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry === undefined ? null : unpacked(bytes, view, entry, name);
    },
  };
}

function entriesOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  const end = endRecord(view);
  if (end === -1) throw damaged();
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The last record stands before a comment of at most 65 535 bytes. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function unpacked(bytes: Uint8Array, view: DataView, entry: Entry, name: string): Uint8Array {
  const { header, packed, method } = entry;
  if (header + 30 > bytes.length) throw damaged();
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const body = bytes.subarray(start, start + packed);
  if (body.length < packed) throw damaged();
  if (method === 0) return body;
  if (method !== 8) throw damaged();
  return inflated(body, name);
}

/** What a header says of the size may be a lie: it is counted as it comes. */
function inflated(body: Uint8Array, name: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > MOST_UNPACKED) throw bomb(name);
    chunks.push(chunk);
  });
  return pushed(body, inflate, chunks);
}

interface Unpacker {
  push(chunk: Uint8Array, final?: boolean): void;
}

/** Pushes all bytes, a few at a time, and joins what came of them. */
function pushed(body: Uint8Array, unpacker: Unpacker, chunks: readonly Uint8Array[]): Uint8Array {
  try {
    for (let at = 0; at < body.length; at += STEP) {
      unpacker.push(body.subarray(at, at + STEP), at + STEP >= body.length);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged();
  }
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** @throws Unreadable where it is damaged, or unpacks to more than `most` bytes. */
export function unpackGzip(bytes: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const gunzip = new Gunzip((chunk) => {
    length += chunk.length;
    if (length > most) throw bomb("that is packed");
    chunks.push(chunk);
  });
  return pushed(bytes, gunzip, chunks);
}
