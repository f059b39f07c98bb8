import { type ReactNode, useRef, useState } from "react";
import { useIntl } from "react-intl";
import type { Interval } from "../../../dataset/time/interval.ts";
import { spanText } from "../../../dataset/wording/date-text.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { useReader } from "../../state/reader.ts";
import css from "./Trail.module.css";
import { trailTo } from "./trail.ts";
import { TRAIL_WORDS } from "./words.ts";

export interface TrailProps {
  /** All there is. */
  readonly whole: Interval;
  /** What is shown now, once it rests. */
  readonly window: Interval;
  onWhole(): void;
  onWindow(window: Interval): void;
}

/**
 * The ways out of a window, in the corner before the axis, which goes on with it: all years, and the narrowest window of
 * this visit that contains the present one. From there the next one leads further out.
 */
export function Trail({ whole, window, onWhole, onWindow }: TrailProps): ReactNode {
  const [seen, setSeen] = useState({ whole, window, trail: trailTo([whole], window) });
  if (seen.whole !== whole || seen.window !== window) {
    setSeen({ whole, window, trail: trailTo([whole, ...seen.trail.slice(1)], window) });
  }
  const wider = seen.trail.slice(0, -1);
  if (wider.length === 0) return null;
  return (
    <WithWords words={TRAIL_WORDS}>
      <WaysOut nearest={wider.slice(1).at(-1)} onWhole={onWhole} onWindow={onWindow} />
    </WithWords>
  );
}

interface WaysOutProps extends Pick<TrailProps, "onWhole" | "onWindow"> {
  /** The nearest but all years. */
  readonly nearest: Interval | undefined;
}

function WaysOut({ nearest, onWhole, onWindow }: WaysOutProps): ReactNode {
  const { formatMessage } = useIntl();
  const { lang } = useReader();
  const first = useRef<HTMLButtonElement>(null);
  return (
    <nav className={css["trail"]} aria-label={formatMessage({ id: "timeline.trail" })}>
      <ol>
        <li>
          <button ref={first} type="button" onClick={onWhole}>
            {formatMessage({ id: "timeline.allYears" })}
          </button>
        </li>
        {nearest && (
          <li>
            <button
              type="button"
              onClick={() => {
                // It goes away with what it does.
                first.current?.focus();
                onWindow(nearest);
              }}
            >
              {spanText(nearest, lang)}
            </button>
          </li>
        )}
      </ol>
    </nav>
  );
}
