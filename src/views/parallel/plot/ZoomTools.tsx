import type { KeyboardEvent, ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import css from "./Plot.module.css";

/** One press of a zoom button or key. */
const STEP = 1.5;

interface Props {
  /** Nearer by a factor. */
  by(factor: number): void;
  /** Back to the whole of both; null where that is in sight. */
  readonly whole: (() => void) | null;
  /** Joins what was taken apart; null where nothing was. */
  readonly fold: (() => void) | null;
  /** Whether the buttons stand over the drawing, and not beside its axis. */
  readonly isOver: boolean;
  readonly children: ReactNode;
}

/** The ways nearer and back round a drawing, by button and by key. */
export function ZoomTools({ by, whole, fold, isOver, children }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") by(STEP);
    else if (event.key === "-") by(1 / STEP);
    else if (event.key === "0") whole?.();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside it
    <div className={css["drawn"]} onKeyDown={onKeyDown}>
      <div className={css["tools"]} data-over={isOver || undefined}>
        <button
          type="button"
          aria-keyshortcuts="+"
          onClick={() => by(STEP)}
          aria-label={formatMessage({ id: "parallel.closer" })}
        >
          +
        </button>
        <button
          type="button"
          aria-keyshortcuts="-"
          onClick={() => by(1 / STEP)}
          aria-label={formatMessage({ id: "parallel.further" })}
        >
          −
        </button>
        <button
          type="button"
          className="link"
          aria-keyshortcuts="0"
          disabled={whole === null}
          onClick={() => whole?.()}
        >
          <FormattedMessage id="parallel.whole" />
        </button>
        {fold && (
          <button type="button" className="link" onClick={fold}>
            <FormattedMessage id="parallel.fold" />
          </button>
        )}
      </div>
      {children}
    </div>
  );
}
