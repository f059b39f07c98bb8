import type { Entry } from "./link-writer.ts";
import { type Origin, originOf } from "./origin.ts";

/** The files opened in this visit, so that Back and Forward find them again: no address could. */
export class VisitFiles {
  readonly #bySerial = new Map<number, File>();

  /** The entry of the history for a dataset from there. */
  entryOf(origin: Origin | null): Entry {
    if (origin?.kind !== "file") return {};
    const { file } = origin;
    const { name } = file;
    for (const [serial, known] of this.#bySerial) if (known === file) return { file: serial, name };
    // An entry outlives a reload and its file does not: no later visit may use the serial again.
    const serial = performance.timeOrigin + performance.now();
    this.#bySerial.set(serial, file);
    return { file: serial, name };
  }

  /** The name of the file that an entry is about and that is lost: no page may read it again by itself. */
  lostIn({ file: serial, name }: Entry): string | null {
    return serial === undefined || this.#bySerial.has(serial) ? null : (name ?? "");
  }

  /** The origin of the dataset of an entry. @param data  what its address says of that */
  originOf({ file: serial = Number.NaN }: Entry, data: string | null): Origin {
    const file = this.#bySerial.get(serial);
    return file === undefined ? originOf(data) : { kind: "file", file };
  }
}
