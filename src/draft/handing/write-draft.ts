/** Writes a draft as it is handed on: its dataset, and the texts of which its author says that they may be. */
import { writeDataset } from "../../dataset/writing/write-dataset.ts";
import type { Draft } from "../value/draft.ts";

/** A draft as it is handed on: its dataset, and beside it the texts of which the author says that they may be. */
export interface Handing {
  readonly dataset: string;
  readonly texts: readonly { readonly path: string; readonly text: string }[];
}

/** Sources whose text is handed on say where it is, next to the dataset. */
export function writeDraft({ dataset, documents }: Draft): Handing {
  const shipped = documents.filter(({ mayShip }) => mayShip);
  const paths = new Map(shipped.map(({ id }) => [id, pathOf(id)]));
  const sources = dataset.sources.map((source) => {
    const text = paths.get(source.id);
    return text === undefined ? source : { ...source, text };
  });
  return {
    dataset: writeDataset({ ...dataset, sources }),
    texts: shipped.map(({ id, text }) => ({ path: pathOf(id), text })),
  };
}

/** An id may have slashes and dots, which must not lead out of the folder. */
const pathOf = (id: string): string => `sources/${encodeURIComponent(id)}.txt`;
