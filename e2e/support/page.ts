import { test as base, expect } from "@playwright/test";

export { expect };

/**
 * A page that may not complain: a console error (which a refusal by the Content-Security-Policy
 * and a missing file are too) or an uncaught exception fails the test. A test that provokes one
 * on purpose says which with `test.use({ complaints: [/…/] })`.
 */
export const test = base.extend<{ complaints: readonly RegExp[]; quiet: undefined }>({
  complaints: [[], { option: true }],
  quiet: [
    async ({ page, complaints }, use) => {
      const heard: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") heard.push(message.text());
      });
      page.on("pageerror", (error) => heard.push(String(error)));
      await use(undefined);
      const unexpected = heard.filter((text) => !complaints.some((known) => known.test(text)));
      expect(unexpected, "what the page complained about").toEqual([]);
    },
    { auto: true },
  ],
});
