import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { textFragmentUrl } from "../../citation/text-fragment.ts";
import type { ClaimDetail, EventDetail } from "../../query/answers/answer-types.ts";
import { EMPTY_QUERY, openPassage } from "../../query/criteria/query.ts";
import { citableClaim, seenNow } from "../cite/citable.ts";
import { Reference } from "../cite/Reference.tsx";
import { Dialog } from "../kit/Dialog.tsx";
import { Part } from "../kit/Part.tsx";
import { Hits } from "../marks/Hits.tsx";
import { leadIn, leadOut } from "../names/quote-ends.ts";
import { SourceLine } from "../names/SourceLine.tsx";
import { useReader } from "../state/reader.ts";
import css from "./Passages.module.css";

/** Words of the sources: the preferred passage, and the others on request. */
export function Passages({ event }: { event: EventDetail }): ReactNode {
  const { lang } = useReader();
  const { formatMessage, formatDisplayName } = useIntl();
  const [showsAll, setShowsAll] = useState(false);
  const [claim, ...others] = onePerPassage(event.claims);
  if (claim === undefined) {
    return (
      <Part title="event.passage">
        <p>{formatMessage({ id: "event.noPassage" })}</p>
      </Part>
    );
  }
  const { passage: first } = claim;
  const foreign = first.lang !== "" && first.lang.split("-")[0] !== lang;
  return (
    <Part
      title="event.passage"
      note={foreign && formatDisplayName(first.lang, { type: "language" })}
    >
      <Quoted event={event} claim={claim}>
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
      </Quoted>
      <div className={css["others"]} data-shown={showsAll}>
        {others.map((claim) => (
          <Quoted key={claim.passage.id} event={event} claim={claim} />
        ))}
      </div>
    </Part>
  );
}

function Quoted({
  event,
  claim,
  children,
}: {
  event: EventDetail;
  claim: ClaimDetail;
  children?: ReactNode;
}): ReactNode {
  const { change, query, summary, lang } = useReader();
  const { formatMessage } = useIntl();
  const [citing, setCiting] = useState(false);
  const { passage } = claim;
  const source = summary.sources.find(({ id }) => id === passage.source);
  const atPublisher = source?.url === undefined ? null : textFragmentUrl(source.url, passage);
  return (
    <figure className={css["quoted"]}>
      <blockquote className={css["words"]} lang={passage.lang || undefined}>
        <span className={css["context"]}>{leadIn(passage.prefix)}</span>
        <Hits text={passage.exact} words={query.words} />
        <span className={css["context"]}>{leadOut(passage.suffix)}</span>
      </blockquote>
      <figcaption className={css["source"]}>
        {source && <SourceLine source={source} lang={lang} />}
      </figcaption>
      <div className={css["acts"]}>
        <button
          type="button"
          className={css["open"]}
          onClick={() => change((query) => openPassage(query, event.id, passage.id))}
        >
          {formatMessage({ id: "event.openInSource" })}
        </button>
        {atPublisher && (
          <a
            href={atPublisher}
            target="_blank"
            rel="noopener noreferrer"
            className={css["publisher"]}
          >
            {formatMessage({ id: "event.openAtPublisher" })}
          </a>
        )}
        <button
          type="button"
          className={css["publisher"]}
          aria-haspopup="dialog"
          aria-label={formatMessage({ id: "cite.passage" })}
          onClick={() => setCiting(true)}
        >
          {formatMessage({ id: "event.cite" })}
        </button>
        {children}
      </div>
      <Dialog
        title={<FormattedMessage id="cite.passage" />}
        open={citing}
        close={() => setCiting(false)}
      >
        <PassageReference event={event} claim={claim} />
      </Dialog>
      {atPublisher && (
        <p className={css["unchecked"]}>{formatMessage({ id: "event.unchecked" })}</p>
      )}
    </figure>
  );
}

function PassageReference({ event, claim }: { event: EventDetail; claim: ClaimDetail }): ReactNode {
  const { query, summary, lang } = useReader();
  const { id } = claim.passage;
  const seen = seenNow(openPassage({ ...EMPTY_QUERY, data: query.data }, event.id, id));
  return <Reference item={citableClaim(event, claim, summary, lang, seen)} />;
}

/** The first claim of each passage: an event may take several from one. */
const onePerPassage = (claims: readonly ClaimDetail[]): readonly ClaimDetail[] =>
  claims.filter(
    ({ passage }, at) => claims.findIndex((each) => each.passage.id === passage.id) === at,
  );
