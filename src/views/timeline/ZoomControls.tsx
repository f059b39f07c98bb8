import { type ReactNode, useRef } from "react";
import { useIntl } from "react-intl";
import type { Timeline } from "./timeline.ts";
import css from "./ZoomControls.module.css";

interface ZoomControlsProps {
  /** Null until it is built. */
  readonly timeline: Pick<Timeline, "pan" | "zoom"> | null;
  /** True while the window is the one that the page opens with: there is nothing beside it, nor a way back. */
  readonly isWhole: boolean;
  onWhole(): void;
}

/** What the keys do to the window, as buttons. */
export function ZoomControls({ timeline, isWhole, onWhole }: ZoomControlsProps): ReactNode {
  const { formatMessage } = useIntl();
  const zoomOut = useRef<HTMLButtonElement>(null);
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
        ref={zoomOut}
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
      {!isWhole && (
        <button
          type="button"
          onClick={() => {
            // The button goes away with what it does.
            zoomOut.current?.focus();
            onWhole();
          }}
        >
          {formatMessage({ id: "timeline.allYears" })}
        </button>
      )}
    </div>
  );
}
