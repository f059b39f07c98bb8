import { writeFileSync } from "node:fs";
import { eventPanel, expectCount, showFilters, tab, value, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { counting, from, SUMMIT, total } from "./support/shipped.ts";

test.describe("when the worker that holds the events crashes", () => {
  test.use({ complaints: [/provoked/] });
  test("the next question is answered all the same", async ({ page }) => {
    await visit(page);
    const [worker] = page.workers();
    await worker?.evaluate(() => {
      setTimeout(() => {
        throw new Error("provoked");
      });
    });
    await showFilters(page);
    await value(page, "Countries", "South Korea").check();
    await expectCount(page, counting(from("KR")), total);
    await tab(page, "List").click();
    await page.getByRole("button", { name: `${SUMMIT.title}, ${SUMMIT.date}` }).click();
    await expect(eventPanel(page).getByRole("blockquote").first()).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
});

test("Cancel ends an opening, whatever the file does to what reads it", async ({
  page,
}, testInfo) => {
  await visit(page);
  const values = `[0${",{}".repeat(12_000_000)}]`;
  // By its path: to hand its bytes to the browser takes longer than the story.
  const heavy = testInfo.outputPath("heavy.json");
  writeFileSync(heavy, `{"format":"dateline/1","title":"Heavy","events":[],"x":${values}}`);
  await page.locator("input[type=file]").setInputFiles(heavy);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Opening heavy.json")).toHaveCount(0);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expectCount(page, total, total);
});

test.describe("what the policy refuses", () => {
  test.use({ complaints: [/Content Security Policy/] });
  test("no script but the page's own runs, and an inline one, had it got in, would not", async ({
    page,
  }) => {
    const response = await page.goto("/");
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
    const own = page.locator("meta[http-equiv='Content-Security-Policy']");
    await expect(own).toHaveAttribute("content", policy);
    expect(
      await page
        .locator("script:not([src], [type='application/ld+json']), [style*='url'], style")
        .count(),
    ).toBe(0);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.harmed = true";
      document.body.append(script);
    });
    expect(await page.evaluate(() => "harmed" in window)).toBe(false);
  });
});

test("without storage the page works as well", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await visit(page);
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expectCount(page, total, total);
});
