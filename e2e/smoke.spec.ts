import { expect, test } from "./support/page.ts";

test("the dataset is a plain file beside the page", async ({ page }) => {
  const response = await page.request.get("/data/events.json");
  expect(response.headers()["content-type"]).toContain("application/json");
  expect((await response.json()).format).toBe("dateline/1");
});
