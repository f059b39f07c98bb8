import { type RefObject, useEffectEvent, useLayoutEffect } from "react";
import { isTyping } from "../../../kit/keys/is-typing.ts";
import { useKeydown } from "../../../kit/keys/use-keydown.ts";
import { actOf } from "./keys.ts";
import { dateAt, PARAGRAPHS } from "./text-on-page.ts";

interface Terms {
  readonly root: RefObject<HTMLElement | null>;
  readonly hasSelection: boolean;
  readonly onDate: (by: 1 | -1) => void;
  readonly onEnd: (end: "start" | "end", by: 1 | -1) => void;
  /** Takes the sentence of a date, by where that starts. */
  readonly onTake: (start: number, byKeyboard: boolean) => void;
  /** Goes from the text on to what can be made of the selected words; false where there is nothing. */
  readonly onTab: () => boolean;
}

/** Keys and presses on the text: the dates are words of it, so that they can be selected with the others. */
export function useDocumentKeys({ root, ...terms }: Terms): void {
  useKeydown((event) => {
    if (!isFree(event)) return;
    const date = dateAt(event.target);
    const isHere = event.target === document.body || isIn(root.current, event.target);
    const act = actOf(event, isRtl(root.current));
    if (date !== null && (event.key === "Enter" || event.key === " ")) terms.onTake(date, true);
    else if (act?.act === "date") terms.onDate(act.by);
    else if (!isHere || !terms.hasSelection) return;
    else if (act) terms.onEnd(act.end, act.by);
    // From the words themselves it goes on to what can be made of them.
    else if (event.key !== "Tab" || event.shiftKey || !isAtWords(event.target)) return;
    else if (!terms.onTab()) return;
    event.preventDefault();
  }, window);
  const onClick = useEffectEvent((event: MouseEvent) => {
    const date = dateAt(event.target);
    if (date === null || getSelection()?.isCollapsed === false) return;
    terms.onTake(date, event.detail === 0);
  });
  useLayoutEffect(() => {
    const { current } = root;
    const click = (event: MouseEvent) => onClick(event);
    current?.addEventListener("click", click);
    return () => current?.removeEventListener("click", click);
  }, [root]);
}

/** Whether nobody else has a use for the key. */
const isFree = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.isComposing &&
  !isTyping(event.target) &&
  document.querySelector("dialog[open], :popover-open") === null;

const isIn = (root: HTMLElement | null, target: EventTarget | null): boolean =>
  target instanceof Node && root?.contains(target) === true;

/** The keyboard is on a date, or nowhere since the words were selected by hand. */
const isAtWords = (target: EventTarget | null): boolean =>
  target === document.body || dateAt(target) !== null;

function isRtl(root: HTMLElement | null): boolean {
  const paragraph = root?.querySelector(PARAGRAPHS);
  return paragraph != null && getComputedStyle(paragraph).direction === "rtl";
}
