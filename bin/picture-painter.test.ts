import { afterEach, expect, test, vi } from "vitest";
import { installedBrowser } from "../scripts/browser.mjs";
import { markup } from "../src/publish/text/markup.ts";
import { openPainter } from "./picture-painter.ts";

afterEach(() => vi.unstubAllEnvs());

test("a browser that does not start is told in one sentence, and keeps no build from its end", async () => {
  vi.stubEnv("CHROME_PATH", "/nowhere/chromium");
  const painter = await openPainter();
  expect(painter.paint).toBeNull();
  expect(painter.told()).toMatch(
    /^Links are shown without pictures: .*\/nowhere\/chromium did not start/,
  );
  expect(painter.told()).not.toContain("\n");
  await painter.close();
});

// Without a browser there is nothing to paint with; what is then said is asked above.
test.runIf(installedBrowser())(
  "a picture has the size that its page says, one after another",
  async () => {
    const painter = await openPainter();
    try {
      const bodies = [
        markup`<article><h1>One</h1></article>`,
        markup`<article><h1>Two</h1></article>`,
      ];
      const pngs: Uint8Array[] = [];
      for (const body of bodies) pngs.push((await painter.paint?.(body)) ?? new Uint8Array());
      for (const png of pngs) {
        const { buffer, byteOffset } = png;
        const view = new DataView(buffer, byteOffset);
        expect([view.getUint32(16), view.getUint32(20)]).toEqual([1_200, 630]);
      }
      expect(pngs[0]).not.toEqual(pngs[1]);
      expect(painter.told()).toMatch(/^2 pictures for links, \d+ ms each/);
    } finally {
      await painter.close();
    }
  },
);
