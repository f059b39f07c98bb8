import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { withId } from "../../dataset/format/with-id.ts";
import { dayText } from "../../dataset/wording/date-text.ts";
import type { ListEntry } from "../../query/answers/answer-types.ts";
import { openPassage } from "../../query/criteria/query.ts";
import { WholeWords } from "../kit/clamped/WholeWords.tsx";
import type { LabelOf } from "../locale/labels.ts";
import { fromHit, hasHit } from "../marks/from-hit.ts";
import { EventGlyph } from "../marks/Glyph.tsx";
import { Hits } from "../marks/Hits.tsx";
import { Abbreviations } from "../names/Abbreviations.tsx";
import type { Abbreviation } from "../names/abbreviations.ts";
import { SourceLine } from "../names/SourceLine.tsx";
import { shortName } from "../names/source-name.ts";
import { unbroken } from "../names/unbroken-date.ts";
import { addressOf } from "../state/history/address.ts";
import { useReader } from "../state/reader.ts";
import { doubtsOf, EntryTitle, FoundElsewhere, quotedWithin } from "./EntryText.tsx";
import css from "./ListRow.module.css";

/** One event: its date, mark and title, and the words it rests on. */
export function ListRow({
  entry,
  open,
  labelOf,
  explained = [],
}: {
  entry: ListEntry;
  open: boolean;
  labelOf: LabelOf;
  /** Abbreviations of the title that no row above has used. */
  explained?: readonly Abbreviation[] | undefined;
}): ReactNode {
  const { lang } = useReader();
  return (
    <div className={css["row"]} data-open={open}>
      {/* The title's name says it, with its year. */}
      <span className={css["date"]} aria-hidden="true">
        {unbroken(dayText(entry.date, lang))}
      </span>
      <span className={css["glyph"]}>
        <EventGlyph event={entry} />
      </span>
      <div className={css["what"]}>
        <EntryTitle entry={entry} open={open} className={css["title"]} />
        <About entry={entry} labelOf={labelOf} />
        <Abbreviations of={explained} />
        <FoundElsewhere entry={entry} className={css["about"]} />
      </div>
      <Quotation entry={entry} />
    </div>
  );
}

/** The kind and first topic of an event, and the reasons to doubt it. */
function About({ entry, labelOf }: { entry: ListEntry; labelOf: LabelOf }): ReactNode {
  const { formatMessage } = useIntl();
  const [topic] = entry.topics;
  const label = topic === undefined ? null : labelOf("topic", topic);
  const doubts = doubtsOf(entry).map((each) => formatMessage({ id: `list.${each}` }));
  const says = entry.by && formatMessage({ id: "event.says" }, { speaker: entry.by.text });
  return (
    <p className={css["about"]}>
      {formatMessage({ id: `kind.${entry.kind}` })}
      {label && (
        <>
          {" · "}
          <span lang={label.lang || undefined} dir="auto">
            {label.text}
          </span>
        </>
      )}
      {entry.collections.map(({ text, lang }) => (
        <span key={text}>
          {" · "}
          <span lang={lang || undefined} dir="auto">
            {text}
          </span>
        </span>
      ))}
      {[...doubts, says].filter(Boolean).map((doubt) => ` · ${doubt}`)}
    </p>
  );
}

function Quotation({ entry }: { entry: ListEntry }): ReactNode {
  const { query, change, summary, lang } = useReader();
  const { formatMessage } = useIntl();
  const { passage } = entry;
  const source = withId(summary.sources, entry.sources[0]);
  const name = source && shortName(source, lang);
  const matches = passage !== null && hasHit(passage.exact, query.words);
  return (
    <>
      {passage && (
        <q
          className={css["quotation"]}
          data-matches={matches}
          lang={passage.lang || undefined}
          dir="auto"
        >
          <WholeWords text={fromHit(quotedWithin(passage.exact), query.words)}>
            {(part) => <Hits text={part} words={query.words} />}
          </WholeWords>
        </q>
      )}
      {source && passage && (
        <a
          className={css["source"]}
          href={addressOf(openPassage(query, entry.id, passage.id))}
          title={formatMessage({ id: "event.openInSource" })}
          // The row's own button leads there too; a second stop in each row would be in the way.
          tabIndex={-1}
          onClick={(event) => {
            // With a key held the browser opens it elsewhere.
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            change((query) => openPassage(query, entry.id, passage.id));
          }}
        >
          {name}
        </a>
      )}
      {source && !passage && <span className={css["source"]}>{name}</span>}
      {source && (
        <span className={css["sourceLine"]}>
          <SourceLine source={source} lang={lang} />
        </span>
      )}
    </>
  );
}
