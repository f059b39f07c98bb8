/** Measures for how long the page's own thread does nothing else while a table is read and opened in the explorer. */
import type { Browser, Page } from "playwright";
import type { Host } from "./host.ts";

/** The longest tasks of the page's thread, in milliseconds of the processor. */
export interface Stillness {
  /** From the choice of the file until its rows wait for the reader's word. */
  readonly read: number;
  /** From that word on. */
  readonly opened: number;
}

/** Long enough for all that is done ahead once a page rests, and for what follows an opening. */
const REST_MS = 8_000;

/** @param path  of the table, from which so many events come. */
export async function stillness(
  browser: Browser,
  { address }: Host,
  path: string,
  events: number,
): Promise<Stillness> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // The runner names every function through a helper, which the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(`${address}/dateline/`);
  await rested(page);
  const label = `Open ${events.toLocaleString("en")} events`;
  const read = await longestTask(browser, page, async () => {
    await page.locator("input[type=file]").first().setInputFiles(path);
    await shown(page, label);
  });
  const button = await page.getByRole("button", { name: label }).boundingBox();
  if (button === null) throw new Error("nothing to press");
  const opened = await longestTask(browser, page, () =>
    page.mouse.click(button.x + button.width / 2, button.y + button.height / 2),
  );
  await page.close();
  return { read, opened };
}

/** Waits for a button. To look for it by its role takes the page as long as a task that is sought. */
const shown = (page: Page, label: string): Promise<unknown> =>
  page.waitForFunction(
    (words) => [...document.querySelectorAll("button")].some((each) => each.textContent === words),
    label,
    { polling: 500, timeout: 120_000 },
  );

const rested = (page: Page): Promise<void> =>
  page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), REST_MS);

/** By the thread's own time: the clock would count what else the machine does. */
async function longestTask(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<number> {
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  await act();
  await rested(page);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === TASK && threads.has(`${pid} ${tid}`),
  );
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
}

const TASK = "ThreadControllerImpl::RunTask";

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}
