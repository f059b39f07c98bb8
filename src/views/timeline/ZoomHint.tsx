import { type ReactNode, type RefObject, useEffect, useEffectEvent, useState } from "react";
import { FormattedMessage } from "react-intl";
import { HINT_WORDS } from "../locale/hint-words.ts";
import { WithWords } from "../locale/WithWords.tsx";
import css from "./TimelineView.module.css";

const SHOWN_MS = 1_600;
const DRAG_PX = 8;
const mac = /Mac|iPhone|iPad/.test(navigator.platform);

interface ZoomHintProps {
  readonly target: RefObject<HTMLElement | null>;
  /** Whether all there is is on the screen, so that a drag leads nowhere. */
  isWhole(): boolean;
}

/** A plain wheel scrolls the page. Who meant to zoom is told how; so is who drags where nothing moves. */
export function ZoomHint({ target, isWhole }: ZoomHintProps): ReactNode {
  const [hint, setHint] = useState<"wheel" | "drag">("wheel");
  const [shown, setShown] = useState(false);
  const isStuck = useEffectEvent(isWhole);
  useEffect(() => {
    const element = target.current;
    let timer = 0;
    let pressedX: number | null = null;
    const tell = (which: "wheel" | "drag") => {
      setHint(which);
      setShown(true);
      clearTimeout(timer);
      timer = window.setTimeout(() => setShown(false), SHOWN_MS);
    };
    const onWheel = (event: WheelEvent) => {
      const isOurs = event.ctrlKey || event.metaKey || event.shiftKey;
      if (!isOurs && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) tell("wheel");
    };
    // A press on the axis begins a span, and does not come here.
    const onDown = ({ pointerType, shiftKey, clientX }: PointerEvent) => {
      pressedX = pointerType === "mouse" && !shiftKey ? clientX : null;
    };
    const onMove = ({ clientX, buttons }: PointerEvent) => {
      if (pressedX === null || Math.abs(clientX - pressedX) < DRAG_PX) return;
      if (buttons === 1 && isStuck()) tell("drag");
      pressedX = null;
    };
    element?.addEventListener("wheel", onWheel, { passive: true });
    element?.addEventListener("pointerdown", onDown);
    element?.addEventListener("pointermove", onMove);
    return () => {
      element?.removeEventListener("wheel", onWheel);
      element?.removeEventListener("pointerdown", onDown);
      element?.removeEventListener("pointermove", onMove);
      clearTimeout(timer);
    };
  }, [target]);
  const wheel = mac ? "timeline.zoomHint.mac" : "timeline.zoomHint";
  return (
    <p className={css["hint"]} data-shown={shown} aria-hidden="true">
      <WithWords words={HINT_WORDS}>
        <FormattedMessage id={hint === "drag" ? "timeline.dragHint" : wheel} />
      </WithWords>
    </p>
  );
}
