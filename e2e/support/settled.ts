import { expect } from "@playwright/test";

/**
 * Waits until two readings in a row say the same, and gives it: the first layout is made once more
 * when the labels' widths are known, again when a hand begins to move the window, and again a
 * fifth of a second after it came to rest, which is why the readings are further apart than that.
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
      { intervals: [250] },
    )
    .toBe(true);
  return last as T;
}
