import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import css from "./Filters.module.css";

interface Props {
  /** Of the value. */
  readonly label: string;
  /** Of the value, which the acts leave free. */
  readonly count: number;
  readonly excluded: boolean;
  readonly onOnly: () => void;
  readonly onExclude: () => void;
  /** The value's box. */
  readonly children: ReactNode;
}

/** A value with the ways to ask for it alone, or to leave it out. */
export function FacetActs(props: Props): ReactNode {
  const { label, count, excluded, onOnly, onExclude, children } = props;
  const { formatMessage, formatNumber } = useIntl();
  return (
    <div className={css["line"]} data-excluded={excluded || undefined}>
      {children}
      <span className={css["acts"]} style={{ insetInlineEnd: beside(formatNumber(count)) }}>
        <button
          type="button"
          aria-label={formatMessage({ id: "filters.onlyThis" }, { label })}
          onClick={onOnly}
        >
          {formatMessage({ id: "filters.only" })}
        </button>
        <button
          type="button"
          aria-label={formatMessage({ id: "filters.exclude" }, { label })}
          aria-pressed={excluded}
          onClick={onExclude}
        >
          {formatMessage({ id: "filters.not" })}
        </button>
      </span>
    </div>
  );
}

/** As wide as a number, and some room. */
const beside = (number: string): string => `max(24px, ${number.length}ch + 6px)`;
