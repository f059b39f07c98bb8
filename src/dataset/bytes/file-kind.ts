/** Kinds of files that hold no text, by their first bytes. */

export type FileKind =
  | "pdf"
  | "picture"
  | "workbook"
  | "office"
  | "hwp"
  | "archive"
  | "database"
  | "recording"
  | "program";

/** The first bytes of each kind, as letters, and where they stand if not at the start. */
const MARKS: readonly (readonly [FileKind, string, number?])[] = [
  ["pdf", "%PDF"],
  ["picture", "\x89PNG"],
  ["picture", "\xff\xd8\xff"],
  ["picture", "GIF8"],
  ["picture", "WEBP", 8],
  ["picture", "II*\0"],
  ["workbook", "PK\x03\x04"],
  ["office", "\xd0\xcf\x11\xe0"],
  ["hwp", "HWP "],
  ["archive", "Rar!"],
  ["archive", "7z\xbc\xaf"],
  ["archive", "BZh"],
  ["archive", "\xfd7zX"],
  ["database", "SQLite"],
  ["database", "PAR1"],
  ["recording", "ftyp", 4],
  ["recording", "ID3"],
  ["program", "\x7fELF"],
  ["program", "MZ"],
];

/** The kind of a file; null for what may be text. A workbook may be any other archive of ZIP too. */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  const found = MARKS.find(([, mark, at = 0]) =>
    Array.from(mark).every((letter, index) => bytes[at + index] === letter.charCodeAt(0)),
  );
  return found?.[0] ?? null;
}
