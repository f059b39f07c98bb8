import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

export interface Answer {
  readonly status?: number;
  readonly contentType?: string;
  readonly body: string;
}

const SHIPPED = "**/data/events.json";

/** The page's own dataset is this instead. */
export const serveShipped = (page: Page, answer: Answer): Promise<unknown> =>
  serve(page, SHIPPED, answer);

/** Answers at an address of the page's own host; returns the link that opens it. */
export async function serveGiven(page: Page, answer: Answer): Promise<string> {
  await serve(page, "**/given.json", answer);
  return "/?data=given.json";
}

const serve = (page: Page, glob: string, answer: Answer) =>
  page.route(glob, (route) => route.fulfill(filled(answer)));

/** The answer with what is not said of it: a JSON file that is there. */
export const filled = ({ status = 200, contentType = "application/json", body }: Answer) => ({
  status,
  contentType,
  body,
});

export const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../../fixtures", name), "utf8");
