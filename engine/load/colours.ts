import type { DatasetFrame } from "../../src/query/columns/column-types.ts";

/** True where the colours of a dataset tell collections apart, as `columnsWith` decides it. */
export const isByCollection = ({ collections, coloured }: DatasetFrame): boolean =>
  collections.length > 1 && coloured !== "topic";
