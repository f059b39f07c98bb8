/** Files of a ZIP archive, each unpacked only when asked for and never beyond a bound. */
import { Gunzip, Inflate } from "fflate";

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly header: number;
}

/** Bytes that one part may unpack to. */
export const MOST_UNPACKED = 100_000_000;
/** Bytes that are unpacked before they are counted again. */
const STEP = 65_536;
const MOST_ENTRIES = 10_000;

export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a part; null where there is none of that name. */
  read(name: string): Uint8Array | null;
}

/** The reason why an archive, or a part of it, cannot be unpacked. */
export class BadArchive extends Error {
  readonly fault: "damaged" | "too-large";
  /** The name of the part; null for the archive as a whole. */
  readonly part: string | null;

  constructor(fault: BadArchive["fault"], part: string | null = null) {
    super(part === null ? fault : `${fault}: ${part}`);
    this.fault = fault;
    this.part = part;
  }
}

const damaged = (): BadArchive => new BadArchive("damaged");

/**
 * Opens an archive by the list at its end.
 *
 * @param most  bytes that one part may unpack to.
 * @throws BadArchive where there is none.
 */
export function openArchive(bytes: Uint8Array, most = MOST_UNPACKED): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(bytes, view);
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry === undefined ? null : unpacked(bytes, view, { ...entry, name, most });
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

interface Part extends Entry {
  readonly name: string;
  readonly most: number;
}

function unpacked(bytes: Uint8Array, view: DataView, part: Part): Uint8Array {
  const { header, packed, method } = part;
  if (header + 30 > bytes.length) throw damaged();
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const body = bytes.subarray(start, start + packed);
  if (body.length < packed) throw damaged();
  if (method === 0) return body;
  if (method !== 8) throw damaged();
  return inflated(body, part);
}

/** What a header says of the size may be a lie: it is counted as it comes. */
function inflated(body: Uint8Array, { name, most }: Part): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > most) throw new BadArchive("too-large", name);
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
    throw error instanceof BadArchive ? error : damaged();
  }
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** @throws BadArchive where it is damaged, or unpacks to more than `most` bytes. */
export function unpackGzip(bytes: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const gunzip = new Gunzip((chunk) => {
    length += chunk.length;
    if (length > most) throw new BadArchive("too-large");
    chunks.push(chunk);
  });
  return pushed(bytes, gunzip, chunks);
}
