import { expect } from "@playwright/test";

/**
 * Waits until two readings in a row say the same, and gives it: the first layout is made once more
 * when the labels' widths are known, and again when a hand begins to move the window.
 */
export async function settled<T>(read: () => Promise<T>): Promise<T> {
  let last: T | undefined;
  await expect
    .poll(
      async () => {
        const before = JSON.stringify(last);
        last = await read();
        return JSON.stringify(last) === before;
      },
      { intervals: [150] },
    )
    .toBe(true);
  return last as T;
}
