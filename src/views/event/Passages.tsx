import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import type { Source } from "../../dataset/format/schema.ts";
import { withId } from "../../dataset/format/with-id.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { ClaimDetail, EventDetail } from "../../query/answers/answer-types.ts";
import { EventGlyph, OtherDateGlyph } from "../marks/Glyph.tsx";
import { SourceLine } from "../names/SourceLine.tsx";
import { hostOf, shortName } from "../names/source-name.ts";
import { useReader } from "../state/reader.ts";
import { PassageActs } from "./PassageActs.tsx";
import css from "./Passages.module.css";
import { Quote } from "./Quote.tsx";

/**
 * Words of the sources: the preferred passage, beside it each that gives another date, and the
 * others on request.
 */
export function Passages({ event }: { event: EventDetail }): ReactNode {
  const { formatMessage } = useIntl();
  const [showsAll, setShowsAll] = useState(false);
  const [preferred, ...rest] = onePerPassage(event.claims);
  if (preferred === undefined) {
    if (event.unquoted.length > 0) return <Unquoted sources={event.unquoted} />;
    return <p className={css["none"]}>{formatMessage({ id: "event.noPassage" })}</p>;
  }
  const conflicting = event.claims.filter(({ conflicts }) => conflicts);
  const beside = new Set(conflicting.map(({ passage }) => passage.id));
  const others = rest.filter(({ passage }) => !beside.has(passage.id));
  return (
    <section className={css["passages"]}>
      <h3 className="visually-hidden">{formatMessage({ id: "event.passage" })}</h3>
      {conflicting.length > 0 ? (
        <ul className={css["sides"]} aria-label={formatMessage({ id: "event.disagreement" })}>
          {[preferred, ...conflicting].map((claim) => (
            <Side key={`${claim.passage.id} ${claim.date.text}`} event={event} claim={claim} />
          ))}
        </ul>
      ) : (
        <Quoted event={event} claim={preferred} />
      )}
      {others.length > 0 && (
        <button
          type="button"
          className={css["more"]}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {formatMessage({ id: "event.morePassages" }, { count: others.length })}
        </button>
      )}
      <div className={css["others"]} data-shown={showsAll}>
        {others.map((claim) => (
          <Quoted key={claim.passage.id} event={event} claim={claim} />
        ))}
      </div>
      {event.unquoted.length > 0 && <Unquoted sources={event.unquoted} />}
    </section>
  );
}

interface Props {
  readonly event: EventDetail;
  readonly claim: ClaimDetail;
}

/** One of the passages that disagree: its date with its mark, and the words that give it. */
function Side({ event, claim }: Props): ReactNode {
  const { summary, lang } = useReader();
  const { passage, date, conflicts } = claim;
  const source = withId(summary.sources, passage.source);
  return (
    <li className={css["side"]} data-conflicts={conflicts}>
      <p className={css["date"]}>
        {conflicts ? <OtherDateGlyph hue={event.hue} /> : <EventGlyph event={event} />}{" "}
        {dateText(date, lang, "long")}
      </p>
      <Quote claim={claim} lit />
      <Gloss of={passage.gloss} />
      <p className={css["source"]}>{source && shortName(source, lang)}</p>
      <PassageActs event={event} claim={claim} />
    </li>
  );
}

function Quoted({ event, claim }: Props): ReactNode {
  const { summary, lang } = useReader();
  const { formatDisplayName, formatMessage } = useIntl();
  const { passage } = claim;
  const source = withId(summary.sources, passage.source);
  const cited = summary.sources.filter(({ citedBy }) => citedBy?.passage === passage.id);
  const foreign = passage.lang !== "" && passage.lang.split("-")[0] !== lang;
  return (
    <figure className={css["quoted"]}>
      <Quote claim={claim} />
      <Gloss of={passage.gloss} />
      <figcaption className={css["source"]}>
        {source && <SourceLine source={source} lang={lang} />}
        {foreign && ` · ${formatDisplayName(passage.lang, { type: "language" }) ?? passage.lang}`}
        {cited.map((work) => (
          <span key={work.id} className={css["cited"]}>
            {formatMessage({ id: "event.cites" })} <SourceLine source={work} lang={lang} />
          </span>
        ))}
      </figcaption>
      <PassageActs event={event} claim={claim} />
    </figure>
  );
}

/** Sources that speak of the event, and whose words nobody has put in yet. */
function Unquoted({ sources }: { sources: readonly Source[] }): ReactNode {
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  return (
    <section className={css["none"]}>
      <p>{formatMessage({ id: "event.unquoted" })}</p>
      <ul>
        {sources.map((source) => (
          <li key={source.id} className={css["source"]}>
            <SourceLine source={source} lang={lang} />
            {source.url !== undefined && (
              <>
                {" · "}
                <a href={source.url} target="_blank" rel="noopener noreferrer">
                  {hostOf(source.url)}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the words say in the reader's language, marked as ours. */
function Gloss({ of }: { of: string | null }): ReactNode {
  const { formatMessage } = useIntl();
  if (of === null) return null;
  return (
    <p className={css["gloss"]}>
      <span>{formatMessage({ id: "event.gloss" })}</span> {of}
    </p>
  );
}

/** The first claim of each passage: an event may take several from one. */
const onePerPassage = (claims: readonly ClaimDetail[]): readonly ClaimDetail[] =>
  claims.filter(
    ({ passage }, at) => claims.findIndex((each) => each.passage.id === passage.id) === at,
  );
