/** One contender at one size, by real drags and turns of the wheel in a real page. */
import type { Browser, CDPSession, Page } from "playwright";
import type { Contender } from "./contenders.ts";

export interface Figures {
  /** Milliseconds from the navigation to the first mark. */
  readonly load: number;
  /** And until all of the file is there. */
  readonly whole: number;
  /** Milliseconds of the main thread a step, and of the frames in between. */
  readonly pan: Movement;
  readonly zoom: Movement;
  /** And of a whole drag of 30 % of the plot, what its release costs counted in. */
  readonly drag: Movement;
  /** Milliseconds from the click to new counts and marks, drawn. */
  readonly filter: number;
  /** All of the page's, its workers' included, in bytes; null where the browser does not say. */
  readonly memory: number | null;
  readonly nodes: number;
}

export interface Movement {
  readonly taskMs: number;
  readonly frameP95: number;
  readonly frameMax: number;
  readonly longTasks: number;
}

const STEPS = 40;
const DRAGS = 8;
const DRAG_SHARE = 0.3;
const DRAG_MOVES = 12;
const PATIENCE = 240_000;

export async function measure(
  browser: Browser,
  address: string,
  contender: Contender,
  data: string,
): Promise<Figures> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    // The runner names every function through a helper, which the page does not have.
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript(watch, contender.mark);
    await page.goto(contender.page(address, data), { waitUntil: "commit" });
    const load = await page
      .waitForFunction(() => window.bench.firstMark, undefined, { timeout: PATIENCE, polling: 50 })
      .then((handle) => handle.jsonValue());
    if (contender.loading) {
      await page.locator(contender.loading).waitFor({ state: "detached", timeout: PATIENCE });
    }
    const whole = await page.evaluate(() => performance.now());
    await settled(page);
    const cdp = await context.newCDPSession(page);
    // The time of the thread itself: the clock would count what else the machine does.
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    const zoomedIn = await zoom(page, cdp, contender, -100);
    await comeNear(page, contender);
    const panned = await pan(page, cdp, contender);
    const dragged = await drag(page, cdp, contender);
    const filter = await toggle(page, contender);
    return {
      load: Number(load),
      whole,
      pan: panned,
      zoom: zoomedIn,
      drag: dragged,
      filter,
      nodes: await page.evaluate(() => document.querySelectorAll("*").length),
      memory: await memoryOf(page),
    };
  } finally {
    await context.close();
  }
}

async function pan(page: Page, cdp: CDPSession, { plot }: Contender): Promise<Movement> {
  const box = await page.locator(plot).boundingBox();
  if (!box) throw new Error(`nothing to drag: ${plot}`);
  const [x, y] = [box.x + box.width * 0.75, middleOf(box)];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const moved = await watched(page, cdp, async (step) => {
    await page.mouse.move(x - (step + 1) * 16, y);
  });
  await page.mouse.up();
  await settled(page);
  return moved;
}

/** To and fro, each let go of and waited for until nothing more is drawn. */
async function drag(page: Page, cdp: CDPSession, { plot }: Contender): Promise<Movement> {
  const box = await page.locator(plot).boundingBox();
  if (!box) throw new Error(`nothing to drag: ${plot}`);
  const [middle, y] = [box.x + box.width / 2, middleOf(box)];
  const half = box.width * (DRAG_SHARE / 2);
  return watched(
    page,
    cdp,
    async (turn) => {
      const by = turn % 2 ? half : -half;
      await page.mouse.move(middle - by, y);
      await page.mouse.down();
      await page.mouse.move(middle + by, y, { steps: DRAG_MOVES });
      await page.mouse.up();
      await settled(page);
    },
    DRAGS,
  );
}

async function zoom(
  page: Page,
  cdp: CDPSession,
  { plot }: Contender,
  by: number,
): Promise<Movement> {
  const box = await page.locator(plot).boundingBox();
  if (!box) throw new Error(`nothing to zoom: ${plot}`);
  await page.mouse.move(box.x + box.width * 0.6, middleOf(box));
  await page.keyboard.down("Control");
  // In and out again, so that every contender ends where it began.
  const zoomed = await watched(page, cdp, async (step) => {
    await page.mouse.wheel(0, step < STEPS / 2 ? by : -by);
  });
  await page.keyboard.up("Control");
  await settled(page);
  return zoomed;
}

const TURNS_IN = 10;

/** A window of all there is cannot be dragged, and to try costs next to nothing. */
async function comeNear(page: Page, { plot }: Contender): Promise<void> {
  const box = await page.locator(plot).boundingBox();
  if (!box) throw new Error(`nothing to zoom: ${plot}`);
  await page.mouse.move(box.x + box.width * 0.6, middleOf(box));
  await page.keyboard.down("Control");
  for (let turn = 0; turn < TURNS_IN; turn++) {
    await page.mouse.wheel(0, -100);
    await page.evaluate(() => new Promise<void>((drawn) => requestAnimationFrame(() => drawn())));
  }
  await page.keyboard.up("Control");
  await settled(page);
}

/** Between the lanes of the plot, and on the screen where the plot is taller. */
const middleOf = ({ y, height }: { readonly y: number; readonly height: number }): number =>
  Math.min(y + height / 2, 600);

/** Does the steps, a frame between them, and counts what the main thread spent meanwhile. */
async function watched(
  page: Page,
  cdp: CDPSession,
  step: (index: number) => Promise<void>,
  steps = STEPS,
): Promise<Movement> {
  const before = await taskSeconds(cdp);
  await page.evaluate(() => window.bench.start());
  for (let index = 0; index < steps; index++) {
    await step(index);
    await page.evaluate(() => new Promise<void>((drawn) => requestAnimationFrame(() => drawn())));
  }
  await settled(page);
  const { frames, longTasks } = await page.evaluate(() => window.bench.stop());
  const sorted = frames.sort((a, b) => a - b);
  return {
    taskMs: ((await taskSeconds(cdp)) - before) * (1_000 / steps),
    frameP95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    frameMax: sorted.at(-1) ?? 0,
    longTasks,
  };
}

async function taskSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}

async function toggle(page: Page, { filter, count, marks }: Contender): Promise<number> {
  await page.locator(filter).first().waitFor({ state: "attached" });
  const taken = await page.evaluate(
    ([button, said, drawn]) =>
      new Promise<number>((resolve) => {
        const text = (of: string) =>
          [...document.querySelectorAll(of)]
            .map((each) => each.ariaLabel ?? each.textContent)
            .join();
        const before = [text(said), drawn && text(drawn)];
        const started = performance.now();
        document.querySelector<HTMLElement>(button)?.click();
        const look = () => {
          const isNew = text(said) !== before[0] && (!drawn || text(drawn) !== before[1]);
          if (isNew) requestAnimationFrame(() => resolve(performance.now() - started));
          else requestAnimationFrame(look);
        };
        look();
      }),
    [filter, count, marks] as const,
  );
  await settled(page);
  return taken;
}

/** Two frames after the main thread has had nothing to do. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const rest = () =>
          requestIdleCallback(() => requestAnimationFrame(() => done()), { timeout: 2_000 });
        setTimeout(rest, 400);
      }),
  );

const memoryOf = (page: Page): Promise<number | null> =>
  page
    .evaluate(async () => (await performance.measureUserAgentSpecificMemory?.())?.bytes ?? null)
    .catch(() => null);

declare global {
  interface Window {
    bench: {
      firstMark: number;
      start(): void;
      stop(): { frames: number[]; longTasks: number };
    };
  }
  interface Performance {
    measureUserAgentSpecificMemory?(): Promise<{ readonly bytes: number }>;
  }
}

/** Runs in the page, before anything of its own. */
function watch(mark: string): void {
  let frames: number[] = [];
  let longTasks = 0;
  let last = 0;
  let watching = false;
  const frame = (time: number) => {
    if (!watching) return;
    if (last > 0) frames.push(time - last);
    last = time;
    requestAnimationFrame(frame);
  };
  new PerformanceObserver((list) => {
    if (watching) longTasks += list.getEntries().length;
  }).observe({ entryTypes: ["longtask"] });
  window.bench = {
    firstMark: 0,
    start() {
      frames = [];
      longTasks = 0;
      last = 0;
      watching = true;
      requestAnimationFrame(frame);
    },
    stop() {
      watching = false;
      return { frames, longTasks };
    },
  };
  const look = () => {
    const found = document.querySelector(mark);
    if (found?.checkVisibility({ visibilityProperty: true }))
      window.bench.firstMark = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
