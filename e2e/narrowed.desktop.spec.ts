import {
  count,
  eventList,
  expectCount,
  expectLink,
  facet,
  follow,
  go,
  notices,
  showFilters,
  value,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { serveGiven } from "./support/serve.ts";
import { counting, from, total } from "./support/shipped.ts";

test("a value is left out or asked for alone, a window filters, and what the dataset lacks is kept", async ({
  page,
}) => {
  await test.step("a value is left out, asked for alone, and taken back", async () => {
    await visit(page, "/?view=list");
    await showFilters(page);
    const countries = facet(page, "Countries");
    await value(page, "Countries", "United States").hover();
    await countries.getByRole("button", { name: "Without United States" }).click();
    await expectCount(
      page,
      counting((each) => !from("US")(each)),
      total,
    );
    await expectLink(page, "country", "-US");
    await page.reload();
    await expectCount(
      page,
      counting((each) => !from("US")(each)),
      total,
    );
    await page.getByRole("button", { name: "Remove filter not United States" }).click();
    await expectCount(page, total, total);
    await showFilters(page);
    await value(page, "Countries", "South Korea").hover();
    await countries.getByRole("button", { name: "Only South Korea" }).click();
    await expectCount(page, counting(from("KR")), total);
  });
  await test.step("the window filters the list where it is asked to, and what may fall inside is told", async () => {
    await go(page, "/?from=2001-02&to=2001-04&view=list");
    await expectCount(page, total, total);
    await page.getByRole("button", { name: "Only these" }).click();
    await expectLink(page, "only", "window");
    await expect(count(page)).not.toContainText(`${total} of`);
    await expect(page.getByText(/\d+ more may fall inside/)).toBeVisible();
    await expect(eventList(page).getByRole("heading", { level: 2 })).toHaveText([/^2001/]);
    await page.getByRole("button", { name: "Remove filter Feb–Apr 2001" }).click();
    await expectCount(page, total, total);
  });
  await test.step("what the dataset lacks stays in the address, with what was meant", async () => {
    await go(page, "/?topic=thad&event=nothing-like-it.");
    await expect(notices(page).filter({ hasText: "Did you mean “thaad”?" })).toBeVisible();
    await expectLink(page, "topic", "thad");
    await page.reload();
    await notices(page).getByRole("button", { name: "Did you mean “thaad”?" }).click();
    await expectLink(page, "topic", "thaad");
  });
  await test.step("a text from right to left ends where it ends", async () => {
    const title = "تم توقيع الاتفاق (الملحق 2) في 12 مارس 2020.";
    const event = { id: "a", title, date: "2020-03-12" };
    const body = JSON.stringify({ format: "dateline/1", title: "Accords", events: [event] });
    await follow(page, `${await serveGiven(page, { body })}&event=a`);
    const heading = page.getByRole("heading", { name: title });
    expect(await heading.evaluate((at) => getComputedStyle(at).direction)).toBe("rtl");
  });
});
