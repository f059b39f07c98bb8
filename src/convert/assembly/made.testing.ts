import type { Dataset } from "../../dataset/format/schema.ts";
import type { Made } from "./made.ts";

/** A dataset whose entries are all made once more. */
export const wholeOf = ({ frame, events, passages }: Made): Dataset => ({
  ...frame,
  passages: passages.slice(),
  events: events.slice(),
});
