/** Documents of word processors that are archives: told apart by what is in them, unpacked within a bound. */
import { type Archive, BadArchive, openArchive } from "../../dataset/bytes/zip.ts";
import { type OtherKind, Refused } from "../texts/document-types.ts";

/** Bytes that the parts with words may unpack to, all together: the longest text in its markup. */
export const MOST_WORDS = 60_000_000;

/** The platform's own decoder, which browsers, workers and Node have alike. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** @throws Refused where it is damaged, or holds something else. */
export function openOffice(bytes: Uint8Array): { is: "docx" | "odt"; archive: Archive } {
  const archive = unpacked(() => openArchive(bytes, MOST_WORDS));
  const has = (start: string) => archive.names.some((name) => name.startsWith(start));
  if (archive.names.includes("word/document.xml")) return { is: "docx", archive };
  const type = archive.names.includes("mimetype") ? textIn(archive, "mimetype") : "";
  if (/opendocument\.text/.test(type)) return { is: "odt", archive };
  throw new Refused({ reason: "other-kind", is: otherKind(type, has) });
}

function otherKind(type: string, has: (start: string) => boolean): OtherKind {
  if (/epub/.test(type) || has("META-INF/container.xml")) return "epub";
  if (has("ppt/") || /presentation/.test(type)) return "presentation";
  return has("xl/") || /spreadsheet/.test(type) ? "spreadsheet" : "archive";
}

/** A part as text; "" where there is none. @throws Refused */
export function textIn(archive: Archive, name: string): string {
  const bytes = unpacked(() => archive.read(name));
  return bytes === null ? "" : new TextDecoder().decode(bytes);
}

/** Turns the faults of an archive into refusals. */
export function unpacked<T>(unpack: () => T): T {
  try {
    return unpack();
  } catch (cause) {
    if (!(cause instanceof BadArchive)) throw cause;
    if (cause.fault === "damaged") throw new Refused({ reason: "damaged" }, { cause });
    throw new Refused({ reason: "too-large", bytes: MOST_WORDS, most: MOST_WORDS }, { cause });
  }
}
