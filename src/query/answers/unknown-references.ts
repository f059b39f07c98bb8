/** What a query asks for that the dataset does not have, with what it may have meant. */
import { nearestWithin } from "../../dataset/problems/finding.ts";
import type { Columns } from "../columns/columns.ts";
import { FACETS } from "../criteria/facets.ts";
import type { Query } from "../criteria/query.ts";
import type { UnknownReference } from "./answer-types.ts";

/** All that can be referred to. */
interface NamedThere extends Pick<Columns, "dataset" | "facets" | "count" | "id" | "rowOf"> {
  readonly passages: {
    has(id: string): boolean;
    all(): Iterable<{ readonly id: string }>;
  };
}

/** The references of a query that the dataset does not have, in the order of a link. */
export function unknownReferences(
  columns: NamedThere,
  { facets, episode, event, passage }: Pick<Query, "facets" | "episode" | "event" | "passage">,
): readonly UnknownReference[] {
  const nearest = nearestWithin();
  const unknown = (
    key: string,
    value: string | null,
    has: (id: string) => boolean,
    ids: () => Iterable<string>,
  ): readonly UnknownReference[] => {
    if (value === null || has(value)) return [];
    const bare = value.replace(SENTENCE_MARKS, "");
    if (has(bare)) return [{ key, value, nearest: bare, isSame: true }];
    // Codes of two letters are all near each other.
    return [
      { key, value, nearest: value.length < 3 ? null : nearest(value, ids()), isSame: false },
    ];
  };
  const episodes = new Set(columns.dataset.episodes.map(({ id }) => id));
  return [
    ...FACETS.flatMap((facet) => {
      const known = new Set(columns.facets[facet].values);
      const { values, without = [] } = facets[facet];
      return [...values, ...without].flatMap((value) =>
        unknown(
          facet,
          value,
          (id) => known.has(id),
          () => known,
        ),
      );
    }),
    ...unknown(
      "episode",
      episode,
      (id) => episodes.has(id),
      () => episodes,
    ),
    ...unknown(
      "event",
      event,
      (id) => columns.rowOf(id) !== undefined,
      () => idsOf(columns),
    ),
    ...unknown(
      "passage",
      passage,
      (id) => columns.passages.has(id),
      () => passagesOf(columns),
    ),
  ];
}

/** What follows a link in a sentence, and is taken for a part of it. */
const SENTENCE_MARKS = /[\s.,;:!?)\]}>'"’”»…。、]+$/u;

/** Ids compared before it takes too long to guess. */
const COMPARED = 20_000;

function* idsOf({ count, id }: NamedThere): Iterable<string> {
  for (let row = 0; row < Math.min(count, COMPARED); row++) yield id(row);
}

function* passagesOf({ passages }: NamedThere): Iterable<string> {
  let left = COMPARED;
  for (const passage of passages.all()) {
    if (left-- === 0) return;
    yield passage.id;
  }
}
