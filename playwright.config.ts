import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { installedBrowser } from "./scripts/browser.mjs";

const port = process.env["DATELINE_PORT"] ?? "4180";
const executablePath = installedBrowser();

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: Math.max(2, availableParallelism()),
  // `npm test` tells a failed story again, once, and names it: see scripts/summary.mjs.
  retries: Number(process.env["DATELINE_RETRIES"] ?? 0),
  forbidOnly: true,
  reporter: "line",
  // A busy machine is no fault of the page: what is waited for is a state, however long it takes.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  outputDir: "test-results",
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: "en-US",
    // Every test would fetch the whole page anew to keep it; `offline.desktop.spec.ts` allows it.
    serviceWorkers: "block",
    // Drawing in-between frames is what costs most here; `motion.desktop.spec.ts` has them drawn.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  // Three sizes, in three time zones: west of Greenwich, on it, and east. The desktop runs every
  // test but those of x.phone.spec.ts; the others run theirs, and of x.spec.ts what is tagged as
  // depending on the size.
  projects: [
    {
      name: "desktop",
      testMatch: /\/[^.]+(\.desktop)?\.spec\.ts$/,
      use: { viewport: { width: 1440, height: 900 }, timezoneId: "America/Los_Angeles" },
    },
    {
      name: "tablet",
      testMatch: /\/[^.]+(\.tablet)?\.spec\.ts$/,
      grep: [/\.tablet\.spec\.ts/, /@size/],
      use: { viewport: { width: 820, height: 1180 }, timezoneId: "UTC", hasTouch: true },
    },
    {
      name: "phone",
      testMatch: /\/[^.]+(\.phone)?\.spec\.ts$/,
      grep: [/\.phone\.spec\.ts/, /@size/, /@phone/],
      use: {
        viewport: { width: 390, height: 844 },
        timezoneId: "Asia/Seoul",
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
  webServer: {
    command: `node bin/start.mjs --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 2_000 },
  },
});
