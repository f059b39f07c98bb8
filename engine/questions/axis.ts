/** Places on the axis as expressions of SQL, worked out as `toAxis` does, to the last bit. */
import type { Folding } from "../../src/query/axis/folding.ts";
import type { Condition } from "./conditions.ts";

/** The bits of a number: what is written as digits might be read as its neighbour. */
export const bitsOf = (number: number): bigint =>
  new BigUint64Array(Float64Array.of(number).buffer)[0] ?? 0n;

/** A number that was given as its bits. */
export const exact = (name: string): string => `reinterpretAsFloat64({${name}:UInt64})`;
const exactly = (name: string): string =>
  `arrayMap(bits -> reinterpretAsFloat64(bits), {${name}:Array(UInt64)})`;

export interface Axis {
  /** The axis milliseconds of a day. */
  of(day: string): string;
  /** What the expressions need beside them. */
  readonly values: Condition["values"];
}

export function axisOf({ parts }: Folding): Axis {
  if (parts.length === 0) return { of: (day) => `(${day} * 86400000.)`, values: {} };
  const of = (day: string) => {
    const time = `(${day} * 86400000.)`;
    // The first part that ends after it, else the last.
    const part = `greatest(arrayFirstIndex(end -> ${time} < end, ${exactly("part_ends")}), if(${time} < ${exactly("part_ends")}[-1], 0, length({part_ends:Array(UInt64)})))`;
    return `arrayElement(arrayMap((part_start, part_end, part_from, part_to, part_rate) ->
      if(${time} = part_start, part_from, if(${time} = part_end, part_to, part_from + (${time} - part_start) * part_rate)),
      ${["part_starts", "part_ends", "part_froms", "part_tos", "part_rates"].map(exactly).join(", ")}), ${part})`;
  };
  return {
    of,
    values: {
      part_starts: parts.map(({ interval }) => bitsOf(interval.start)),
      part_ends: parts.map(({ interval }) => bitsOf(interval.end)),
      part_froms: parts.map(({ place }) => bitsOf(place.start)),
      part_tos: parts.map(({ place }) => bitsOf(place.end)),
      part_rates: parts.map(({ interval, place }) =>
        bitsOf((place.end - place.start) / (interval.end - interval.start)),
      ),
    },
  };
}
