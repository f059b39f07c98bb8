import { type ReactNode, useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import { openPassage, toggleFacet } from "../../query/criteria/query.ts";
import {
  type Cell,
  type Corroboration,
  KNOWN_FROM,
  type KnownFrom,
} from "../../query/reports/corroboration.ts";
import { shortName } from "../names/source-name.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { CellMark } from "./CellMark.tsx";
import counts from "./Counts.module.css";
import { useShowEvent } from "./use-show-event.ts";
import css from "./WhoSpeaks.module.css";

/** Columns that a page has room for. */
const MOST_SOURCES = 12;
/** Rows that come at a time. */
const STEP = 60;

/** Shows which sources speak of which events: a row for each event, in order of time, a column for each source. */
export function WhoSpeaks(): ReactNode {
  const { criteria, lang } = useReader();
  const headId = useId();
  const [knownFrom, setKnownFrom] = useState<KnownFrom>("any");
  const [to, setTo] = useState(STEP);
  const answer = useAnswer({
    kind: "corroboration",
    criteria,
    lang,
    knownFrom,
    from: 0,
    to,
    mostSources: MOST_SOURCES,
  });
  const [none = 0, one = 0, ...more] = answer?.bySources ?? [];
  const several = more.reduce((sum, each) => sum + each, 0);
  const exactly = more.flatMap((count, at) => (count === 0 ? [] : [{ sources: at + 2, count }]));
  const known = { any: none + one + several, none, one, several };
  return (
    <section className={counts["part"]} aria-labelledby={headId}>
      <h2 id={headId}>
        <FormattedMessage id="speak.title" />
      </h2>
      {answer && answer.sources.length === 0 ? (
        <p className={counts["rule"]}>
          <FormattedMessage id="speak.noneRead" />
        </p>
      ) : (
        <>
          <p className={counts["rule"]}>
            <FormattedMessage id="speak.stand" />
          </p>
          <Key />
          <fieldset className={counts["ways"]}>
            <legend>
              <FormattedMessage id="speak.known" />
            </legend>
            {KNOWN_FROM.filter((each) => each === knownFrom || known[each] > 0).map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name={headId}
                  checked={each === knownFrom}
                  onChange={() => {
                    setKnownFrom(each);
                    setTo(STEP);
                  }}
                />
                <FormattedMessage id={`speak.${each}`} values={{ count: known[each] }} />
              </label>
            ))}
            {exactly.length > 1 && (
              <span className={css["exactly"]}>
                {exactly.map(({ sources, count }) => (
                  <FormattedMessage key={sources} id="speak.exactly" values={{ sources, count }} />
                ))}
              </span>
            )}
          </fieldset>
          {answer && <Matrix answer={answer} showMore={() => setTo(to + STEP)} />}
        </>
      )}
    </section>
  );
}

const SIGNS = [
  { how: "preferred", isPreferred: true, isSecondHand: false, isOther: false },
  { how: "also", isPreferred: false, isSecondHand: false, isOther: false },
  { how: "otherDate", isPreferred: false, isSecondHand: false, isOther: true },
  { how: "secondHand", isPreferred: false, isSecondHand: true, isOther: false },
] as const;

/** The key to the marks. */
function Key(): ReactNode {
  return (
    <ul className={css["key"]}>
      {SIGNS.map(({ how, ...sign }) => (
        <li key={how}>
          <CellMark {...sign} />
          <FormattedMessage id={`speak.${how}`} />
        </li>
      ))}
    </ul>
  );
}

function Matrix({ answer, showMore }: { answer: Corroboration; showMore(): void }): ReactNode {
  const { formatMessage } = useIntl();
  const { query, summary, lang, change } = useReader();
  const open = useShowEvent();
  const { sources, others, events, total, rows } = answer;
  const known = new Map(summary.sources.map((source) => [source.id, source]));
  const names = sources.map(({ id }) => {
    const source = known.get(id);
    return source
      ? { short: shortName(source, lang), title: localText(source.title, lang).text }
      : { short: id, title: id };
  });
  const howOf = ({ isPreferred, otherDate, isSecondHand }: Cell): string =>
    [
      otherDate
        ? formatMessage({ id: "speak.otherDate.of" }, { date: dateText(otherDate, lang, "short") })
        : formatMessage({ id: isPreferred ? "speak.preferred" : "speak.also" }),
      ...(isSecondHand ? [formatMessage({ id: "speak.secondHand" })] : []),
    ].join(", ");
  return (
    <>
      <div className={css["wide"]}>
        <table className={css["matrix"]}>
          <thead>
            <tr>
              <th scope="col" className={css["sums"]}>
                <FormattedMessage id="speak.sums" values={{ count: events }} />
              </th>
              {sources.map(({ id, speaks, alone }, at) => (
                <th key={id} scope="col">
                  <button
                    type="button"
                    className={css["source"]}
                    aria-pressed={query.facets.source.values.includes(id)}
                    title={formatMessage({ id: "speak.only" }, { source: names[at]?.title ?? id })}
                    onClick={() => change((now) => toggleFacet(now, "source", id))}
                  >
                    <bdi>{names[at]?.short}</bdi>
                  </button>
                  <span>
                    <FormattedMessage id="speak.speaks" values={{ count: speaks }} />
                  </span>
                  <span>
                    <FormattedMessage id="speak.alone" values={{ count: alone }} />
                  </span>
                  <span>
                    <FormattedMessage id="speak.silent" values={{ count: events - speaks }} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ event, cells }) => (
              <tr key={event.id}>
                <th scope="row">
                  <div className={css["told"]}>
                    <span className={css["date"]}>{dateText(event.date, lang, "short")}</span>{" "}
                    <button type="button" className={css["event"]} onClick={() => open(event.id)}>
                      <span lang={event.title.lang || undefined} dir="auto">
                        {event.title.text}
                      </span>
                    </button>
                  </div>
                </th>
                {cells.map((cell, at) => {
                  const source = names[at]?.short ?? "";
                  return (
                    <td key={sources[at]?.id} className={css["cell"]}>
                      {cell === null ? (
                        <span className="visually-hidden">
                          <FormattedMessage id="speak.silence" />
                        </span>
                      ) : (
                        <button
                          type="button"
                          aria-label={formatMessage(
                            { id: "speak.cell" },
                            { source, how: howOf(cell), passages: cell.passages },
                          )}
                          onClick={() => change((now) => openPassage(now, event.id, cell.passage))}
                        >
                          <CellMark
                            isPreferred={cell.isPreferred}
                            isSecondHand={cell.isSecondHand}
                            isOther={cell.otherDate !== null}
                          />
                          {cell.passages > 1 && <sub>{cell.passages}</sub>}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={css["foot"]}>
        <FormattedMessage id="speak.shown" values={{ shown: rows.length, total }} />{" "}
        {total > rows.length && (
          <button type="button" className="link" onClick={showMore}>
            <FormattedMessage
              id="speak.more"
              values={{ count: Math.min(STEP, total - rows.length) }}
            />
          </button>
        )}{" "}
        {others > 0 && <FormattedMessage id="speak.others" values={{ count: others }} />}
      </p>
    </>
  );
}
