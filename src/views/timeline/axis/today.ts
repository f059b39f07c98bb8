import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { element } from "../frame/sliding-sheet.ts";
import type { Layer } from "../frame/update.ts";
import css from "./folds.module.css";

/** CSS pixels that the word needs, in whatever language. */
const WORD_PX = 44;

/** Whether the word stands left of its line: at the right edge it would be cut. */
export const isLeftOf = (x: number, { widthPx }: TimeScale): boolean => x > widthPx - WORD_PX;

/** A hairline at this moment, where it is on the screen: what stands right of it was still to come. */
export function createToday(plot: HTMLElement, now: number): Layer {
  const line = element("div", css["today"]);
  const word = element("span", undefined);
  line.ariaHidden = "true";
  line.append(word);
  plot.prepend(line);
  return {
    update({ state: { scale, todayWord, painters }, changed }) {
      if (changed.has("todayWord")) word.textContent = todayWord;
      if (!changed.has("scale") && !changed.has("painters")) return;
      const x = scale.toPx(now);
      const isHidden = painters !== null || x < 0 || x > scale.widthPx;
      // Not taken out of the page, which would be laid out anew; said again, it would be worked out again at each step.
      const visibility = isHidden ? "hidden" : "";
      if (line.style.visibility !== visibility) line.style.visibility = visibility;
      if (isHidden) return;
      line.dataset["side"] = isLeftOf(x, scale) ? "left" : "right";
      line.style.transform = `translateX(${Math.round(x)}px)`;
    },
    destroy: () => line.remove(),
  };
}
