import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { textFragmentUrl } from "../../citation/text-fragment.ts";
import { openPassage } from "../../query/query.ts";
import type { EventDetail, PassageText } from "../../query/store.ts";
import { Hits } from "../marks/Hits.tsx";
import { leadIn, leadOut } from "../source/context.ts";
import { SourceLine } from "../source/SourceLine.tsx";
import { useReader } from "../state/reader.ts";
import { Part } from "./Part.tsx";
import css from "./Passages.module.css";

/** What the sources say, word for word: the preferred passage, and the others on request. */
export function Passages({ event }: { event: EventDetail }): ReactNode {
  const { lang } = useReader();
  const { formatMessage, formatDisplayName } = useIntl();
  const [showsAll, setShowsAll] = useState(false);
  const passages = distinct(event.claims.map(({ passage }) => passage));
  const [first, ...others] = passages;
  if (first === undefined) {
    return (
      <Part title="event.passage">
        <p>{formatMessage({ id: "event.noPassage" })}</p>
      </Part>
    );
  }
  const foreign = first.lang !== "" && first.lang.split("-")[0] !== lang;
  return (
    <Part
      title="event.passage"
      note={foreign && formatDisplayName(first.lang, { type: "language" })}
    >
      <Quoted event={event} passage={first}>
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
        {others.map((passage) => (
          <Quoted key={passage.id} event={event} passage={passage} />
        ))}
      </div>
    </Part>
  );
}

function Quoted({
  event,
  passage,
  children,
}: {
  event: EventDetail;
  passage: PassageText;
  children?: ReactNode;
}): ReactNode {
  const { change, query, summary, lang } = useReader();
  const { formatMessage } = useIntl();
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
        {children}
      </div>
      {atPublisher && (
        <p className={css["unchecked"]}>{formatMessage({ id: "event.unchecked" })}</p>
      )}
    </figure>
  );
}

const distinct = (passages: readonly PassageText[]): PassageText[] => [
  ...new Map(passages.map((passage) => [passage.id, passage])).values(),
];
