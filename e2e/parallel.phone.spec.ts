import { expectAccessible } from "./support/axe.ts";
import { eventPanel } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { settled } from "./support/settled.ts";

test("on a phone the table of steps comes first, the drawing below it, and both open the event", async ({
  page,
}) => {
  await page.goto("/?align=nmd-2001,order-2025");
  const parallel = page.getByRole("region", { name: "Parallel" });
  const table = parallel.getByRole("table", { name: "Matched steps" });
  await expect(table.getByRole("row").filter({ hasText: "hold their summit" })).toContainText(
    "86 to 116 days later",
  );
  const mark = parallel
    .getByRole("group", { name: "2001 NMD dispute" })
    .getByRole("button", { name: /^Bush and Kim Dae-jung hold their summit/ });
  const below = (await settled(() => mark.boundingBox()))?.y ?? 0;
  const end = (await table.boundingBox()) ?? { y: 0, height: 0 };
  expect(below).toBeGreaterThan(end.y + end.height);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, "nothing is cut at the right").toBeLessThanOrEqual(0);
  const thumb = (await mark.boundingBox())?.height ?? 0;
  expect(thumb, "a thumb hits it").toBeGreaterThanOrEqual(44);
  await expectAccessible(page);
  const higher = () => mark.evaluate((each) => each.closest("[data-upright]")?.clientHeight ?? 0);
  const whole = await settled(higher);
  await parallel.getByRole("button", { name: "Closer" }).tap();
  await expect.poll(higher).toBeGreaterThan(whole);
  await parallel.getByRole("button", { name: "Whole" }).tap();
  await expect.poll(higher).toBe(whole);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page[^s]/g), "no page of it is blank").toHaveLength(1);
  await expect(mark).toBeVisible();
  await mark.tap();
  await expect(eventPanel(page).getByRole("blockquote").first()).toBeVisible();
});
