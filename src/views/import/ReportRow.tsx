import { type ReactNode, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Rule } from "../../convert/choices/other-readings.ts";
import type { ShownProblem } from "../../convert/preview/shown.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import { useLanguage } from "../locale/use-language.ts";
import css from "./Import.module.css";
import { clauseIn, sentenceIn } from "./sentence.ts";
import type { ImportActs } from "./use-import.ts";

interface Props {
  readonly problem: ShownProblem;
  readonly kind: string;
  readonly acts: ImportActs;
}

/** A row that needs a look or is left out, as it was, with what may be chosen for it; or what was chosen, in a line. */
export function ReportRow({ problem, kind, acts }: Props): ReactNode {
  // The button that was pressed is gone: the keyboard goes on with what came in its place.
  const isDecided = problem.decision !== null;
  const pressedAs = useRef<boolean | null>(null);
  const takeFocus = (element: HTMLElement | null) => {
    if (element === null || pressedAs.current === null || pressedAs.current === isDecided) return;
    pressedAs.current = null;
    element.focus({ preventScroll: true });
  };
  const press = (act: () => void) => () => {
    pressedAs.current = isDecided;
    act();
  };
  return problem.decision ? (
    <Decided problem={problem} kind={kind} acts={acts} press={press} takeFocus={takeFocus} />
  ) : (
    <Open problem={problem} kind={kind} acts={acts} press={press} takeFocus={takeFocus} />
  );
}

interface Handles extends Props {
  readonly press: (act: () => void) => () => void;
  readonly takeFocus: (element: HTMLElement | null) => void;
}

/** The row as a person finds it; of something of the whole file, that it is. */
function usePlace(place: ShownProblem["place"]): string {
  const { formatMessage } = useIntl();
  if (place === null) return formatMessage({ id: "import.report.whole" });
  const { row, sheet } = place;
  const id = sheet === null ? "import.report.row" : "import.report.row.of";
  return formatMessage({ id }, { row, sheet });
}

function Decided({ problem, kind, acts, press, takeFocus }: Handles): ReactNode {
  const lang = useLanguage();
  const place = usePlace(problem.place);
  const { row, decision } = problem;
  if (decision === null) return null;
  const { date, rule, byKind, alike, isJoin } = decision;
  return (
    <li className={`${css["problem"]} ${css["decided"]}`}>
      <b>
        {isJoin ? (
          <FormattedMessage id="import.choice.joined" values={{ place }} />
        ) : date === null ? (
          <FormattedMessage id="import.choice.out" values={{ place }} />
        ) : (
          <FormattedMessage
            id="import.choice.done"
            values={{ place, date: dateText(date, lang, "long") }}
          />
        )}
      </b>
      {!byKind && row !== null && (
        <button
          type="button"
          className="link"
          ref={takeFocus}
          onClick={press(() => (isJoin ? acts.joinCells : acts.chooseRow)(row, null))}
        >
          <FormattedMessage id="import.choice.undo" />
        </button>
      )}
      {rule !== null && alike !== 0 && !byKind && (
        <button type="button" className="link" onClick={() => acts.chooseKind(kind, rule)}>
          {alike === null ? (
            <FormattedMessage id="import.choice.alike.all" />
          ) : (
            <FormattedMessage id="import.choice.alike" values={{ count: alike }} />
          )}
        </button>
      )}
    </li>
  );
}

function Open({ problem, kind, acts, press, takeFocus }: Handles): ReactNode {
  const lang = useLanguage();
  const place = usePlace(problem.place);
  const { column, value, said, accepted, cells } = problem;
  return (
    <li className={css["problem"]} ref={takeFocus} tabIndex={-1}>
      <p className={css["place"]}>
        <b>{place}</b>
        {column !== null && <bdi className={css["muted"]}>{column}</bdi>}
      </p>
      {cells.length > 0 ? (
        <dl className={css["cells"]}>
          {cells.map(({ name, text }) => (
            <div key={name}>
              <dt>
                <bdi>{name}</bdi>
              </dt>
              <dd className={name === column ? css["bad"] : undefined} dir="auto">
                {text === "" ? (
                  <span className={css["muted"]}>
                    <FormattedMessage id="import.report.empty" />
                  </span>
                ) : (
                  text
                )}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={css["raw"]}>
          <span className={css["bad"]} dir="auto">
            {value}
          </span>
        </p>
      )}
      <div className={css["verdict"]}>
        {sentenceIn(lang, said)}{" "}
        {accepted !== "" && (
          <span className={css["muted"]}>
            <FormattedMessage
              id="import.report.accepted"
              values={{ accepted: clauseIn(lang, accepted) }}
            />
          </span>
        )}
        <Choices problem={problem} kind={kind} acts={acts} press={press} />
      </div>
    </li>
  );
}

/** Letters of what cells are together that fit in a button. */
const LONGEST = 60;

/** Dates that the row may have, and cells of it that may be one, the likeliest first. */
function Choices({ problem, kind, acts, press }: Omit<Handles, "takeFocus">): ReactNode {
  const lang = useLanguage();
  const { row, value, readings, joins, mayLeave } = problem;
  if (readings.length + joins.length === 0 && !mayLeave) return null;
  // What is doubted of a whole column is said of all its rows.
  const choose = (rule: Rule, read: string | null) =>
    press(() =>
      row === null ? acts.chooseKind(kind, rule) : acts.chooseRow(row, { value, read }),
    );
  return (
    <p className={css["choices"]}>
      {readings.map(({ rule, edtf, date }, at) => (
        <button
          key={edtf}
          type="button"
          className={at === 0 ? css["strong"] : "link"}
          onClick={choose(rule, edtf)}
        >
          <FormattedMessage
            id={rule === "as-read" ? "import.choice.right" : "import.choice.readAs"}
            values={{ date: dateText(date, lang, "long") }}
          />
        </button>
      ))}
      {joins.map(({ at, text, rows }, index) => (
        <button
          key={at}
          type="button"
          className={index === 0 ? css["strong"] : "link"}
          onClick={press(() => row !== null && acts.joinCells(row, { value, at }))}
        >
          <FormattedMessage
            id={rows === undefined ? "import.choice.join" : "import.choice.joinRows"}
            values={{
              rows,
              text: (
                <bdi>{text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text}</bdi>
              ),
            }}
          />
        </button>
      ))}
      {mayLeave && (
        <button type="button" className="link" onClick={choose("leave-out", null)}>
          <FormattedMessage id="import.choice.leave" />
        </button>
      )}
    </p>
  );
}
