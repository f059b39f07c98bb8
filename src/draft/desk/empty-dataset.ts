import type { Dataset, Localized } from "../../dataset/format/schema.ts";

/** A dataset of which only the title is known. */
export const emptyDataset = (title: Localized): Dataset => ({
  format: "dateline/1",
  title,
  collections: [],
  sources: [],
  passages: [],
  topics: [],
  actors: [],
  events: [],
  episodes: [],
  omissions: [],
});
