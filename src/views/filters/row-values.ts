/** What the filters' line offers while their column is shut: the largest values of the first facets. */
import { FACETS, type Facet } from "../../query/criteria/facets.ts";
import { EVERYTHING, type Query } from "../../query/criteria/query.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { FACET_GROUPS, type FacetGroup, groupValues } from "./facet-values.ts";

/** What people filter by most. */
export const ROW_FACETS = ["collection", "country", "topic"] as const satisfies readonly Facet[];
const GROUPS = FACET_GROUPS.filter(({ name }) => /^(collections|countries|topics)$/.test(name));

export interface RowValues {
  readonly group: FacetGroup;
  /** The largest first; of equally many the same ones in every language. */
  readonly values: readonly string[];
}

/** So wide a line has room for so many values of each group, beside the count and the controls of a window. */
const ROOM: readonly (readonly [upToPx: number, values: number, besideWindow: number])[] = [
  [1340, 2, 0],
  [1560, 3, 2],
  [1960, 4, 3],
  [Number.POSITIVE_INFINITY, 6, 6],
];

/**
 * The most values of each group on a line.
 *
 * @param besideWindow  whether what a window shows is said beside them: a second line would move the plot.
 */
export function rowRoom(widthPx: number, besideWindow: boolean): number {
  const [, values, fewer] = ROOM.find(([upToPx]) => widthPx <= upToPx) ?? [0, 0, 0];
  return besideWindow ? fewer : values;
}

/** The facet values that filter and have no box on the line: ticked, it says what a chip would, and takes it back. */
export const valuesWithoutBox = (
  query: Query,
  groups: readonly RowValues[],
): readonly { readonly facet: Facet; readonly value: string; readonly isLeftOut: boolean }[] =>
  FACETS.flatMap((facet) => {
    const { values, without = [] } = query.facets[facet];
    const boxes = groups.flatMap(({ group, values }) => (group.facet === facet ? values : []));
    return [
      ...values
        .filter((value) => !boxes.includes(value))
        .map((value) => ({ facet, value, isLeftOut: false })),
      ...without.map((value) => ({ facet, value, isLeftOut: true })),
    ];
  });

/** As many fewer values of each group as leave what has no box, and the button that clears all, room to be read. */
export function besideChips(query: Query, groups: readonly RowValues[]): readonly RowValues[] {
  const chips = valuesWithoutBox(query, groups).length + (query.words.trim() === "" ? 0 : 1);
  const fewer = Math.ceil(chips / 2);
  return groups.map(({ group, values }) => ({
    group,
    values: values.slice(0, Math.max(0, values.length - fewer)),
  }));
}

/**
 * The values on the filters' line, by group; none until the store has said how many events each has.
 *
 * @param most  null where there is no such line, and nothing is asked.
 */
export function useRowValues(most: number | null): readonly RowValues[] {
  const { summary } = useReader();
  const whole = useAnswer(
    most === null ? null : { kind: "facets", criteria: EVERYTHING, of: ROW_FACETS },
  );
  if (!whole || most === null) return [];
  return GROUPS.map((group) => ({
    group,
    values: groupValues(group, summary, whole.counts[group.facet], [], String, "en").slice(0, most),
  }));
}
