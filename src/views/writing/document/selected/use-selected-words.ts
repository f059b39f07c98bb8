/**
 * How a reader selects words of a text by mouse, finger or caret: the browser's own selection, taken over once
 * it is at rest, without the space around it.
 */
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from "react";
import type { Span } from "../../../../dataset/format/span.ts";
import { isTyping } from "../../../kit/keys/is-typing.ts";
import { withoutSpace } from "./offsets.ts";
import { dateAt, PARAGRAPHS, selectOnPage, spanIn } from "./text-on-page.ts";

/** A selection by finger has no end of its own: it is at rest when it has not changed for so long. */
const REST_MS = 300;

interface Terms {
  readonly root: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly selection: Span | null;
  /** Changes when the text is drawn anew, by which the browser loses what it has selected. */
  readonly drawn: unknown;
  readonly onSelect: (words: Span | null) => void;
}

export function useSelectedWords({ root, text, selection, drawn, onSelect }: Terms): void {
  const take = useEffectEvent(() => {
    const { current } = root;
    const range = selectedRange();
    if (!current || !range?.intersectsNode(current)) return;
    // What begins elsewhere on the page is not meant for the text.
    if (!current.contains(getSelection()?.anchorNode ?? null)) return;
    const span = spanIn(current, range);
    const words = span && withoutSpace(text, span);
    if (words && !isSame(words, selection)) onSelect(words);
  });
  const drop = useEffectEvent((target: EventTarget | null) => {
    const words = target instanceof Element ? target.closest(PARAGRAPHS) : null;
    const isPlain = words !== null && dateAt(target) === null;
    if (isPlain && selection !== null && selectedRange() === null) onSelect(null);
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    const settle = (afterMs: number) => {
      clearTimeout(timer);
      timer = setTimeout(take, afterMs);
    };
    let pressed: HTMLElement | null = null;
    const onDown = (event: PointerEvent) => {
      isPressed = event.pointerType === "mouse";
      // A press gives it the focus and selects nothing of it, unless it takes none.
      pressed = isPressed ? focusableDate(event.target) : null;
      pressed?.removeAttribute("tabindex");
    };
    const onUp = () => {
      isPressed = false;
      if (pressed) pressed.tabIndex = 0;
      pressed = null;
      // A press on what was selected takes it back only after this.
      settle(0);
    };
    const onChange = () => {
      if (!isPressed) settle(REST_MS);
    };
    const onClick = (event: MouseEvent) => drop(event.target);
    const { current } = root;
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("pointerup", onUp);
    document.addEventListener("pointercancel", onUp);
    document.addEventListener("selectionchange", onChange);
    current?.addEventListener("click", onClick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerdown", onDown);
      document.removeEventListener("pointerup", onUp);
      document.removeEventListener("pointercancel", onUp);
      document.removeEventListener("selectionchange", onChange);
      current?.removeEventListener("click", onClick);
    };
  }, [root]);

  const [start, end] = [selection?.start ?? null, selection?.end ?? null];
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew, the words are other elements
  useLayoutEffect(() => {
    // Where somebody types, the caret is theirs.
    if (!root.current || isTyping(document.activeElement)) return;
    selectOnPage(root.current, start === null || end === null ? null : { start, end });
  }, [root, start, end, drawn]);
}

const focusableDate = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-date][tabindex]") : null;

function selectedRange(): Range | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  return selection.getRangeAt(0);
}

const isSame = (a: Span, b: Span | null): boolean => a.start === b?.start && a.end === b.end;
