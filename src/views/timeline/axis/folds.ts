/**
 * The folds of the axis: wash behind the marks, torn at both edges, and over the plot a head that says
 * how much time is folded, how many events stand in it, and the way to unfold it.
 */
import type { AxisPart } from "../../../query/axis/folding.ts";
import { type FoldPlace, type FoldWords, foldPlaces, roomFor } from "../frame/fold.ts";
import { element } from "../frame/sliding-sheet.ts";
import type { Layer } from "../frame/update.ts";
import css from "./folds.module.css";
import { tornEdge } from "./torn-edge.ts";

interface Fold {
  readonly part: AxisPart;
  readonly wash: HTMLElement;
  readonly head: HTMLElement;
  readonly span: HTMLElement;
  readonly holds: HTMLElement;
  readonly button: HTMLButtonElement;
  /** As wide as it was put; 0 before. */
  widthPx: number;
}

/** Less than this is rounding: while the window pans a fold would be laid out anew at each step. */
const SAME_PX = 0.01;

/**
 * @param plot  where the wash goes, under the marks; @param heads  over the axis.
 * @param onUnfold  is told which part to show.
 */
export function createFolds(
  plot: HTMLElement,
  heads: HTMLElement,
  onUnfold: (part: AxisPart) => void,
): Layer {
  const made = new Map<AxisPart, Fold>();
  let isHidden = false;
  let saidBy: FoldWords | null = null;
  /**
   * When the fold begins that had the keyboard as it was unfolded: once back it has it again, unless that has gone further
   * than to the marks that came in its place.
   */
  let left: number | null = null;

  function make(part: AxisPart): Fold {
    const wash = element("div", css["wash"]);
    wash.append(tornEdge("left"), tornEdge("right"));
    const head = element("div", css["head"]);
    const [span, holds] = [element("b", undefined), element("span", undefined)];
    const button = element("button", css["unfold"]);
    button.type = "button";
    button.addEventListener("click", () => onUnfold(part));
    head.append(tornEdge("left"), tornEdge("right"), span, holds, button);
    plot.prepend(wash);
    heads.append(head);
    const fold: Fold = { part, wash, head, span, holds, button, widthPx: 0 };
    made.set(part, fold);
    const { activeElement, body } = document;
    if (activeElement !== body && !plot.contains(activeElement)) left = null;
    if (left === part.interval.start) button.focus({ preventScroll: true });
    return fold;
  }

  function say({ part, span, holds, button }: Fold, words: FoldWords): void {
    const said = words(part);
    span.textContent = said.span;
    holds.textContent = said.holds;
    button.textContent = said.unfold;
    // However narrow it becomes, a pointer finds it all.
    button.ariaLabel = button.title = said.name;
  }

  function put(fold: Fold, { leftPx, widthPx }: FoldPlace): void {
    const { wash, head } = fold;
    if (Math.abs(widthPx - fold.widthPx) > SAME_PX) fold.widthPx = widthPx;
    for (const { style } of [wash, head]) {
      style.transform = `translateX(${leftPx}px)`;
      style.width = `${fold.widthPx}px`;
    }
    const room = roomFor(widthPx);
    if (head.dataset["room"] !== room) head.dataset["room"] = room;
  }

  /** While they are painted. A head may have the keyboard, which it would lose with its visibility. */
  function hide(is: boolean): void {
    if (is === isHidden) return;
    isHidden = is;
    const opacity = is ? "0" : "";
    for (const { wash, head } of made.values()) wash.style.opacity = head.style.opacity = opacity;
  }

  function remove({ part, wash, head, button }: Fold): void {
    if (document.activeElement === button) left = part.interval.start;
    wash.remove();
    head.remove();
    made.delete(part);
  }

  return {
    update({ state: { scale, foldWords, painters }, changed }) {
      if (!changed.has("scale") && !changed.has("foldWords") && !changed.has("painters")) return;
      hide(painters !== null);
      if (isHidden) return;
      const shown = foldPlaces(scale);
      const parts = new Set(shown.map(({ part }) => part));
      for (const fold of made.values()) if (!parts.has(fold.part)) remove(fold);
      for (const place of shown) {
        const known = made.get(place.part);
        const fold = known ?? make(place.part);
        if (!known || saidBy !== foldWords) say(fold, foldWords);
        put(fold, place);
      }
      saidBy = foldWords;
    },
    destroy() {
      for (const fold of made.values()) remove(fold);
    },
  };
}
