import { test as base, expect } from "@playwright/test";

export { expect };

/**
 * Marks a test whose outcome the size of the screen can change: what uses the drawer, the sheet,
 * the menu or the clock. On a tablet and a phone only such tests run; at the desktop all do.
 */
export const SIZE = "@size";

/** The same, where a tablet has nothing that neither the desktop nor a phone has: not run on it. */
export const PHONE = "@phone";

/**
 * A page that may not complain: a console error (which a refusal by the Content-Security-Policy
 * and a missing file are too) or an uncaught exception fails the test. A test that provokes one
 * on purpose says which with `test.use({ complaints: [/…/] })`. Nor may it ask anything of
 * another host, or put a dialog of the browser's in the way.
 *
 * Its reader saves data: to fetch and run all that might be asked for later costs a browser half of what opening the page
 * does. What comes ahead is told with `test.use({ savesData: false })`.
 *
 * Of a test that fails, a picture of each of its pages is in its folder of test-results.
 */
export const test = base.extend<{
  complaints: readonly RegExp[];
  savesData: boolean;
  seen: undefined;
  quiet: undefined;
}>({
  complaints: [[], { option: true }],
  savesData: [true, { option: true }],
  context: async ({ context, savesData }, use) => {
    if (savesData)
      await context.addInitScript(() =>
        Object.defineProperty(Reflect.get(navigator, "connection"), "saveData", { value: true }),
      );
    await use(context);
  },
  // The runner's own way takes a picture of every page, and throws those away of stories that passed.
  seen: [
    async ({ context }, use, testInfo) => {
      await use(undefined);
      if (testInfo.status === testInfo.expectedStatus) return;
      for (const [at, page] of context.pages().entries()) {
        const path = testInfo.outputPath(`failed-${at + 1}.png`);
        await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
      }
    },
    { auto: true },
  ],
  quiet: [
    async ({ page, complaints }, use) => {
      const heard: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") heard.push(message.text());
      });
      page.on("pageerror", (error) => heard.push(String(error)));
      page.on("dialog", (dialog) => {
        heard.push(`a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on("request", (request) => {
        const { protocol, hostname } = new URL(request.url());
        const own = hostname === "localhost" || ["data:", "blob:"].includes(protocol);
        if (!own) heard.push(`a request to ${request.url()}`);
      });
      await use(undefined);
      const unexpected = heard.filter((text) => !complaints.some((known) => known.test(text)));
      expect(unexpected, "what the page complained about").toEqual([]);
    },
    { auto: true },
  ],
});
