/** Names what is none of the formats that are read, and the way out. */
import type { Unread } from "../tables/table.ts";

interface Kind {
  readonly what: string;
  readonly todo: string;
  /** Its first bytes, and where they stand. */
  readonly bytes: readonly number[];
  readonly at?: number;
}

const PICTURE =
  "A picture holds no text: type the dates into a spreadsheet, or have the text recognised first.";
const UNPACK = "Unpack it, and open the file that is in it.";

const KINDS: readonly Kind[] = [
  {
    what: "a PDF",
    bytes: [0x25, 0x50, 0x44, 0x46],
    todo: "If it holds a table, copy that into a spreadsheet and save it as CSV or XLSX.",
  },
  { what: "a picture (PNG)", bytes: [0x89, 0x50, 0x4e, 0x47], todo: PICTURE },
  { what: "a picture (JPEG)", bytes: [0xff, 0xd8, 0xff], todo: PICTURE },
  { what: "a picture (GIF)", bytes: [0x47, 0x49, 0x46, 0x38], todo: PICTURE },
  { what: "a picture (WebP)", bytes: [0x57, 0x45, 0x42, 0x50], at: 8, todo: PICTURE },
  { what: "a picture (TIFF)", bytes: [0x49, 0x49, 0x2a, 0], todo: PICTURE },
  {
    what: "a file of Office before 2007, or one that is locked with a password",
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    todo: "Open it in its program and save it as XLSX or CSV, without a password.",
  },
  {
    what: "a document of Hangul (HWP)",
    bytes: [0x48, 0x57, 0x50, 0x20],
    todo: "Copy its table into a spreadsheet and save it as CSV or XLSX.",
  },
  { what: "a RAR archive", bytes: [0x52, 0x61, 0x72, 0x21], todo: UNPACK },
  { what: "a 7-Zip archive", bytes: [0x37, 0x7a, 0xbc, 0xaf], todo: UNPACK },
  { what: "an archive of bzip2", bytes: [0x42, 0x5a, 0x68], todo: UNPACK },
  { what: "an archive of xz", bytes: [0xfd, 0x37, 0x7a, 0x58], todo: UNPACK },
  {
    what: "a database of SQLite",
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    todo: "Export its table as CSV.",
  },
  { what: "a file of Parquet", bytes: [0x50, 0x41, 0x52, 0x31], todo: "Export it as CSV." },
  {
    what: "a sound or a film",
    bytes: [0x66, 0x74, 0x79, 0x70],
    at: 4,
    todo: "Open a file with dates in it.",
  },
  { what: "a sound", bytes: [0x49, 0x44, 0x33], todo: "Open a file with dates in it." },
  { what: "a program", bytes: [0x7f, 0x45, 0x4c, 0x46], todo: "Open a file with dates in it." },
  { what: "a program", bytes: [0x4d, 0x5a], todo: "Open a file with dates in it." },
];

const named = ({ what, todo }: Pick<Kind, "what" | "todo">): Unread => ({
  what,
  why: `This is ${what}, which Dateline does not read.`,
  todo,
});

/** By its first bytes; null for what may be text. */
export function unknownBytes(bytes: Uint8Array): Unread | null {
  const kind = KINDS.find(({ bytes: mark, at = 0 }) =>
    mark.every((byte, index) => bytes[at + index] === byte),
  );
  return kind ? named(kind) : null;
}

/** Zeros and control letters, which no text has so many of. */
export function isBinary(text: string): boolean {
  const start = text.slice(0, 4_000);
  let odd = 0;
  for (const letter of start) {
    const code = letter.charCodeAt(0);
    if (
      code === 0 ||
      (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 27)
    )
      odd++;
  }
  return odd > 2 && odd > start.length / 50;
}

export const BINARY: Unread = named({
  what: "a file of bytes that are no text",
  todo: "Open it in the program that made it, and save it as CSV.",
});

export const EMPTY: Unread = {
  what: "an empty file",
  why: "The file is empty.",
  todo: "See that it was saved, or downloaded whole.",
};

/** Text that is marked up, by its first element. */
export function unknownMarkup(text: string): Unread {
  const start = text.slice(0, 20_000).toLowerCase();
  if (/<!doctype\s+html|<html|<head|<body/.test(start)) {
    return named({
      what: "a web page",
      todo: "If it holds a table, copy that into a spreadsheet and save it as CSV. If you meant to download a file, the page may be the notice that it needs a login.",
    });
  }
  const [, root = ""] =
    /<(?:[a-z0-9]+:)?([a-z][a-z0-9_-]*)/.exec(start.replace(/<[?!][^>]*>/g, "")) ?? [];
  const known: Readonly<Record<string, string>> = {
    rss: "a feed (RSS)",
    feed: "a feed (Atom)",
    kml: "a map (KML)",
    gpx: "a track (GPX)",
    svg: "a picture (SVG)",
    tei: "a text (TEI)",
    plist: "a property list of a Mac",
  };
  const what = known[root] ?? `XML of another kind (<${root}>)`;
  return named({
    what,
    todo: "Of XML, SIMILE's <data><event …/></data> is read. Save the dates as CSV.",
  });
}

export const noTable = (): Unread => ({
  what: "a text",
  why: "This is a text, not a table: its lines have no cells in common, and no column of dates.",
  todo: "Save the dates as CSV, one event a row, with a line of names such as date,title above them.",
});

export const noList = (): Unread => ({
  what: "JSON without a list of events",
  why: "This JSON holds no list of objects with dates.",
  todo: 'Give it as a list, [ { "date": "2001-02-27", "title": "…" } ], or as { "events": […] }.',
});

export const cutJson = (line: number | null, message: string): Unread => ({
  what: "JSON that is not whole",
  why: `The JSON cannot be read${line === null ? "" : ` at line ${line}`}: ${message}`,
  todo: "It may be half a download: get it again, or mend that line.",
});
