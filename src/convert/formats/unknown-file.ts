/** Names what is none of the formats that are read, and the way out. */
import { type FileKind, fileKindOf } from "../../dataset/bytes/file-kind.ts";
import type { Unread } from "../tables/table.ts";
import { COPY_TABLE, documentOf, MARK_IT } from "../tables/unread-document.ts";

interface Words {
  readonly what: string;
  readonly todo: string;
}

const KINDS: Readonly<Record<Exclude<FileKind, "pdf">, Words>> = {
  picture: {
    what: "a picture",
    todo: "A picture holds no text: type the dates into a spreadsheet, or have the text recognised first.",
  },
  workbook: {
    what: "a workbook (XLSX) or an archive (ZIP)",
    todo: "Save a workbook as XLSX or CSV in the program that made it; unpack an archive.",
  },
  office: {
    what: "a file of Office before 2007, or one that is locked with a password",
    todo: "Open it in its program and save it as XLSX or CSV, without a password.",
  },
  hwp: {
    what: "a document of Hangul (HWP)",
    todo: "Copy its table into a spreadsheet and save it as CSV or XLSX.",
  },
  archive: { what: "an archive", todo: "Unpack it, and open the file that is in it." },
  database: { what: "a database", todo: "Export its table as CSV." },
  recording: { what: "a sound or a film", todo: "Open a file with dates in it." },
  program: { what: "a program", todo: "Open a file with dates in it." },
};

const named = ({ what, todo }: Words): Unread => ({
  what,
  why: `This is ${what}, which Dateline does not read.`,
  todo,
});

/** By its first bytes; null for what may be text. */
export function unknownBytes(bytes: Uint8Array): Unread | null {
  const kind = fileKindOf(bytes);
  if (kind === "pdf") return documentOf("a PDF");
  return kind && named(KINDS[kind]);
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

const OF_A_PAGE =
  /^(?:html|head|body|meta|title|link|style|script|div|span|p|a|table|h[1-6]|ul|ol|main|section|article|font|center)$/;

/** Text that is marked up, by its first element. */
export function unknownMarkup(text: string): Unread {
  const start = text.slice(0, 20_000).toLowerCase();
  const [, root = ""] =
    /<(?:[a-z0-9]+:)?([a-z][a-z0-9_-]*)/.exec(start.replace(/<[?!][^>]*>/g, "")) ?? [];
  if (/<!doctype\s+html/.test(start) || OF_A_PAGE.test(root)) {
    return documentOf(
      "a web page",
      `${COPY_TABLE} If you meant to download a file, the page may be the notice that it needs a login.`,
    );
  }
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
    todo: "Of XML, lists of entries with a date in each are read. Save the dates as CSV.",
  });
}

export const noTable = (): Unread => ({
  what: "a text",
  why: "This is a text, not a table: its lines have no cells in common, and no column of dates.",
  todo: `${MARK_IT} Or save the dates as CSV, one event a row, with a line of names such as date,title above them.`,
});

/** Texts of programs that are known by how they begin. */
const TEXTS: readonly (readonly [RegExp, Words])[] = [
  [
    /^BEGIN:VCARD/i,
    {
      what: "a book of addresses (vCard)",
      todo: "Save the days that matter as CSV, with a title each.",
    },
  ],
  [
    /^(?:WEBVTT|\d+\r?\n\d\d:\d\d:\d\d[.,]\d{3} --> )/,
    {
      what: "a file of subtitles",
      todo: "They have hours of a film and no days. Open a file with dates in it.",
    },
  ],
  [
    /^\s*<1>\s*\n(?:Unique Identifier|Accession Number|Title|Authors?)\s*\n {2}/,
    {
      what: "a list of Ovid's, with its fields one below the other",
      todo: "Export it from Ovid as RIS, and open that.",
    },
  ],
];

/** Null for a text of any other kind. */
export function unknownText(start: string): Unread | null {
  if (start.startsWith("{\\rtf")) return documentOf("an RTF document");
  const found = TEXTS.find(([begin]) => begin.test(start));
  return found === undefined ? null : named(found[1]);
}

export const TOML: Unread = named({
  what: "a file of TOML",
  todo: "Save it as JSON or CSV: most programs that read it can.",
});

/** Fields one below the other, in entries whose name stands in brackets. */
export const isToml = (start: string): boolean =>
  /^(?:#.*\n|\w+\s*=.*\n|\s*\n)*\[\[[\w.-]+\]\]\s*\n\w+\s*=/.test(start);

export const BODY_FILE: Unread = named({
  what: "a body file of a disk's times",
  todo: "Have mactime put its times in order, as a table: mactime -d -b FILE > FILE.csv.",
});

export const isBodyFile = (start: string): boolean =>
  /^[\da-f]{1,64}\|[^|\n]*\|[\d-]+\|[^|\n]*\|\d+\|\d+\|\d+(?:\|-?\d+){3,4}\r?(?:\n|$)/i.test(start);

export const SQL: Unread = named({
  what: "a file of SQL",
  todo: "Save the table of events as CSV: in most programs for databases, Export.",
});

export const isSql = (text: string): boolean =>
  /^\s*(?:(?:--|\/\*|#|SET |BEGIN|PRAGMA ).*\s+)*(?:INSERT INTO|CREATE (?:TABLE|DATABASE)|DROP TABLE|COPY \S+ \()/i.test(
    text.slice(0, 5_000),
  );

export const noList = (): Unread => ({
  what: "JSON without a list of events",
  why: "This JSON holds no list of objects with dates.",
  todo: 'Give it as a list, [ { "date": "2001-02-27", "title": "…" } ], or as { "events": […] }.',
});

export const cutJson = (line: number | null, message: string): Unread => ({
  what: "JSON that is not whole",
  why: `The JSON cannot be read${line === null ? "" : ` at line ${line}`}: ${message.replace(/\.$/, "")}.`,
  todo: "It may be half a download: get it again, or mend that line.",
});

/** True for what is told to be a web page. */
export const isPage = ({ what }: Unread): boolean => what === "a web page";
