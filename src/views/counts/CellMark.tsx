import type { ReactNode } from "react";
import css from "./WhoSpeaks.module.css";

interface Props {
  /** It gives the date of the event. */
  readonly isPreferred: boolean;
  /** It gives another date. */
  readonly isOther: boolean;
  /** It only passes on what somebody says. */
  readonly isSecondHand: boolean;
}

/** Shows how a source speaks of an event, in the shapes of the timeline: half a disc is second-hand, a broken ring another date. */
export function CellMark({ isPreferred, isOther, isSecondHand }: Props): ReactNode {
  return (
    <svg className={css["mark"]} viewBox="-9 -9 18 18" aria-hidden="true">
      {isOther ? (
        <circle className={css["broken"]} r="5" />
      ) : (
        <circle
          className={isSecondHand ? css["rim"] : css["disc"]}
          r={isSecondHand ? 4.25 : 4.75}
        />
      )}
      {isSecondHand && !isOther && (
        <path className={css["disc"]} d="M0 4.75a4.75 4.75 0 0 1 0-9.5z" />
      )}
      {isPreferred && <circle className={css["ring"]} r="7.75" />}
    </svg>
  );
}
