import { join } from "node:path";
import type { Page } from "@playwright/test";
import { createDoor } from "../bin/door.ts";
import { serve } from "../bin/serve.mjs";
import { createLocalStore } from "../src/query/local-store.ts";
import { OverLimit } from "../src/query/over-limit.ts";
import {
  event,
  eventPanel,
  expectCount,
  expectLink,
  notices,
  timeline,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { counting, from, SUMMIT, shippedText, total, wordsOf } from "./support/shipped.ts";

// A browser says so itself whenever nobody answers, and React what it shows a sentence for.
test.use({ complaints: [/net::ERR_|OverLimit/] });

/** Words that are looked for without an end, and the kinds of question about them that were stopped. */
const ENDLESS = "endless";
const stopped = new Set<string>();

/** Serves the page over a store that holds the shipped dataset outside of the browser; to count over time costs it too much. */
async function served(port: number) {
  const store = createLocalStore();
  const opened = await store.open({ from: "text", name: "events.json", text: shippedText });
  if (!opened.ok) throw new Error("the shipped dataset does not open");
  const ask: typeof store.ask = (question, stop) => {
    if (question.kind === "counts") return Promise.reject(new OverLimit("It took too long."));
    if (!("criteria" in question) || question.criteria.words !== ENDLESS) {
      return store.ask(question);
    }
    return new Promise((_, reject) => {
      stop?.addEventListener("abort", () => {
        stopped.add(question.kind);
        reject(new Error("stopped"));
      });
    });
  };
  const door = { name: "events.json", answer: createDoor({ ask }, opened) };
  return serve({ folder: join(import.meta.dirname, "../dist"), dataset: null, port, door });
}

/** The names of all that can be pressed on the timeline, once a mark is there. */
async function marksOf(page: Page): Promise<readonly (string | null)[]> {
  await expect(event(timeline(page), SUMMIT.title)).toBeVisible();
  const marks = timeline(page).getByRole("button");
  return marks.evaluateAll((buttons) => buttons.map((mark) => mark.getAttribute("aria-label")));
}

test("a page over a service shows the same, outlives the service, and goes on when it is back", async ({
  page,
}) => {
  const link = `?v=1&country=KR&from=2001-03-05&to=2001-03-12`;
  await visit(page, `/${link}`);
  const own = await marksOf(page);

  let server = await served(4_861);
  const { port } = server;
  await visit(page, `http://localhost:${port}/${link}`);
  await expectCount(page, counting(from("KR")), total);
  await expect.poll(() => marksOf(page), "the same marks as of the file").toEqual(own);
  await event(timeline(page), SUMMIT.title).click();
  const open = eventPanel(page).getByRole("heading", { name: SUMMIT.title });
  await expect(open).toBeVisible();
  await expect(eventPanel(page)).toContainText(wordsOf(SUMMIT.id));
  // What needs all of it here says why it cannot be done.
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await expect(notices(page)).toContainText(["a service keeps these events"]);
  await page.getByRole("button", { name: "Use", exact: true }).click();
  const use = page.getByRole("dialog");
  await expect(use.getByRole("region", { name: "Download" })).toContainText("npm run convert");
  await page.keyboard.press("Escape");

  server.close();
  const gone = notices(page).filter({ hasText: "answers for these events has stopped" });
  await expect(gone).toBeVisible();
  await expect(open).toBeVisible();
  await page.getByRole("button", { name: "Clear", exact: true }).first().click();
  await expectLink(page, "country", null);

  server = await served(port);
  expect(server.port).toBe(port);
  await expectCount(page, total, total);
  await expect(gone).toHaveCount(0);
  await expect(open).toBeVisible();
  await expect(page.getByText("stopped working")).toHaveCount(0);

  // A question that nobody waits for any longer is stopped where it is worked on.
  await page.getByRole("searchbox").fill(ENDLESS);
  await expectLink(page, "q", ENDLESS);
  await page.getByRole("searchbox").fill("");
  await expect.poll(() => stopped.size).toBeGreaterThan(0);
  await expectCount(page, total, total);

  await page.goto(`http://localhost:${port}/?v=1&view=counts`);
  const dear = page.getByRole("alert").filter({ hasText: "more than the service may spend" });
  await expect(dear).toContainText("It took too long.");
  await expect(dear.getByRole("button", { name: "Try again" })).toBeVisible();
  server.close();
});
