import { type PointerEvent, type ReactNode, type RefObject, useRef } from "react";
import { useIntl } from "react-intl";
import type { Span } from "../../../../dataset/format/span.ts";
import { wholeWords } from "./offsets.ts";
import css from "./Selected.module.css";
import { offsetAt } from "./text-on-page.ts";

/** A finger covers what it points at: the words meant are so far above it. */
const ABOVE_FINGER_PX = 30;

interface Props {
  readonly root: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly lang: string | undefined;
  readonly words: Span;
  /** How an end is told: the words at it. */
  readonly tell: (words: Span, end: "start" | "end") => string;
  readonly onDrag: (words: Span) => void;
  readonly onMove: (end: "start" | "end", by: 1 | -1) => void;
}

/** Two handles for a finger, at the ends of the selected words; they go from word to word. */
export function Handles({ root, text, lang, words, tell, onDrag, onMove }: Props): ReactNode {
  const { formatMessage } = useIntl();
  /** The end that stays, while the other is dragged. */
  const fixed = useRef<number | null>(null);
  const drag = (event: PointerEvent) => {
    if (fixed.current === null || !root.current) return;
    const at = offsetAt(root.current, event.clientX, event.clientY - ABOVE_FINGER_PX);
    if (at === null || at === fixed.current) return;
    const span = { start: Math.min(at, fixed.current), end: Math.max(at, fixed.current) };
    onDrag(wholeWords(text, span, lang));
  };
  const letGo = (event: PointerEvent<HTMLElement>) => {
    fixed.current = null;
    delete event.currentTarget.dataset["dragged"];
  };
  return (["start", "end"] as const).map((end) => (
    <div
      key={end}
      role="slider"
      tabIndex={0}
      className={css["handle"]}
      data-end={end}
      aria-label={formatMessage({ id: `document.handle.${end}` })}
      aria-valuemin={0}
      aria-valuemax={text.length}
      aria-valuenow={words[end]}
      aria-valuetext={tell(words, end)}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.dataset["dragged"] = "";
        fixed.current = end === "start" ? words.end : words.start;
      }}
      onPointerMove={drag}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={(event) => {
        if (event.shiftKey) return;
        const by = BY.get(event.key);
        if (by === undefined) return;
        event.preventDefault();
        onMove(end, by);
      }}
    />
  ));
}

const BY = new Map<string, 1 | -1>([
  ["ArrowLeft", -1],
  ["ArrowDown", -1],
  ["ArrowRight", 1],
  ["ArrowUp", 1],
]);
