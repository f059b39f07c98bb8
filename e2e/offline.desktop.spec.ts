import { once } from "node:events";
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { listOffline } from "../bin/offline-files.mjs";
import { serve } from "../bin/serve.mjs";
import { eventList, eventPanel, search, tab, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { fixture } from "./support/serve.ts";
import { SUMMIT } from "./support/shipped.ts";

test.use({
  serviceWorkers: "allow",
  savesData: false,
  complaints: [/Failed to load resource/],
});

type Served = Awaited<ReturnType<typeof serve>>;

/** All that the version needs is in this browser, and this page is answered from there: a hundred files, which take time. */
const isKept = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 60_000 })
    .toBe("activated");

/** The same by a host that says of each answer that it depends on who asks, as many do: scripts ask otherwise. */
async function hosted(behind: Served): Promise<Served> {
  const host = createServer((asked, answer) => {
    const headers = { ...asked.headers, host: `localhost:${behind.port}` };
    get({ port: behind.port, path: asked.url, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 500, { ...given.headers, vary: "Origin" });
      given.pipe(answer);
    });
  });
  await once(host.listen(0), "listening");
  const close = () => {
    host.close();
    host.closeAllConnections();
    behind.close();
  };
  return { port: (host.address() as AddressInfo).port, close };
}

test("once it was read, the page opens without a connection: dataset, sources, library and a file", async ({
  page,
}, testInfo) => {
  test.slow();
  const folder = testInfo.outputPath("dist");
  cpSync(join(import.meta.dirname, "../dist"), folder, { recursive: true });
  const server = await hosted(await serve({ folder, dataset: null, port: 4_900 }));
  await visit(page, `http://localhost:${server.port}/`);
  await page.locator("input[type=file]").setInputFiles({
    name: "harbour.json",
    mimeType: "application/json",
    buffer: Buffer.from(fixture("harbour.json")),
  });
  await expect(page.getByRole("heading", { name: "Harbour" })).toBeVisible();
  await isKept(page);
  server.close();

  await visit(page, `http://localhost:${server.port}/?v=1&event=${SUMMIT.id}`);
  await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeVisible();
  await eventPanel(page).getByRole("button", { name: "Open in source" }).first().click();
  await expect(page.locator("mark").first()).toBeFocused();
  await page.goto(`http://localhost:${server.port}/e/${SUMMIT.id}/`);
  await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeVisible();
  await page.getByRole("button", { name: "Library" }).click();
  const kept = page.getByRole("listitem").filter({ hasText: "Harbour" });
  await expect(page.getByText("This page opens without a connection")).toBeVisible();
  await kept.getByRole("button", { name: "Open" }).click();
  await tab(page, "List").click();
  await expect(eventList(page)).toContainText("The first keel is laid");
  await search(page).fill("keel");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a newer version is offered, changes nothing that is open, and comes when it is asked for", async ({
  page,
}, testInfo) => {
  test.slow();
  const folder = testInfo.outputPath("dist");
  cpSync(join(import.meta.dirname, "../dist"), folder, { recursive: true });
  const server = await serve({ folder, dataset: null, port: 4_905 });
  await visit(page, `http://localhost:${server.port}/?v=1&event=${SUMMIT.id}`);
  await isKept(page);
  const scripts = () =>
    page
      .locator("script[type=module][src]")
      .evaluateAll((all) => all.map((each) => each.getAttribute("src")));
  const before = await scripts();

  deployAnew(folder);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const offer = page
    .getByRole("status")
    .filter({ hasText: "A newer version of this page is ready" });
  await expect(offer).toBeVisible();
  // A part that this page has not shown yet is of its own version, though the server has it no more.
  await page.getByRole("button", { name: "About this dataset" }).click();
  await expect(page.getByRole("heading", { name: "How the dates are known" })).toBeVisible();
  expect(await scripts()).toEqual(before);

  await offer.getByRole("button", { name: "Reload" }).click();
  // While it loads anew it cannot be asked.
  await expect.poll(() => scripts().catch(() => before)).not.toEqual(before);
  await expect(offer).toHaveCount(0);
  server.close();
});

/** The same page with all of its scripts under other names, as another build has them. */
function deployAnew(folder: string): void {
  const assets = join(folder, "assets");
  const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));
  const renamed = (text: string) =>
    scripts.reduce((sum, name) => sum.replaceAll(name, newName(name)), text);
  for (const name of scripts) {
    const path = join(assets, name);
    writeFileSync(path, renamed(readFileSync(path, "utf8")));
    renameSync(path, join(assets, newName(name)));
  }
  const page = join(folder, "index.html");
  writeFileSync(page, renamed(readFileSync(page, "utf8")));
  listOffline(folder);
}

const newName = (name: string): string => name.replace(/\.js$/, "x.js");

for (const savesData of [true, false]) {
  test.describe(savesData ? "who saves data" : "who does not", () => {
    test.use({ savesData, serviceWorkers: "block" });

    test(`is sent ${savesData ? "nothing that was not asked for" : "what may be asked for"}`, async ({
      page,
    }) => {
      const reader: string[] = [];
      page.on("request", (request) => {
        if (/SourceReader-.*\.js$/.test(request.url())) reader.push(request.url());
      });
      await page.clock.install();
      await visit(page);
      await page.clock.runFor(10_000);
      if (savesData) {
        await page.getByRole("button", { name: "About this dataset" }).click();
        await expect(page.getByRole("heading", { name: "How the dates are known" })).toBeVisible();
      }
      await expect.poll(() => reader.length).toBe(savesData ? 0 : 1);
    });
  });
}
