import { Fragment, type ReactNode } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
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
  const facts = [event.place, event.quantity].filter(Boolean).length;
  if (event.topics.length + actors.length + event.countries.length + facts === 0) return null;
  return (
    <Part title="event.subjects">
      <dl className={css["subjects"]}>
        <Line facet="topic" values={event.topics} />
        <Line facet="actor" values={actors} />
        <Line facet="country" values={event.countries} />
        <Measures event={event} />
      </dl>
      <Descriptions of={event.topics} />
    </Part>
  );
}

/** Where, and how much. */
function Measures({ event: { place, quantity } }: { event: EventDetail }): ReactNode {
  const { lang } = useReader();
  const { formatMessage, formatNumber } = useIntl();
  const unit = quantity && localText(quantity.unit, lang);
  return (
    <>
      {place && (
        <>
          <dt>{formatMessage({ id: "event.subjects.place" })}</dt>
          <dd lang={place.lang || undefined}>{place.text}</dd>
        </>
      )}
      {quantity && unit && (
        <>
          <dt>{formatMessage({ id: "event.subjects.quantity" })}</dt>
          <dd>
            {formatMessage(
              { id: `event.quantity.${quantity.qualifier ?? "exact"}` },
              {
                value: formatNumber(quantity.value, {
                  notation: quantity.value < 1e6 ? "standard" : "compact",
                  compactDisplay: "long",
                }),
                unit: unit.text,
              },
            )}
          </dd>
        </>
      )}
    </>
  );
}

/** What its topics are, in the dataset's own words. */
function Descriptions({ of }: { of: readonly string[] }): ReactNode {
  const { summary, lang } = useReader();
  const described = summary.topics.filter((topic) => topic.description && of.includes(topic.id));
  return described.map(({ id, label, description = "" }) => {
    const [name, text] = [localText(label, lang), localText(description, lang)];
    return (
      <p key={id} className={css["described"]} lang={text.lang || undefined}>
        <b>{name.text}</b> {text.text}
      </p>
    );
  });
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
