import type { Dataset } from "../../dataset/format/schema.ts";
import type { Columns } from "./columns.ts";

/** The dataset that columns were made of, in the order of its file; what was left out of that stays out. */
export function wholeDataset({ dataset, count, rowAt, event, passages }: Columns): Dataset {
  const { episodes, omissions, ...frame } = dataset;
  return {
    ...frame,
    passages: [...passages.all()],
    events: Array.from({ length: count }, (_, rank) => event(rowAt[rank] ?? rank)),
    episodes,
    omissions,
  };
}
