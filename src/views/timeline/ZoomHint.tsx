import { type ReactNode, type RefObject, useEffect, useState } from "react";
import { useIntl } from "react-intl";
import css from "./TimelineView.module.css";

const SHOWN_MS = 1_600;
const mac = /Mac|iPhone|iPad/.test(navigator.platform);

/** A plain wheel scrolls the page. Who meant to zoom is told how, once a gesture. */
export function ZoomHint({
  target,
}: {
  readonly target: RefObject<HTMLElement | null>;
}): ReactNode {
  const intl = useIntl();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const element = target.current;
    let timer = 0;
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      setShown(true);
      clearTimeout(timer);
      timer = window.setTimeout(() => setShown(false), SHOWN_MS);
    };
    element?.addEventListener("wheel", onWheel, { passive: true });
    return () => {
      element?.removeEventListener("wheel", onWheel);
      clearTimeout(timer);
    };
  }, [target]);
  return (
    <p className={css["hint"]} data-shown={shown} aria-hidden="true">
      {intl.formatMessage({ id: mac ? "timeline.zoomHint.mac" : "timeline.zoomHint" })}
    </p>
  );
}
