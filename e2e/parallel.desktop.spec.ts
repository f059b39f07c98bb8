import type { Page } from "@playwright/test";
import { expectAccessible, expectReadable } from "./support/axe.ts";
import {
  episodes,
  eventPanel,
  expectLink,
  follow,
  go,
  linked,
  notices,
  timeline,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { settled } from "./support/settled.ts";

const DISPUTES = "/?align=nmd-2001,order-2025";

const parallel = (page: Page) => page.getByRole("region", { name: "Parallel" });
const story = (page: Page, title: string) =>
  parallel(page).getByRole("group", { name: title, exact: true });
const steps = (page: Page) => parallel(page).getByRole("table", { name: "Matched steps" });
const row = (page: Page, words: string) => steps(page).getByRole("row").filter({ hasText: words });

/** The two disputes as on arrival, in the page that is open. */
async function compareAnew(page: Page): Promise<void> {
  await go(page, "/");
  await follow(page, DISPUTES);
  await expect(steps(page)).toBeVisible();
}

test("two disputes are compared from the episode that is walked, and each step opens its passage", async ({
  page,
}) => {
  await visit(page);
  await episodes(page).getByRole("button", { name: "2001 NMD dispute" }).click();
  await episodes(page)
    .getByRole("combobox", { name: "Compare with…" })
    .selectOption("The 2025 order and Golden Dome");
  await expect(row(page, "It begins")).toContainText("Seoul, Moscow back “strengthening”");
  await expect(row(page, "It begins")).toContainText("Trump orders an “Iron Dome” for America");
  await expect(row(page, "China and Russia openly oppose")).toContainText("81 to 155 days later");
  await expect(row(page, "hold their summit")).toContainText("86 to 116 days later");
  await expect(row(page, "foreign minister is dismissed")).toContainText("no such event");
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectReadable(page);
  await page.emulateMedia({ colorScheme: null });

  await row(page, "hold their summit")
    .getByRole("button", { name: /^Ishiba/ })
    .click();
  await expect(eventPanel(page).getByRole("blockquote").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(eventPanel(page)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(parallel(page)).toHaveCount(0);
  await expect(timeline(page)).toBeVisible();
  await page.goBack();
  await expect(parallel(page)).toBeVisible();
  await test.step("it prints as one sheet", async () => {
    await expect(steps(page)).toBeVisible();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    // By the key it is the page that prints, and no edition of the events.
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute("data-printed", "");
    });
    await page.keyboard.press("ControlOrMeta+p");
    await expect(page.locator("html[data-printed]")).toHaveCount(1);
    await expect(page.locator("#paper")).toHaveCount(0);
  });
});

test("by keyboard alone one goes along a story, across to the step that answers, and into its passage", async ({
  page,
}) => {
  await page.goto(DISPUTES);
  const summit = story(page, "2001 NMD dispute").getByRole("button", {
    name: /^Bush and Kim Dae-jung hold their summit, 7 Mar 2001, day \+8, step \d$/,
  });
  await summit.focus();
  await page.keyboard.press("ArrowDown");
  const call = story(page, "The 2025 order and Golden Dome").getByRole("button", {
    name: /^Ishiba, Trump discussed .+, May 2025, day \+94 to \+124, step \d$/,
  });
  await expect(call).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(summit).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(summit).not.toBeFocused();
  await page.keyboard.press("ArrowLeft");
  const before = await settled(() => summit.boundingBox());
  await page.keyboard.press("+");
  await expect.poll(async () => (await summit.boundingBox())?.x).not.toBe(before?.x);
  await page.keyboard.press("0");
  await expect.poll(async () => (await summit.boundingBox())?.x).toBe(before?.x);
  await page.keyboard.press("Enter");
  await expect(
    eventPanel(page)
      .getByRole("heading", { name: /summit/ })
      .first(),
  ).toBeVisible();
  await test.step("a cluster opens into its events, and what lies beyond an edge is a press away", async () => {
    await compareAnew(page);
    const first = story(page, "2001 NMD dispute");
    const cluster = first.getByRole("button", { name: /^\d+ events, day/ }).first();
    await expect(cluster).toBeVisible();
    const marks = await settled(() => first.getByRole("button").count());
    await cluster.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => first.getByRole("button").count()).toBeGreaterThan(marks);
    await page.getByRole("button", { name: "Join again" }).click();
    await expect(first.getByRole("button")).toHaveCount(marks);
    const second = story(page, "The 2025 order and Golden Dome");
    await second.getByRole("button", { name: "1 later: show" }).click();
    await expect(second.getByRole("button", { name: /, day \+1,454$/ })).toBeVisible();
    await test.step("both stories are zoomed by the wheel and panned by a drag as one", async () => {
      await compareAnew(page);
      const zeros = ["Seoul, Moscow back", "Trump orders an"].map((title) =>
        parallel(page).getByRole("button", { name: new RegExp(`^${title}.+day 0, step 1$`) }),
      );
      const places = () => Promise.all(zeros.map(async (zero) => (await zero.boundingBox())?.x));
      await expect(zeros[0] ?? parallel(page)).toBeVisible();
      const [left = 0] = await settled(places);
      const box = await story(page, "2001 NMD dispute").getByRole("button").first().boundingBox();
      const y = (box?.y ?? 0) + 60;
      await page.mouse.move(left + 160, y);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -120);
      await page.keyboard.up("Control");
      await expect.poll(async () => (await places())[0]).toBeLessThan(left);
      const [near = 0] = await settled(places);
      await page.mouse.down();
      await page.mouse.move(left + 240, y, { steps: 4 });
      await page.mouse.up();
      await expect
        .poll(async () => Math.round((await places())[0] ?? 0))
        .toBe(Math.round(near + 80));
      const [one, two] = await settled(places);
      expect(one).toBe(two);
      // A drag presses nothing.
      await expect(eventPanel(page)).toHaveCount(0);
    });
  });
});

test("the reader matches, names and removes steps, and the link shows the same table to others", async ({
  page,
}) => {
  await page.goto(DISPUTES);
  await parallel(page).getByRole("button", { name: "Match two more" }).click();
  const form = parallel(page).getByRole("form", { name: "Matched step" });
  await form
    .getByRole("combobox", { name: "2001 NMD dispute" })
    .selectOption("2001-04-02-vice-minister-dismissed");
  await form
    .getByRole("combobox", { name: "The 2025 order and Golden Dome" })
    .selectOption("2025-05-20-guetlein");
  await form
    .getByRole("textbox", { name: /Name of the step/ })
    .fill("Somebody pays, or is put in charge");
  await form.getByRole("button", { name: "Match" }).click();
  await expect(row(page, "Somebody pays")).toContainText("79 days later");
  await expect(parallel(page).getByText(/^By the reader, not by the sources/)).toBeVisible();
  await row(page, "hold their summit")
    .getByRole("button", { name: /^Change/ })
    .click();
  await form.getByRole("button", { name: "Remove" }).click();
  await expect(row(page, "hold their summit")).toHaveCount(0);

  const link = page.url();
  const table = await steps(page).innerText();
  await page.goto("about:blank");
  await page.goto(link);
  await expect(steps(page)).toBeVisible();
  await expect.poll(() => steps(page).innerText()).toBe(table);
  await parallel(page).getByRole("button", { name: "As proposed" }).click();
  await expect(row(page, "hold their summit")).toBeVisible();
  await expect(row(page, "Somebody pays")).toHaveCount(0);
  await test.step("another zero, other units and the other way round are in the link", async () => {
    await compareAnew(page);
    await parallel(page)
      .getByRole("combobox", { name: "Day 0 of 2001 NMD dispute" })
      .selectOption("2001-03-07-bush-kim-summit");
    await expect(
      story(page, "2001 NMD dispute").getByRole("button", { name: /^New York Times.+day −7/ }),
    ).toBeVisible();
    await parallel(page).getByRole("combobox", { name: "Unit" }).selectOption("weeks");
    await expect(row(page, "China and Russia")).toContainText("weeks later");
    await parallel(page).getByRole("button", { name: "Swap" }).click();
    await expect(row(page, "China and Russia")).toContainText("weeks earlier");
    expect(linked(page, "align")).toBe("order-2025,nmd-2001@2001-03-07-bush-kim-summit,weeks");
    await page.goBack();
    await expect(row(page, "China and Russia")).toContainText("weeks later");
  });
  await test.step("any two filtered sets are chosen, each from an event of its own, and the link holds both", async () => {
    await compareAnew(page);
    await parallel(page).getByText("Choose what is compared").click();
    const first = parallel(page).getByRole("group", { name: /^First: / });
    await first.getByRole("combobox", { name: "Episode" }).selectOption("any");
    await first.getByRole("combobox", { name: "Topics" }).selectOption("russia-dprk");
    await first.getByRole("combobox", { name: "Countries" }).selectOption("RU");
    await expectLink(page, "align", "(country=RU;topic=russia-dprk),order-2025");
    const zero = parallel(page).getByRole("combobox", { name: /^Day 0 of Russia/ });
    await expect(zero).toBeVisible();
    const [, other = ""] = await zero
      .locator("option:enabled")
      .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
    await zero.selectOption(other);
    await expectLink(page, "align", `(country=RU;topic=russia-dprk)@${other},order-2025`);
    const named = story(page, "Russia, Russia–North Korea");
    await expect(named.getByRole("button").first()).toBeVisible();
  });
  await test.step("what two sets a link asks for is shown or said, and never a blank page", async () => {
    await follow(page, "/?align=(topic=nmd)@2001-spring-nmd-issue,(country=JP)");
    await expect(parallel(page).getByRole("status")).toContainText("cannot be zero");
    await expect(steps(page)).toBeVisible();
    await follow(page, "/?align=nothing,order-2025");
    await expect(parallel(page).getByRole("status")).toContainText("no episode “nothing”");
    await expect(parallel(page).getByRole("button", { name: "Swap" })).toHaveCount(0);
    await expect(parallel(page).getByRole("combobox", { name: /^(Unit|Day 0)/ })).toHaveCount(0);
    await parallel(page).getByRole("button", { name: "Leave" }).click();
    await expect(timeline(page)).toBeVisible();
    await follow(page, "/?align=((,)@");
    await expect(notices(page).filter({ hasText: "align" })).toBeVisible();
    await expect(timeline(page)).toBeVisible();
  });
});
