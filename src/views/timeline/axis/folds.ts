/**
 * The folds of the axis: wash behind the marks, torn at both edges, and over the plot a head that says
 * how much time is folded, how many events stand in it, and the way to unfold it.
 */
import type { AxisPart } from "../../../query/axis/folding.ts";
import { element } from "../frame/sliding-sheet.ts";
import type { FoldWords } from "../frame/timeline-state.ts";
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
}

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
    const fold = { part, wash, head, span, holds, button };
    made.set(part, fold);
    return fold;
  }

  function say({ part, span, holds, button }: Fold, words: FoldWords): void {
    const said = words(part);
    span.textContent = said.span;
    holds.textContent = said.holds;
    button.textContent = said.unfold;
    button.ariaLabel = said.name;
  }

  function place({ wash, head }: Fold, leftPx: number, widthPx: number): void {
    for (const { style } of [wash, head]) {
      style.transform = `translateX(${leftPx}px)`;
      style.width = `${widthPx}px`;
    }
    const room = roomFor(widthPx);
    if (head.dataset["room"] !== room) head.dataset["room"] = room;
  }

  function remove({ part, wash, head }: Fold): void {
    wash.remove();
    head.remove();
    made.delete(part);
  }

  return {
    update({ state: { scale, foldWords }, changed }) {
      if (!changed.has("scale") && !changed.has("foldWords")) return;
      const shown = scale.shownParts().filter(({ folded }) => folded);
      const parts = new Set(shown.map(({ part }) => part));
      for (const fold of made.values()) if (!parts.has(fold.part)) remove(fold);
      for (const { part, leftPx, rightPx } of shown) {
        const known = made.get(part);
        const fold = known ?? make(part);
        if (!known || changed.has("foldWords")) say(fold, foldWords);
        const left = Math.max(leftPx, -EDGE_PX);
        place(fold, left, Math.min(rightPx, scale.widthPx + EDGE_PX) - left);
      }
    },
    destroy() {
      for (const fold of made.values()) remove(fold);
    },
  };
}

/** What of a torn edge is beyond the fold. */
const EDGE_PX = 4;

/** CSS pixels up to which a head has room for its dates and button alone, and for no word at all. */
const LITTLE_PX = 100;
const NONE_PX = 48;

/** Not asked of the style sheet, which would style and lay out each head twice at every step of a zoom. */
const roomFor = (widthPx: number): "all" | "little" | "none" =>
  widthPx > LITTLE_PX ? "all" : widthPx > NONE_PX ? "little" : "none";
