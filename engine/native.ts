/** Columns of numbers in ClickHouse's format Native, in which a column of an answer is a piece of memory. */

export type Numbers = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;

/** A column of an answer: numbers, or of each row a list of numbers. */
export interface Column {
  readonly numbers: Numbers;
  /** Where the list of each row begins among the numbers, and their number; null for a number a row. */
  readonly offsets: Uint32Array | null;
}

/** The rows of an answer, column by column. */
export interface Packed {
  readonly rows: number;
  /** In the order of the text; none where there is no row. */
  readonly columns: readonly Column[];
}

const KINDS = {
  UInt8: Uint8Array,
  Int8: Int8Array,
  UInt16: Uint16Array,
  Int16: Int16Array,
  UInt32: Uint32Array,
  Int32: Int32Array,
} as const;

/** A part of a column, as it lies in the bytes of an answer. */
interface Piece {
  readonly type: string;
  readonly rows: number;
  /** Where the ends of its lists begin, eight bytes each. */
  readonly endsAt: number;
  readonly at: number;
  readonly bytes: number;
}

/** @param bytes  blocks, each a part of every column */
export function packedIn(bytes: Uint8Array): Packed {
  const reader = new BlockReader(bytes);
  const pieces: Piece[][] = [];
  let rows = 0;
  while (reader.at < bytes.length) {
    const columns = reader.number();
    const own = reader.number();
    rows += own;
    for (let i = 0; i < columns; i++) {
      pieces[i] ??= [];
      pieces[i]?.push(reader.piece(own));
    }
  }
  return { rows, columns: rows === 0 ? [] : pieces.map((column) => columnOf(bytes, column, rows)) };
}

class BlockReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** A whole number, seven bits a byte. */
  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  }

  text(): string {
    const length = this.number();
    this.at += length;
    return String.fromCharCode(...this.#bytes.subarray(this.at - length, this.at));
  }

  /** Of the next column, a part of so many rows. */
  piece(rows: number): Piece {
    this.text(); // (its name)
    const type = this.text();
    const endsAt = this.at;
    let numbers = rows;
    if (isList(type)) {
      this.at += 8 * rows;
      numbers = rows === 0 ? 0 : this.#view.getUint32(this.at - 8, true);
    }
    const { at } = this;
    const bytes = numbers * kindOf(type).BYTES_PER_ELEMENT;
    this.at += bytes;
    return { type, rows, endsAt, at, bytes };
  }
}

const isList = (type: string): boolean => type.startsWith("Array(");

function kindOf(type: string): (typeof KINDS)[keyof typeof KINDS] {
  const name = isList(type) ? type.slice("Array(".length, -1) : type;
  const kind = KINDS[name as keyof typeof KINDS];
  if (kind === undefined) throw new TypeError(`no column of numbers: ${type}`);
  return kind;
}

function columnOf(bytes: Uint8Array, pieces: readonly Piece[], rows: number): Column {
  const type = pieces[0]?.type ?? "";
  const kind = kindOf(type);
  const numbers = new kind(
    pieces.reduce((sum, each) => sum + each.bytes, 0) / kind.BYTES_PER_ELEMENT,
  );
  const memory = new Uint8Array(numbers.buffer);
  let filled = 0;
  for (const { at, bytes: length } of pieces) {
    memory.set(bytes.subarray(at, at + length), filled);
    filled += length;
  }
  return { numbers, offsets: isList(type) ? offsetsOf(bytes, pieces, rows) : null };
}

function offsetsOf(bytes: Uint8Array, pieces: readonly Piece[], rows: number): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offsets = new Uint32Array(rows + 1);
  let row = 0;
  for (const piece of pieces) {
    const before = offsets[row] ?? 0;
    for (let i = 0; i < piece.rows; i++) {
      offsets[++row] = before + view.getUint32(piece.endsAt + 8 * i, true);
    }
  }
  return offsets;
}
