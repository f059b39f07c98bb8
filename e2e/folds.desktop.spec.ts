import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import {
  count,
  episodes,
  event,
  eventPanel,
  expectLink,
  go,
  linked,
  overview,
  timeline,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { settled } from "./support/settled.ts";
import { SUMMIT, shipped, titleOf, total } from "./support/shipped.ts";

const unfold = (page: Page) =>
  timeline(page).getByRole("button", { name: /^Unfold .+, (\d+ events?|no event)$/ });

/** Every mark by its name, and where it stands: the picture, as far as a hand can reach it. */
const picture = (page: Page): Promise<readonly string[]> =>
  timeline(page)
    .locator("button[data-type]")
    .evaluateAll((marks) =>
      marks.map((mark) => {
        const { x, y, width } = mark.getBoundingClientRect();
        return `${mark.ariaLabel} ${[x, y + scrollY, width].map(Math.round).join(" ")}`;
      }),
    );

test("quiet years are folded on arrival, and one event is shown by itself, among its neighbours", async ({
  page,
}) => {
  await test.step("quiet years are folded on arrival, and one unfolds and folds again by Back", async () => {
    await visit(page);
    await expect(unfold(page).first()).toBeVisible();
    const folds = await settled(() => unfold(page).count());
    expect(folds).toBeGreaterThan(1);
    await unfold(page).first().click();
    await expect(unfold(page)).toHaveCount(0);
    expect(linked(page, "from")).not.toBeNull();
    // All lanes are in view, as they were; and so are they for whom the link is sent to.
    const seen = await settled(() => picture(page));
    await expect(timeline(page).getByText("Golden Dome", { exact: true })).toBeInViewport();
    await page.reload();
    await expect.poll(() => picture(page)).toEqual(seen);
    await page.goBack();
    await expectLink(page, "from", null);
    await expect(unfold(page)).toHaveCount(folds);
    // Who has no mouse is where they were.
    await unfold(page).nth(1).press("Enter");
    await expect(unfold(page)).toHaveCount(0);
    await expect(timeline(page).locator("button[data-type]:focus")).toHaveCount(1);
    await page.goBack();
    await expect(unfold(page).nth(1)).toBeFocused();

    await page.getByRole("combobox", { name: "Quiet years" }).selectOption("even");
    await expectLink(page, "axis", "even");
    await expect(unfold(page)).toHaveCount(0);
  });
  await test.step("a link to one event shows it by itself, among its neighbours", async () => {
    await go(page, `/?event=${SUMMIT.id}`);
    await expect(event(timeline(page), SUMMIT.title)).toHaveAttribute("aria-current", "true");
    await expect(event(timeline(page), SUMMIT.title)).toBeInViewport();
    await expect.poll(async () => (await picture(page)).length).toBeGreaterThan(8);
  });
  await test.step("an episode with a plan years ahead folds the empty years, and its months fill the view", async () => {
    await go(page, "/?episode=order-2025&view=timeline");
    await expect(unfold(page)).toHaveCount(1);
    await expect(unfold(page)).toHaveAccessibleName("Unfold 2025–2029, 1 event");
  });
  await test.step("an episode names the lanes it leaves out, and gives them back", async () => {
    await go(page, "/?episode=thaad&view=timeline");
    const sentence = page.getByText(/^Not in this episode: /);
    await expect(sentence).toContainText("Golden Dome");
    await expect(sentence).not.toContainText("THAAD");
    await sentence.getByRole("button", { name: "Show these lanes" }).click();
    await expect(sentence).toHaveCount(0);
    await expectLink(page, "episode", null);
    await expect(count(page)).toContainText(String(total));
  });
  await test.step("an empty lane leads to its nearest event, open among its neighbours, and back", async () => {
    await go(page, "/?from=2010-01-01&to=2012-06-01&view=timeline");
    await timeline(page).getByRole("button", { name: "Before: 13 Dec 2001" }).click();
    await expect.poll(() => linked(page, "from")).toMatch(/^2001-/);
    const open = timeline(page).locator("button[data-type][aria-current=true]");
    await expect(open).toBeInViewport();
    await expect.poll(async () => (await picture(page)).length).toBeGreaterThan(4);
    await page.goBack();
    await expectLink(page, "from", "2010-01-01");
    await expect(open).toHaveCount(0);
  });
  await test.step("a link's window stays where the event that it opens lies elsewhere, and the overview says it", async () => {
    await go(page, `/?from=1972-01-02&to=1998-06-01&event=${SUMMIT.id}&view=timeline`);
    await expect(eventPanel(page).getByRole("article")).toBeVisible();
    const start = overview(page).getByRole("slider", { name: "Start of the window" });
    await expect(start).toHaveAttribute("aria-valuetext", "2 Jan 1972");
    await settled(() => picture(page));
    expect(linked(page, "from")).toBe("1972-01-02");
    await expect(start).toHaveAttribute("aria-valuetext", "2 Jan 1972");
    await eventPanel(page).getByRole("button", { name: "Next event" }).click();
    await expect
      .poll(() => linked(page, "from"), "one that is opened here is sought")
      .toMatch(/^(19[89]|200)/);
    await page.goBack();
    await expectLink(page, "from", "1972-01-02");
    await expect(start).toHaveAttribute("aria-valuetext", "2 Jan 1972");
  });
  await test.step("where a window is low, the row of a link's event is clear of what stays at the foot", async () => {
    await page.setViewportSize({ width: 1280, height: 620 });
    await visit(page, "/?event=2025-01-27-iron-dome-order");
    const mark = event(timeline(page), titleOf("2025-01-27-iron-dome-order"));
    const foot = page.getByRole("region", { name: "Preview" });
    const gap = async () => {
      const [above, below] = [await mark.boundingBox(), await foot.boundingBox()];
      return above && below ? below.y - above.y - above.height : Number.NaN;
    };
    await expect.poll(gap).toBeGreaterThan(0);
  });
});

test("an episode is walked by its buttons and by j and k, and its link shows the same", async ({
  page,
}) => {
  const [episode] = shipped.episodes;
  if (!episode) throw new Error("no episode");
  await visit(page);
  const heightOf = (of: Locator) => async () => Math.round((await of.boundingBox())?.height ?? 0);
  const heightBefore = await heightOf(episodes(page).getByRole("listitem").first())();
  await episodes(page).getByRole("button", { name: episode.title.en, exact: true }).click();
  await episodes(page).getByRole("button", { name: "Next in episode" }).click();
  // Of its first day, the event that the story is counted from is told first.
  await expectLink(page, "event", "2001-02-27-joint-statement");
  const { events } = episode;
  // The panel counts as the walk does, and goes on where it does.
  await expect(eventPanel(page).getByText(`1 of ${events.length}`, { exact: true })).toBeVisible();
  await page.keyboard.press("j");
  await expectLink(page, "event", "2001-02-russia-seeks-anti-nmd-wording");
  await page.keyboard.press("k");
  await expectLink(page, "event", "2001-02-27-joint-statement");
  await expect(timeline(page).locator("button[aria-current]")).toHaveCount(1);
  await expectAccessible(page, "[aria-label='Episodes']");
  const before = await settled(() => picture(page));
  await page.reload();
  await expect.poll(() => picture(page)).toEqual(before);
  // Out of the episode, beside the panel: cards are as high as on arrival, and say all of what they are about.
  await episodes(page).getByRole("button", { name: "All years" }).click();
  await expect(eventPanel(page)).toBeVisible();
  const cards = episodes(page).getByRole("listitem");
  await expect.poll(heightOf(cards.first())).toBe(heightBefore);
  const cut = (paragraphs: Element[]) =>
    paragraphs.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight).length;
  expect(await cards.getByRole("paragraph").evaluateAll(cut)).toBe(0);
});
