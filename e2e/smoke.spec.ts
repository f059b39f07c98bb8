import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { expect, test } from "./support/page.ts";

test("the page opens under its own name and says nothing wrong", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveTitle(/Dateline/);
  await expect(page.getByRole("banner")).toContainText("Dateline");
  await expect(page.getByRole("status").filter({ hasText: "events" })).toBeVisible();
});

test("the dataset is a plain file beside the page", async ({ page }) => {
  const response = await page.request.get("/data/events.json");
  expect(response.headers()["content-type"]).toContain("application/json");
  expect((await response.json()).format).toBe("dateline/1");
});

test("a host may put the page in a folder", async ({ page }) => {
  const files = sirv(join(import.meta.dirname, "../dist"));
  const host = createServer((request, response) => {
    const inFolder = request.url?.startsWith("/some/folder/");
    request.url = inFolder ? request.url?.slice("/some/folder".length) : "/not-there";
    files(request, response, () => void response.writeHead(404).end());
  });
  await once(host.listen(0, "127.0.0.1"), "listening");
  const address = host.address();
  const port = typeof address === "object" ? address?.port : address;
  await page.goto(`http://localhost:${port}/some/folder/`);
  await expect(page.getByRole("status").filter({ hasText: "events" })).toBeVisible();
  host.close();
});
