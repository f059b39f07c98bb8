import { type ReactNode, useId, useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Order } from "../../convert/dates/date-reading.ts";
import type { ShownDate } from "../../convert/preview/shown.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import { useLanguage } from "../locale/use-language.ts";
import { DateGlyph } from "./DateGlyph.tsx";
import { DateYear } from "./DateYear.tsx";
import css from "./Import.module.css";
import { sentenceIn } from "./sentence.ts";
import type { ImportState } from "./use-import.ts";

interface Props {
  readonly state: ImportState;
  readonly setOrder: (order: Order) => void;
  readonly setYear: (year: number | undefined) => void;
  readonly questionId: string;
}

/** The dates of a table: which number is the day, once for all of them, and each as it was written and read. */
export function Dates({ state, setOrder, setYear, questionId }: Props): ReactNode {
  const { dateOrder, dates } = state.shown;
  if (dates.first.length === 0) return null;
  return (
    <section className={css["dates"]} aria-labelledby="import-dates">
      <div className={css["sectionHead"]}>
        <h2 id="import-dates">
          {dateOrder ? (
            <FormattedMessage id="import.dates" values={{ column: dateOrder.column }} />
          ) : (
            <FormattedMessage id="import.dates.plain" />
          )}
        </h2>
        {dateOrder && (
          <span className={css["muted"]}>
            <FormattedMessage id="import.dates.one" />
          </span>
        )}
      </div>
      {dateOrder && <DateOrder state={state} setOrder={setOrder} id={questionId} />}
      <DateYear state={state} setYear={setYear} />
      <DateTable dates={dates} />
    </section>
  );
}

const ORDERS = ["dmy", "mdy"] as const;
const WITH_YEAR = [...ORDERS, "ymd"] as const;

function DateOrder({
  state,
  setOrder,
  id,
}: {
  state: ImportState;
  setOrder: (order: Order) => void;
  id: string;
}): ReactNode {
  const lang = useLanguage();
  const name = useId();
  const { shown, wish } = state;
  const [asked, setAsked] = useState(shown.question);
  // Once it is answered it is no question any longer; its examples still say what was chosen.
  if (shown.question !== null && shown.question !== asked) setAsked(shown.question);
  const { dateOrder } = shown;
  const question = asked?.column === dateOrder?.column ? asked : null;
  const isOpen = shown.question?.basis === "nothing" && wish.dateOrder === null;
  const why = dateOrder?.why ?? "";
  return (
    <fieldset id={id} className={css["order"]} data-open={isOpen || undefined}>
      <legend>
        {isOpen && question ? (
          <FormattedMessage id="import.dates.ask" values={{ rows: question.rows }} />
        ) : wish.dateOrder === null ? (
          sentenceIn(lang, why)
        ) : (
          <FormattedMessage id="import.chosen" />
        )}
      </legend>
      {(dateOrder?.mayHaveYearFirst ? WITH_YEAR : ORDERS).map((order) => (
        <label key={order}>
          <input
            type="radio"
            name={name}
            value={order}
            checked={!isOpen && (wish.dateOrder ?? dateOrder?.order) === order}
            onChange={() => setOrder(order)}
          />
          <span>
            <b>
              <FormattedMessage id={`import.dates.${order}`} />
            </b>{" "}
            {(order === "ymd" ? [] : (question?.examples ?? [])).slice(0, 2).map((example, at) => (
              <span key={example.row} className={css["muted"]}>
                {at > 0 && "; "}
                <FormattedMessage
                  id="import.dates.example"
                  values={{
                    value: <code>{example.value}</code>,
                    date: dateText(example[order as "dmy" | "mdy"], lang, "long"),
                  }}
                />
              </span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function DateTable({ dates }: { dates: ImportState["shown"]["dates"] }): ReactNode {
  const [all, setAll] = useState(false);
  const rows = all ? dates.first : dates.sorts;
  return (
    <>
      <table className={css["table"]}>
        <thead>
          <tr>
            <th scope="col" className={css["number"]}>
              <FormattedMessage id="import.row" />
            </th>
            <th scope="col">
              <FormattedMessage id="import.inFile" />
            </th>
            <th scope="col">
              <FormattedMessage id="import.read" />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => (
            <DateRow key={each.row} shown={each} />
          ))}
        </tbody>
      </table>
      {dates.first.length > dates.sorts.length && (
        <button type="button" className="link" onClick={() => setAll(!all)}>
          <FormattedMessage
            id={all ? "import.dates.fewer" : "import.dates.all"}
            values={{ count: dates.first.length }}
          />
        </button>
      )}
    </>
  );
}

function DateRow({ shown }: { shown: ShownDate }): ReactNode {
  const lang = useLanguage();
  const { place, written, date, said, isEitherOrder } = shown;
  const needsLook = date === null || (said !== null && !isEitherOrder);
  return (
    <tr data-look={needsLook || undefined}>
      <td className={css["number"]}>{place.row}</td>
      <td className={css["raw"]}>
        <span className={needsLook ? css["bad"] : undefined} dir="auto">
          {written === "" ? <FormattedMessage id="import.report.empty" /> : written}
        </span>
        {place.sheet !== null && <bdi className={css["ofSheet"]}>{place.sheet}</bdi>}
      </td>
      <td>
        <span className={css["read"]}>
          {date && <DateGlyph date={date} status="occurred" />}
          <span className={css["reading"]}>
            {date && <b>{dateText(date, lang, "long")}</b>}{" "}
            {said !== null && !isEitherOrder && (
              <span className={css["muted"]}>{sentenceIn(lang, said)}</span>
            )}
          </span>
          {isEitherOrder && (
            <span className={css["either"]}>
              <FormattedMessage id="import.either" />
            </span>
          )}
          {date === null && (
            <span className={css["muted"]}>
              <FormattedMessage id="import.leftOut" />
            </span>
          )}
        </span>
      </td>
    </tr>
  );
}
