import { element } from "../frame/sliding-sheet.ts";
import type { Layer } from "../frame/update.ts";
import css from "./folds.module.css";

/** CSS pixels that the word needs, in whatever language. */
const WORD_PX = 44;

/** A hairline at this moment, where it is on the screen: what stands right of it was still to come. */
export function createToday(plot: HTMLElement, now: number): Layer {
  const line = element("div", css["today"]);
  const word = element("span", undefined);
  line.ariaHidden = "true";
  line.append(word);
  plot.prepend(line);
  return {
    update({ state: { scale, todayWord }, changed }) {
      if (changed.has("todayWord")) word.textContent = todayWord;
      if (!changed.has("scale")) return;
      const x = scale.toPx(now);
      line.hidden = x < 0 || x > scale.widthPx;
      // At the right edge the word stands left of its line: it would be cut.
      line.dataset["side"] = x > scale.widthPx - WORD_PX ? "left" : "right";
      line.style.transform = `translateX(${Math.round(x)}px)`;
    },
    destroy: () => line.remove(),
  };
}
