import { type ReactNode, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { dateText } from "../../dataset/wording/date-text.ts";
import { lagText, offsetText } from "../../dataset/wording/lag-text.ts";
import { isAbout, type StepRow, stepRows } from "../../drawing/parallel/step-rows.ts";
import { openEvent } from "../../query/criteria/query.ts";
import { MOST_STEPS } from "../../query/parallel/align.ts";
import { isPair, type Match, MOST_PAIRS } from "../../query/parallel/match.ts";
import type { ParallelEvent } from "../../query/parallel/parallel-types.ts";
import { useReader } from "../state/reader.ts";
import css from "./Parallel.module.css";
import type { ParallelParts } from "./plot/parallel-parts.ts";
import { usePlotSize } from "./plot/use-plot-size.ts";
import { StepForm } from "./StepForm.tsx";
import { useReasons } from "./use-reasons.ts";

/** With less room the two events of a step stand one under the other. */
const COLUMNS_FROM_PX = 1_060;

/** The steps that answer each other as a table, which the reader may correct; whose judgment they are is said. */
export function Steps(parts: ParallelParts): ReactNode {
  const { align, answer, names, set } = parts;
  const { formatMessage } = useIntl();
  const box = useRef<HTMLDivElement>(null);
  const size = usePlotSize(box);
  // Until it is measured too: wider than a phone, the table would make the whole page wider, and its screen higher.
  const isNarrow = size === null || size.widthPx < COLUMNS_FROM_PX;
  const columns = isNarrow ? 3 : 10;
  const [changed, setChanged] = useState<number | "new" | null>(null);
  const rows = stepRows(answer);
  const isFull = answer.steps.filter(isPair).length >= MOST_PAIRS || rows.length >= MOST_STEPS;
  /** All matches but the zeros, which the sets say. */
  const matchesWith = (at: number | "new", match: Match | null): readonly Match[] => {
    const own = rows.flatMap(({ step }, i) => {
      if (step.by === "zero") return [];
      if (i === at) return match === null ? [] : [match];
      return [{ first: step.first, second: step.second, name: step.name }];
    });
    return at === "new" && match !== null ? [...own, match] : own;
  };
  const form = (at: number | "new", row: StepRow | null): ReactNode => (
    <StepForm
      {...parts}
      row={row}
      isFull={isFull && !(row && isPair(row.step))}
      done={(match) => {
        if (match !== undefined) set({ matches: matchesWith(at, match) });
        setChanged(null);
      }}
    />
  );
  const years = answer.sets.map(({ events, zero }) => {
    const event = events.find(({ id }) => id === zero);
    return event ? new Date(event.date.extent.start).getUTCFullYear() : 0;
  });
  const isYears = years[0] !== years[1] && years.every((year) => year > 0);
  const columnOf = (side: 0 | 1) => (isYears ? String(years[side]) : names[side].text);
  return (
    <div ref={box} className={css["steps"]}>
      <div className={css["stepsHead"]}>
        <h2>
          <FormattedMessage id="parallel.steps" />
        </h2>
        <p>
          <FormattedMessage id={`parallel.by.${align.matches === null ? "rule" : "reader"}`} />
        </p>
        <div className={css["acts"]}>
          {align.matches !== null && (
            <button type="button" className="link" onClick={() => set({ matches: null })}>
              <FormattedMessage id="parallel.proposed" />
            </button>
          )}
          {isFull ? (
            <span className={css["hint"]}>
              <FormattedMessage id="parallel.full" values={{ count: MOST_PAIRS }} />
            </span>
          ) : (
            <button type="button" className="link" onClick={() => setChanged("new")}>
              <FormattedMessage id="parallel.more" />
            </button>
          )}
        </div>
      </div>
      <table
        aria-label={formatMessage({ id: "parallel.steps" })}
        data-narrow={isNarrow || undefined}
      >
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">
                <FormattedMessage id="parallel.number" />
              </span>
            </th>
            <th scope="col">
              <FormattedMessage id="parallel.step" />
            </th>
            {!isNarrow &&
              ([0, 1] as const).map((side) => (
                <SideHeads key={side} name={columnOf(side)} unit={align.unit} />
              ))}
            <th scope="col" className={css["lag"]}>
              <FormattedMessage id="parallel.lag" />
            </th>
            {!isNarrow && (
              <th scope="col" className={css["change"]}>
                <span className="visually-hidden">
                  <FormattedMessage id="parallel.acts" />
                </span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row
              key={`${row.step.first}~${row.step.second}`}
              row={row}
              parts={parts}
              isNarrow={isNarrow}
              columns={columns}
              change={() => setChanged(at)}
              form={changed === at ? form(at, row) : null}
            />
          ))}
          {changed === "new" && (
            <tr>
              <td colSpan={columns}>{form("new", null)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function SideHeads({
  name,
  unit,
}: {
  name: string;
  unit: ParallelParts["align"]["unit"];
}): ReactNode {
  return (
    <>
      <th scope="col" className={css["figure"]}>
        <FormattedMessage id={`parallel.unitOf.${unit}`} />
      </th>
      <th scope="colgroup" colSpan={2}>
        {name}
      </th>
    </>
  );
}

function Row({
  row,
  parts,
  isNarrow,
  columns,
  change,
  form,
}: {
  row: StepRow;
  parts: ParallelParts;
  /** Whether a step's two events stand one under the other. */
  isNarrow: boolean;
  columns: number;
  change: () => void;
  form: ReactNode;
}): ReactNode {
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  const { unit } = parts.align;
  const { number, first, second, lag, about, step } = row;
  const reasons = useReasons();
  const name = useStepName(row);
  const isZero = step.by === "zero";
  const said =
    lag === null
      ? ""
      : isZero
        ? formatMessage({ id: "parallel.zeroLag" })
        : lagText(lag, unit, lang, about);
  if (form !== null) {
    return (
      <tr>
        <td colSpan={columns}>{form}</td>
      </tr>
    );
  }
  const why = isZero ? "" : reasons(step);
  const named = (
    <>
      {name}
      {why !== "" && <span className={css["why"]}>{why}</span>}
    </>
  );
  const changing = !isZero && (
    <button
      type="button"
      className="link"
      aria-label={formatMessage({ id: "parallel.change.step" }, { step: number ?? name })}
      onClick={change}
    >
      <FormattedMessage id="parallel.change" />
    </button>
  );
  const numbered = <td className={css["number"]}>{number}</td>;
  if (isNarrow) {
    return (
      <tr>
        {numbered}
        <td>
          {named}
          <StepLine event={first} parts={parts} side={0} />
          <StepLine event={second} parts={parts} side={1} />
        </td>
        <td className={css["lag"]}>
          {said}
          <span className={css["change"]}>{changing}</span>
        </td>
      </tr>
    );
  }
  return (
    <tr>
      {numbered}
      <th scope="row" className={css["step"]}>
        {named}
      </th>
      <SideCells event={first} parts={parts} side={0} />
      <SideCells event={second} parts={parts} side={1} />
      <td className={css["lag"]}>{said}</td>
      <td className={css["change"]}>{changing}</td>
    </tr>
  );
}

/** The reader's own name of a step, else the kind of what happened. */
function useStepName({ step, first, second }: StepRow): string {
  const { formatMessage } = useIntl();
  if (step.name !== "") return step.name;
  if (step.by === "zero") return formatMessage({ id: "parallel.begins" });
  const kinds = [first, second].flatMap((event) => (event ? [event.kind] : []));
  return [...new Set(kinds)].map((kind) => formatMessage({ id: `kind.${kind}` })).join(" · ");
}

interface SideProps {
  readonly event: ParallelEvent | null;
  readonly parts: ParallelParts;
  readonly side: 0 | 1;
}

function SideCells({ event, parts, side }: SideProps): ReactNode {
  const { lang } = useReader();
  if (event === null) {
    return (
      <>
        <td />
        <td />
        <td className={css["none"]}>
          <FormattedMessage id="parallel.none.said" values={{ title: parts.names[side].text }} />
        </td>
      </>
    );
  }
  return (
    <>
      <td className={css["figure"]}>
        {offsetText(event.offset, parts.align.unit, lang, isAbout(event))}
      </td>
      <td className={css["date"]}>{dateText(event.date, lang, "short")}</td>
      <td>
        <TitleButton event={event} />
      </td>
    </>
  );
}

/** A step's event under the other one, where there is little room. */
function StepLine({ event, parts, side }: SideProps): ReactNode {
  const { lang } = useReader();
  if (event === null) {
    return (
      <span className={css["line"]}>
        <span className={css["none"]}>
          <FormattedMessage id="parallel.none.said" values={{ title: parts.names[side].text }} />
        </span>
      </span>
    );
  }
  const days = offsetText(event.offset, parts.align.unit, lang, isAbout(event));
  return (
    <span className={css["line"]}>
      <TitleButton event={event} />
      <span className={css["date"]}>
        {days} · {dateText(event.date, lang, "short")}
      </span>
    </span>
  );
}

function TitleButton({ event: { id, title } }: { event: ParallelEvent }): ReactNode {
  const { change } = useReader();
  return (
    <button
      type="button"
      className={css["title"]}
      lang={title.lang || undefined}
      dir="auto"
      onClick={() => change((query) => openEvent(query, id))}
    >
      {title.text}
    </button>
  );
}
