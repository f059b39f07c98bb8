import { type ReactNode, useId, useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Facet } from "../../query/criteria/facets.ts";
import { onlyValue, type Query, setLanes } from "../../query/criteria/query.ts";
import type { Answers } from "../../query/questions.ts";
import type { CountRow } from "../../query/reports/counts-over-time.ts";
import { Copy } from "../kit/Copy.tsx";
import { useLabels } from "../locale/labels.ts";
import { facetHues } from "../state/facet-hues.ts";
import { useIsPhone } from "../state/preferences.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { axisLabels, highest } from "./bars.ts";
import css from "./Counts.module.css";
import { CountTable } from "./CountTable.tsx";
import { countsCsv } from "./counts-csv.ts";
import { Row } from "./Row.tsx";

/** Bars that can still be told apart, and told with a finger. */
const MOST_BINS = 120;
const MOST_ROWS = 30;

/** What rows may stand for: the same as lanes of the timeline, which the two share. */
const WAYS = [
  "topic",
  "country",
  "kind",
  "source",
  "collection",
] as const satisfies readonly Facet[];
type Way = (typeof WAYS)[number];

const wayOf = ({ lanes }: Query): Way => WAYS.find((each) => each === lanes) ?? "topic";

/** Events over time, a row of bars for each topic, country, kind or source. */
export function OverTime(): ReactNode {
  const { query, criteria, summary, change } = useReader();
  const headId = useId();
  const way = wayOf(query);
  const several = summary.collections.length > 1;
  const extent = (query.only === "window" ? query.window : null) ?? summary.extent;
  const counts = useAnswer(
    extent && {
      kind: "counts",
      criteria,
      facet: way,
      extent,
      mostBins: MOST_BINS,
      mostRows: MOST_ROWS,
    },
  );
  return (
    <section className={css["part"]} aria-labelledby={headId}>
      <div className={css["head"]}>
        <h2 id={headId}>
          <FormattedMessage id="counts.overTime" />
        </h2>
        <fieldset className={css["ways"]}>
          <legend>
            <FormattedMessage id="counts.by" />
          </legend>
          {WAYS.filter((each) => several || each !== "collection").map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={headId}
                checked={each === way}
                onChange={() => change((now) => setLanes(now, each))}
              />
              <FormattedMessage id={`counts.by.${each}`} />
            </label>
          ))}
        </fieldset>
      </div>
      {counts && <Multiples counts={counts} />}
    </section>
  );
}

function Multiples({ counts }: { counts: Answers["counts"] }): ReactNode {
  // Not what is chosen now: the answer may be to what was chosen before.
  const { facet: way, edges, unit, all, rows, others, without } = counts;
  const { formatMessage } = useIntl();
  const { summary, change, lang } = useReader();
  const phone = useIsPhone();
  const labelOf = useLabels();
  const hues = useMemo(() => facetHues(summary, way), [summary, way]);
  const most = highest(rows);
  const labels = axisLabels(edges, lang, phone ? 4 : 9);
  const bins = edges.length - 1;
  const nameOf = (value: string) => labelOf(way, value).text;
  /** The timeline of a part of the time, and of one value. */
  const show = (bin: number, value: string | null) =>
    change((now) => ({
      ...(value === null ? now : onlyValue(now, way, value)),
      window: { start: edges[bin] ?? 0, end: edges[bin + 1] ?? 0 },
      view: null,
      event: null,
      passage: null,
    }));
  const row = (counted: CountRow, value: string | null, highest: number) => {
    const name = value === null ? null : labelOf(way, value);
    return (
      <Row
        key={value ?? "…"}
        name={name ?? { text: formatMessage({ id: "counts.everything" }), lang }}
        hue={value === null ? undefined : hues(value)}
        row={counted}
        edges={edges}
        labels={labels}
        most={highest}
        isAll={value === null}
        show={(bin) => show(bin, value)}
      />
    );
  };
  const axis = (
    <div className={css["axis"]} aria-hidden="true">
      <span className={css["years"]}>
        {labels.map(({ bin, text }) => (
          <span key={bin} style={{ left: `${(bin / bins) * 100}%` }}>
            {text}
          </span>
        ))}
      </span>
    </div>
  );
  return (
    <>
      <p className={css["rule"]}>
        <FormattedMessage id="counts.unit" values={{ unit }} />{" "}
        {way !== "kind" && way !== "collection" && <FormattedMessage id="counts.several" />}
      </p>
      <div className={css["rows"]}>
        {row(all, null, highest([all]))}
        {axis}
        {rows.map((each) => row(each, each.value, most))}
        {rows.length > 6 && axis}
      </div>
      {rows.length === 0 && (
        <p className={css["rule"]}>
          <FormattedMessage id="counts.none" />
        </p>
      )}
      <p className={css["rule"]}>
        <FormattedMessage id="counts.press" />{" "}
        {without > 0 && <FormattedMessage id="counts.without" values={{ count: without }} />}{" "}
        {others > 0 && <FormattedMessage id="counts.others" values={{ count: others }} />}
      </p>
      <CountTable counts={counts} nameOf={nameOf}>
        <Copy text={countsCsv(counts, way, nameOf)} label={formatMessage({ id: "counts.csv" })} />
      </CountTable>
    </>
  );
}
