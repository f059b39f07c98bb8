import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Decision, ShownPair } from "../../../workers/merge-files.ts";
import { useLabels } from "../../locale/labels.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { dateWords, leadOf } from "./PairTable.tsx";
import css from "./Together.module.css";

interface Props {
  readonly pair: ShownPair;
  readonly decision: Decision | null;
  /** True while what was decided is being carried out. */
  readonly isBehind: boolean;
  /** The side that gives its title, once both are one. */
  readonly lead: 0 | 1;
  setLead(lead: 0 | 1): void;
  settle(as: "one" | "apart"): void;
  later(): void;
  undo(): void;
}

/** What can be done with a pair, and what becomes of it then. */
export function PairActs(props: Props): ReactNode {
  const { pair, decision, isBehind, lead, setLead, settle, later, undo } = props;
  const labelOf = useLabels();
  const { formatMessage } = useIntl();
  const nameOf = ({ collection }: ShownPair["sides"][number]) =>
    labelOf("collection", collection).text;
  if (decision) {
    const name = nameOf(leadOf(pair, decision));
    const one = pair.isOne || isBehind ? "wasOne" : "isNotOne";
    return (
      <div className={css["acts"]}>
        <button type="button" className={css["strong"]} onClick={undo}>
          <FormattedMessage id="together.undo" />
        </button>
        <span className={css["as"]}>
          <FormattedMessage
            id={`together.${decision.as === "one" ? one : "wasApart"}`}
            values={{ name }}
          />
        </span>
      </div>
    );
  }
  return (
    <div className={css["acts"]}>
      <button type="button" className={css["solid"]} onClick={() => settle("one")}>
        <FormattedMessage id="together.one" />
      </button>
      <button type="button" className={css["strong"]} onClick={() => settle("apart")}>
        <FormattedMessage id="together.apart" />
      </button>
      <button type="button" className="link" onClick={later}>
        <FormattedMessage id="together.later" />
      </button>
      <span className={css["as"]}>
        <label>
          <FormattedMessage id="together.asOne" />{" "}
          <select
            aria-label={formatMessage({ id: "together.asOne" })}
            value={lead}
            onChange={({ currentTarget }) => setLead(currentTarget.value === "1" ? 1 : 0)}
          >
            {pair.sides.map((side, at) => (
              <option key={side.part} value={at}>
                {nameOf(side)}
              </option>
            ))}
          </select>
        </label>{" "}
        <Dated pair={pair} lead={lead} /> <FormattedMessage id="together.canUndo" />
      </span>
      <span className={css["keys"]}>
        <FormattedMessage id="together.keys" />
      </span>
    </div>
  );
}

/** The date of both as one, and that which it is also given. */
function Dated({ pair: { sides }, lead }: { pair: ShownPair; lead: 0 | 1 }): ReactNode {
  const lang = useLanguage();
  const [one, other] = [sides[lead], sides[lead === 0 ? 1 : 0]];
  // As the merged dataset has it: a date for which there are words comes before one without.
  const dated = one.passages.length === 0 && other.passages.length > 0 ? other : one;
  const rest = dated === one ? other : one;
  const isAlso = rest.passages.length > 0 && rest.date !== dated.date;
  const values = { date: dateWords(dated.date, lang), other: dateWords(rest.date, lang) };
  return <FormattedMessage id={`together.asOne.${isAlso ? "also" : "dated"}`} values={values} />;
}
