import type { Entry } from "./history/link-writer.ts";
import { type Origin, originOf } from "./origin.ts";

type FileOrigin = Extract<Origin, { readonly kind: "file" }>;

/** The files opened in this visit, so that Back and Forward find them again: no address could. */
export class VisitFiles {
  readonly #bySerial = new Map<number, FileOrigin>();
  /** Ids of the copies that are kept of them. */
  readonly #kept = new WeakMap<File, string>();

  /** The entry of the history for a dataset from there. */
  entryOf(origin: Origin | null): Entry {
    if (origin?.kind !== "file") return {};
    const { file } = origin;
    const kept = this.#kept.get(file);
    const entry = { name: file.name, ...(kept !== undefined && { kept }) };
    for (const [serial, known] of this.#bySerial) {
      if (known.file === file) return { file: serial, ...entry };
    }
    // An entry outlives a reload and its file does not: no later visit may use the serial again.
    const serial = performance.timeOrigin + performance.now();
    this.#bySerial.set(serial, origin);
    return { file: serial, ...entry };
  }

  /** Notes that a copy of the file is kept: an entry then leads to it after a reload too. */
  noteKept(file: File, id: string): void {
    this.#kept.set(file, id);
  }

  /** Takes a copy for the file of an entry that was lost. */
  adopt({ file: serial, kept }: Entry, copy: File): void {
    if (serial !== undefined) this.#bySerial.set(serial, { kind: "file", file: copy });
    if (kept !== undefined) this.#kept.set(copy, kept);
  }

  /** The name of the file that an entry is about and that is lost: no page may read it again by itself. */
  lostIn({ file: serial, name }: Entry): string | null {
    return serial === undefined || this.#bySerial.has(serial) ? null : (name ?? "");
  }

  /** The origin of the dataset of an entry. @param data  what its address says of that */
  originOf({ file: serial = Number.NaN }: Entry, data: string | null): Origin {
    return this.#bySerial.get(serial) ?? originOf(data);
  }
}
