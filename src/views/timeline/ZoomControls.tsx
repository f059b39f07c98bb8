import type { ReactNode, Ref } from "react";
import { useIntl } from "react-intl";
import type { Timeline } from "./timeline.ts";
import css from "./ZoomControls.module.css";

interface ZoomControlsProps {
  /** The button that zooms out, which is always there. */
  readonly ref: Ref<HTMLButtonElement>;
  /** Null until it is built. */
  readonly timeline: Pick<Timeline, "pan" | "zoom"> | null;
  /** True while the window is the one that the page opens with: there is nothing beside it, nor a way back. */
  readonly isWhole: boolean;
  /** False where another part of the page leads out. */
  readonly leadsOut: boolean;
  onWhole(): void;
}

/** What the keys do to the window, as buttons. */
export function ZoomControls({
  ref,
  timeline,
  isWhole,
  leadsOut,
  onWhole,
}: ZoomControlsProps): ReactNode {
  const { formatMessage } = useIntl();
  return (
    <div className={css["zoom"]}>
      {!isWhole && (
        <>
          <button
            type="button"
            aria-label={formatMessage({ id: "timeline.earlier" })}
            onClick={() => timeline?.pan(-0.5, true)}
          >
            ‹
          </button>
          <button
            type="button"
            aria-label={formatMessage({ id: "timeline.later" })}
            onClick={() => timeline?.pan(0.5, true)}
          >
            ›
          </button>
        </>
      )}
      <button
        ref={ref}
        type="button"
        aria-label={formatMessage({ id: "timeline.zoomOut" })}
        onClick={() => timeline?.zoom(2, true)}
      >
        −
      </button>
      <button
        type="button"
        aria-label={formatMessage({ id: "timeline.zoomIn" })}
        onClick={() => timeline?.zoom(0.5, true)}
      >
        +
      </button>
      {!isWhole && leadsOut && (
        <button type="button" onClick={onWhole}>
          {formatMessage({ id: "timeline.allYears" })}
        </button>
      )}
    </div>
  );
}
