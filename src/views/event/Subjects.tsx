import { Fragment, type ReactNode } from "react";
import { useIntl } from "react-intl";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import type { Facet } from "../../query/criteria/facets.ts";
import { toggleFacet } from "../../query/criteria/query.ts";
import { Part } from "../kit/Part.tsx";
import { useLabels } from "../locale/labels.ts";
import { useReader } from "../state/reader.ts";
import css from "./Subjects.module.css";

/** Topics, actors and countries; each also narrows what is shown to its own events. */
export function Subjects({ event }: { event: EventDetail }): ReactNode {
  const actors = event.actors.map(({ id }) => id);
  if (event.topics.length + actors.length + event.countries.length === 0) return null;
  return (
    <Part title="event.subjects">
      <dl className={css["subjects"]}>
        <Line facet="topic" values={event.topics} />
        <Line facet="actor" values={actors} />
        <Line facet="country" values={event.countries} />
      </dl>
    </Part>
  );
}

function Line({ facet, values }: { facet: Facet; values: readonly string[] }): ReactNode {
  const { query, change } = useReader();
  const { formatMessage } = useIntl();
  const labelOf = useLabels();
  if (values.length === 0) return null;
  return (
    <>
      <dt>{formatMessage({ id: `event.subjects.${facet}` })}</dt>
      <dd>
        {values.map((value, i) => {
          const label = labelOf(facet, value);
          return (
            <Fragment key={value}>
              {i > 0 && ", "}
              <button
                type="button"
                lang={label.lang || undefined}
                dir="auto"
                aria-pressed={query.facets[facet].values.includes(value)}
                onClick={() => change((query) => toggleFacet(query, facet, value))}
              >
                {label.text}
              </button>
            </Fragment>
          );
        })}
      </dd>
    </>
  );
}
