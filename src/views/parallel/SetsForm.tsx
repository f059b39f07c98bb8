import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import type { Facet } from "../../query/criteria/facets.ts";
import {
  type Criteria,
  criteriaOf,
  EVERYTHING,
  isFiltering,
  MAX_WORDS,
  type Query,
} from "../../query/criteria/query.ts";
import type { AlignedSet } from "../../query/parallel/align.ts";
import type { Pairwise } from "../../query/parallel/match.ts";
import { useLabels } from "../locale/labels.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import css from "./Parallel.module.css";
import type { ParallelParts } from "./plot/parallel-parts.ts";

/** What two sets are mostly told apart by; a link may ask for anything that filters. */
const FACETS = [
  { facet: "country", name: "filters.countries" },
  { facet: "topic", name: "filters.topics" },
  { facet: "actor", name: "filters.actors" },
  { facet: "source", name: "filters.sources" },
  { facet: "kind", name: "filters.kinds" },
] as const satisfies readonly { facet: Facet; name: string }[];

/** Stands for what one choice cannot say: several values, or some that are left out. */
const SEVERAL = "*";

type Props = Pick<ParallelParts, "align" | "set" | "names">;

/** The two sets of events as choices: an episode, whatever filters leave, or both. */
export function SetsForm({ align: { sets }, set, names }: Props): ReactNode {
  const put = (side: 0 | 1, criteria: Criteria) => {
    // The zero and the matches were of other events.
    const next = sets.map((each, i) => (i === side ? { criteria, zero: null } : each));
    set({ sets: next as unknown as Pairwise<AlignedSet>, matches: null });
  };
  return (
    <details className={css["sets"]}>
      <summary>
        <FormattedMessage id="parallel.sets" />
      </summary>
      {([0, 1] as const).map((side) => (
        <fieldset key={side}>
          {/* The drawing has groups of these names. */}
          <legend>
            <FormattedMessage
              id="parallel.sets.of"
              values={{
                side,
                title: <bdi lang={names[side].lang || undefined}>{names[side].text}</bdi>,
              }}
            />
          </legend>
          <SetChoices criteria={sets[side].criteria} put={(criteria) => put(side, criteria)} />
        </fieldset>
      ))}
    </details>
  );
}

function SetChoices({
  criteria,
  put,
}: {
  criteria: Criteria;
  put: (criteria: Criteria) => void;
}): ReactNode {
  const { query, summary, lang } = useReader();
  const { formatMessage } = useIntl();
  const { facets, episode, words } = criteria;
  const ofPage = filtersOf(query);
  return (
    <>
      {summary.episodes.length > 0 && (
        <label>
          <span>{formatMessage({ id: "parallel.sets.episode" })}</span>
          <select
            value={episode ?? ""}
            onChange={({ currentTarget: { value } }) =>
              put({ ...criteria, episode: value || null })
            }
          >
            <option value="">{formatMessage({ id: "parallel.sets.any" })}</option>
            {summary.episodes.map(({ id, title }) => (
              <option key={id} value={id}>
                {localText(title, lang).text}
              </option>
            ))}
          </select>
        </label>
      )}
      {FACETS.map(({ facet, name }) => (
        <FacetChoice
          key={facet}
          facet={facet}
          name={formatMessage({ id: name })}
          criteria={criteria}
          choose={(values) =>
            put({ ...criteria, facets: { ...facets, [facet]: { values, all: false } } })
          }
        />
      ))}
      <label>
        <span>{formatMessage({ id: "parallel.sets.words" })}</span>
        <input
          key={words}
          type="search"
          defaultValue={words}
          maxLength={MAX_WORDS}
          onBlur={({ currentTarget: { value } }) => {
            if (value.trim() !== words) put({ ...criteria, words: value.trim() });
          }}
          onKeyDown={({ key, currentTarget, nativeEvent }) => {
            if (key === "Enter" && !nativeEvent.isComposing) currentTarget.blur();
          }}
        />
      </label>
      {ofPage && (
        <button type="button" className="link" onClick={() => put(ofPage)}>
          <FormattedMessage id="parallel.sets.page" />
        </button>
      )}
    </>
  );
}

/** What filters the page behind the two stories; null where nothing does. In days from zero no window filters. */
function filtersOf(query: Query): Criteria | null {
  const asked = criteriaOf({ ...query, event: null, around: null, only: null });
  return isFiltering(asked) ? asked : null;
}

function FacetChoice({
  facet,
  name,
  criteria,
  choose,
}: {
  facet: Facet;
  name: string;
  criteria: Criteria;
  choose: (values: readonly string[]) => void;
}): ReactNode {
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  const labelOf = useLabels();
  const answer = useAnswer({ kind: "facets", criteria: EVERYTHING });
  const { values, without = [] } = criteria.facets[facet];
  const [only = ""] = values;
  const isSeveral = values.length > 1 || without.length > 0;
  const counts = Object.entries(answer?.counts[facet] ?? {}).filter(([, count]) => count > 0);
  // What a link asks for is a choice although no event has it.
  const known = new Map(only === "" || isSeveral ? counts : [[only, 0], ...counts]);
  if (known.size < 2 && !isSeveral) return null;
  const { compare } = new Intl.Collator(lang);
  const offered = [...known.keys()]
    .map((value) => ({ value, text: labelOf(facet, value).text }))
    .toSorted((a, b) => compare(a.text, b.text));
  return (
    <label>
      <span>{name}</span>
      <select
        value={isSeveral ? SEVERAL : only}
        onChange={({ currentTarget: { value } }) => choose(value === "" ? [] : [value])}
      >
        <option value="">{formatMessage({ id: "parallel.sets.any" })}</option>
        {isSeveral && (
          <option value={SEVERAL} disabled>
            {formatMessage({ id: "parallel.sets.several" })}
          </option>
        )}
        {offered.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
