import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import type { Interval } from "../../dataset/time/interval.ts";
import { spanText } from "../../dataset/wording/date-text.ts";
import { withMargin } from "../../query/axis/zoom.ts";
import { useReader } from "../state/reader.ts";
import css from "./Episodes.module.css";

interface EpisodesProps {
  /** The window that is shown, to say which episode it fits. */
  readonly window: Interval;
  onWindow(window: Interval): void;
}

/** Named stretches of the dataset, each one step away. */
export function Episodes({ window, onWindow }: EpisodesProps): ReactNode {
  const intl = useIntl();
  const { summary, lang } = useReader();
  if (summary.episodes.length === 0) return null;
  const lead = intl.formatMessage({ id: "timeline.episodes" });
  return (
    <nav className={css["episodes"]} aria-label={lead}>
      <span className={css["lead"]} aria-hidden="true">
        {lead}
      </span>
      <ul>
        {summary.episodes.map(({ id, title, extent, events }) => {
          const fit = withMargin(extent);
          const text = localText(title, lang);
          return (
            <li key={id}>
              <button
                type="button"
                className={css["episode"]}
                aria-pressed={near(fit, window)}
                onClick={() => onWindow(fit)}
              >
                <b lang={text.lang || undefined}>{text.text}</b>
                <span>
                  {spanText(extent, lang)} · {intl.formatNumber(events.length)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Whether the window is the episode's, give or take what a frame of rounding moves. */
function near(fit: Interval, window: Interval): boolean {
  const tolerance = (fit.end - fit.start) * 0.02;
  return (
    Math.abs(fit.start - window.start) < tolerance && Math.abs(fit.end - window.end) < tolerance
  );
}
