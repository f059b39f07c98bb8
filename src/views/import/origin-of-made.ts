import type { Made } from "../../workers/worker-life.ts";
import type { Imported, Origin } from "../state/origin.ts";

/** The origin of what was made: its file, which is another each time that something is made of it, or still the address. */
export const originOfMade = (origin: Origin, made: Made, imported?: Imported): Origin =>
  origin.kind === "file"
    ? {
        kind: "file",
        file: new File([origin.file], origin.file.name),
        made,
        ...(imported && { imported }),
      }
    : origin;
