import { expectCount, go, notices, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { counting, from, SUMMIT, total } from "./support/shipped.ts";

const NONSENSE = [
  ["?country=Atlantis", /country “Atlantis”/],
  ["?country=ZZ", /country “ZZ”/],
  ["?topic=perpetual-motion", /topic “perpetual-motion”/],
  ["?event=never-happened", /event “never-happened”/],
  ["?passage=nobody/wrote-this", /passage “nobody\/wrote-this”/],
  ["?from=2001-02-30&to=2001-03-30", /“2001-02-30” is not a date/],
  ["?from=2005-01-01&to=2001-01-01", /ends before it starts/],
  ["?from=2001-01-01", /only one end/],
  ["?view=cinema", /view “cinema”/],
  ["?lanes=bowling", /lanes “bowling”/],
  ["?lang=tlh", /lang “tlh”/],
  ["?v=99", /newer Dateline/],
  ["?v=one", /v “one”/],
  [`?q=${"a".repeat(300)}`, /q is too long/],
  ["?data=javascript:alert(1)", /data “javascript:alert\(1\)”/],
  ["?country=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", /country “<img src=x onerror=alert\(1\)>”/],
] as const;

test("nonsense in a link is said, left out, and dismissed", async ({ page }) => {
  test.slow();
  for (const [i, [link, said]] of NONSENSE.entries()) {
    await test.step(link.slice(0, 60), async () => {
      // One on arrival, the others as Back leads to them: what reads a link is the same.
      if (i === 0) await visit(page, `/${link}`);
      else await go(page, `/${link}`);
      await expectCount(page, total, total);
      const notice = notices(page).getByRole("paragraph").filter({ hasText: said });
      await notice.getByRole("button", { name: "Dismiss" }).click();
      await expect(notice).toHaveCount(0);
    });
  }
  await test.step("what is sound in a link holds beside what is not", async () => {
    await go(page, "/?country=KR,Atlantis&topic=nmd,phlogiston&lanes=country&from=yesterday");
    const matching = counting(
      (each) => from("KR")(each) && (each.topics?.includes("nmd") ?? false),
    );
    await expectCount(page, matching, total);
    const line = notices(page).getByRole("paragraph");
    await expect(line).toHaveText(/^3 parts .*country “Atlantis”.*topic “phlogiston”/);
  });
  await test.step("what was left out is read and dismissed beside an event's floating panel", async () => {
    await page.setViewportSize({ width: 820, height: 1180 });
    await go(page, `/?event=${SUMMIT.id}&country=Atlantis-that-sank-in-a-single-day-and-night`);
    const notice = notices(page).getByRole("paragraph").filter({ hasText: "Atlantis" });
    await notice.getByRole("button", { name: "Dismiss" }).click();
    await expect(notice).toHaveCount(0);
  });
});

/** Links nobody comes by honestly. */
const HURTFUL = [
  ["broken percent signs", "/?q=%E0%A4%A&country=%"],
  ["a key that is an object's own", "/?__proto__=1&constructor=2&toString=KR"],
  ["one key a thousand times", `/?${"country=KR&".repeat(1000)}`],
  ["a thousand values", `/?topic=${Array.from({ length: 1000 }, (_, i) => `t${i}`).join(",")}`],
  ["a window before the calendar", "/?from=-200000-01-01&to=-199999-01-01"],
  ["a window after the last day of all", "/?from=%2B275760-01-01&to=%2B275760-09-13"],
] as const;

test("a link made to hurt opens all the same", async ({ page }) => {
  test.slow();
  for (const [what, link] of HURTFUL) {
    await test.step(what, async () => {
      // The words of the link are the server's and the browser's too, its dates are the page's alone.
      if (what.startsWith("a window")) await go(page, link);
      else await visit(page, link);
      await expect(page.getByRole("alert")).toHaveCount(0);
      await expect(page.getByRole("tabpanel")).toBeVisible();
    });
  }
});
