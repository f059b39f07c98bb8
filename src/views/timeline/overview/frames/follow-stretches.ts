import type { TimeScale } from "../../../../query/axis/time-scale.ts";
import { fetchedAhead, whenIdle } from "../../../kit/late.tsx";
import { HANDLES_FROM_PX } from "./frame-drag.ts";
import { type FramePlace, framePlace } from "./frame-place.ts";
import type { LiveStretches, Stretch } from "./live-stretches.ts";
import type { PaintedFrames } from "./painted-frames.ts";

const createPainted = fetchedAhead(
  async () => (await import("./painted-frames.ts")).createPaintedFrames,
);

interface Drawn {
  readonly live: LiveStretches;
  readonly strip: TimeScale;
  readonly surface: HTMLElement;
  /** Holds a frame for each stretch, and `leaders` the lines from them to the plot. */
  readonly frames: HTMLElement;
  readonly leaders: SVGPathElement;
  /** The upper and the lower edge of frames, in CSS pixels from the top of the strip. */
  readonly topPx: number;
  readonly endPx: number;
}

/** The frames as they are kept on what is shown elsewhere. */
export interface Following {
  /** Puts frames that were drawn since. */
  follow(): void;
  end(): void;
}

/** Keeps the frames on what is shown elsewhere, without a rendering. */
export function followStretches({
  live,
  strip,
  surface,
  frames,
  leaders,
  ...tall
}: Drawn): Following {
  const places = new WeakMap<Element, string>();
  let painted: PaintedFrames | null = null;
  let isGone = false;

  function put({ left, right, isWhole }: FramePlace, i: number): void {
    const frame = frames.children[i];
    const place = `${left} ${right}`;
    if (!(frame instanceof HTMLElement) || places.get(frame) === place) return;
    places.set(frame, place);
    frame.style.transform = `translateX(${left}px)`;
    frame.style.width = `${right - left}px`;
    frame.dataset["narrow"] = String(right - left < HANDLES_FROM_PX);
    frame.dataset["whole"] = String(isWhole);
  }

  function leader({ left, right, plot }: FramePlace): string {
    return plot
      ? `M${left} ${tall.topPx}L${plot.left} 0.5M${right} ${tall.topPx}L${plot.right} 0.5`
      : "";
  }

  const placesOf = (stretches: readonly Stretch[]) =>
    stretches.map((stretch) => framePlace(strip, stretch));

  function painter(): PaintedFrames | null {
    painted ??= (!isGone && createPainted()?.(surface)) || null;
    return painted;
  }

  function follow(): void {
    const { stretches, zooming } = live.getState();
    const paints = zooming && painter();
    if (paints) {
      paints.paint(placesOf(zooming), { widthPx: strip.widthPx, ...tall });
      return;
    }
    const now = placesOf(zooming ?? stretches);
    painted?.clear();
    for (const [i, place] of now.entries()) put(place, i);
    const path = now.map(leader).join("");
    if (leaders.getAttribute("d") !== path) leaders.setAttribute("d", path);
  }

  follow();
  // Made before a hand zooms, whose first step is then as quick as the next.
  whenIdle(() => createPainted.ask().then(painter, () => undefined));
  const leave = live.subscribe(follow);
  return {
    follow,
    end() {
      isGone = true;
      leave();
      painted?.clear();
      painted?.destroy();
    },
  };
}
