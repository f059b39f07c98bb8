import type { Page } from "@playwright/test";

/** In CSS pixels of the page as it is seen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the screen, as the browser hears of them: it decides itself what scrolls and what zooms. */
export interface Fingers {
  press(...points: readonly Point[]): Promise<void>;
  /** Each finger goes straight to its place, a step a frame. */
  slide(...to: readonly Point[]): Promise<void>;
  /** @param later  milliseconds for which they have rested by then, which nobody waits for. */
  lift(later?: number): Promise<void>;
}

const STEPS = 10;

export async function fingers(page: Page): Promise<Fingers> {
  const session = await page.context().newCDPSession(page);
  let at: readonly Point[] = [];
  const tell = (
    type: "touchStart" | "touchMove" | "touchEnd",
    points: readonly Point[],
    later = 0,
  ) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      timestamp: (Date.now() + later) / 1_000,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });
  const frame = () => page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  return {
    async press(...points) {
      at = points;
      await tell("touchStart", points);
    },
    async slide(...to) {
      const from = at;
      for (let step = 1; step <= STEPS; step += 1) {
        at = from.map(({ x, y }, finger) => {
          const end = to[finger] ?? { x, y };
          return { x: x + ((end.x - x) * step) / STEPS, y: y + ((end.y - y) * step) / STEPS };
        });
        await tell("touchMove", at);
        await frame();
      }
    },
    lift: async (later) => void (await tell("touchEnd", [], later)),
  };
}
