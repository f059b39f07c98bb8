/** Frictionless Data Packages in one archive: their table of events. */
import { oneLine } from "./cell-words.ts";
import { decode } from "./decode-text.ts";
import { openArchive } from "./zip.ts";

export interface PackedTable {
  /** The title of the package; "" where it has none. */
  readonly title: string;
  /** The table as it lies in the archive. */
  readonly bytes: Uint8Array;
}

/**
 * The table of the name `events`, else the first one. Null for an archive that is no package. What a package says
 * of its columns is not needed: they are recognised as those of any table.
 */
export function eventsOfPackage(bytes: Uint8Array): PackedTable | null {
  const { read } = openArchive(bytes);
  const about = read("datapackage.json");
  const { title, resources } = about === null ? NOTHING : parsed(about);
  if (!Array.isArray(resources)) return null;
  const named = resources.filter(isFields);
  const { path } = named.find(({ name }) => name === "events") ?? named[0] ?? NOTHING;
  const table = typeof path === "string" ? read(path) : null;
  return table && { title: typeof title === "string" ? oneLine(title) : "", bytes: table };
}

type Fields = Readonly<Record<string, unknown>>;

const NOTHING: Fields = {};

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

function parsed(bytes: Uint8Array): Fields {
  try {
    const value: unknown = JSON.parse(decode(bytes, "utf-8"));
    return isFields(value) ? value : NOTHING;
  } catch {
    return NOTHING;
  }
}
