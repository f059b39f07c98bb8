import type { Page, Route } from "@playwright/test";
import {
  event,
  eventList,
  eventPanel,
  expectLink,
  follow,
  go,
  marked,
  sourceReader,
  timeline,
  visit,
} from "./support/explorer.ts";
import { expect, PHONE, SIZE, test } from "./support/page.ts";
import { filled, serveShipped } from "./support/serve.ts";
import { SUMMIT, shippedText, titleOf, wordsOf } from "./support/shipped.ts";

const words = wordsOf(SUMMIT.id);

/** From the first view to the summit, by whatever this size of screen puts first. */
async function findSummit(page: Page): Promise<void> {
  if (await eventList(page).isVisible()) {
    await event(eventList(page), SUMMIT.title).click();
    return;
  }
  await page.getByRole("button", { name: /^2001 NMD dispute/ }).click();
  // Where its day is crowded, the event is in a cluster that opens as a list.
  const crowd = timeline(page)
    .getByRole("button", { name: /^\d+ events, 7 Mar 2001$/ })
    .first();
  const summit = event(timeline(page), SUMMIT.title);
  const listed = page.getByRole("dialog").getByRole("button", { name: SUMMIT.title });
  await expect(async () => {
    if (await crowd.isVisible()) await crowd.click({ timeout: 1_000 });
    await listed.or(summit).first().click({ timeout: 1_000 });
    await expect(eventPanel(page)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

test("a reader checks an event against the words it comes from", { tag: SIZE }, async ({
  page,
}) => {
  await visit(page);
  await findSummit(page);

  const panel = eventPanel(page);
  await expect(panel.getByRole("heading", { name: SUMMIT.title })).toBeVisible();
  await expect(panel).toContainText(SUMMIT.date);
  const quotation = panel.getByRole("blockquote").first();
  await expect(quotation).toContainText(words);

  await panel.getByRole("button", { name: "Open in source" }).first().click();
  const source = sourceReader(page);
  await expect(marked(source)).toHaveText(words);
  await expect(marked(source)).toBeInViewport();
  await expect(source.getByRole("heading", { level: 1 })).not.toBeEmpty();

  await source.getByRole("button", { name: "Back to the event" }).click();
  await expect(panel.getByRole("heading", { name: SUMMIT.title })).toBeVisible();
  await expectLink(page, "event", SUMMIT.id);
  await expectLink(page, "passage", null);
  await test.step("a day is the day that was written, whatever the reader's clock says", async () => {
    await go(page, `/?event=${SUMMIT.id}&view=list`);
    await expect(eventPanel(page)).toContainText(`${SUMMIT.date} Wednesday`);
    await expect(eventList(page).getByRole("button", { name: SUMMIT.title })).toHaveAccessibleName(
      `${SUMMIT.title}, ${SUMMIT.date}`,
    );
    await go(page, "/?view=timeline&from=2001-03-01&to=2001-03-15");
    await expect(
      event(timeline(page), titleOf("2001-03-06-kim-ha-joong-rice")),
    ).toHaveAccessibleName(/, 6 March 2001$/);
  });
});

/** Answers with the dataset as it now is. */
const answered = (dataset: unknown) => {
  const body = JSON.stringify(dataset);
  return (route: Route) => route.fulfill(filled({ body }));
};

test("a dataset that was checked says so beside its passages, and how to repeat it", async ({
  page,
}) => {
  const shipped = JSON.parse(shippedText);
  shipped.verified.date = "2026-11-23";
  await serveShipped(page, { body: JSON.stringify(shipped) });
  await visit(page, `/?event=${SUMMIT.id}`);
  const sentence =
    /Every event has its passage, word for word, checked on 23 November 2026 against sha256 [0-9a-f]{8}/;
  await expect(eventPanel(page)).toContainText(sentence);
  await eventPanel(page).getByRole("button", { name: "Repeat the check" }).click();
  const about = page.getByRole("main");
  await expect(about).toContainText(sentence);
  await expect(about).toContainText("npm run validate -- events.json --strict --sources texts");
  for (const { sha256 } of shipped.sources) {
    // A work that is only cited was not read, and has no text to compare.
    if (sha256 !== undefined) await expect(about).toContainText(sha256);
  }

  // What was changed after the check is not vouched for by it.
  shipped.events[0].title.en += ", or not";
  await page.route("**/changed.json", answered(shipped));
  await follow(page, `/?data=changed.json&event=${SUMMIT.id}`);
  await expect(eventPanel(page)).toContainText("events or passages were changed since");
  await expect(page.getByText("word for word, checked")).toHaveCount(0);

  // What can be seen not to be so is not said, whatever the dataset says.
  shipped.events[0].claims = [];
  await page.route("**/bare.json", answered(shipped));
  await follow(page, `/?data=bare.json&event=${SUMMIT.id}`);
  await expect(page.getByText(/Opened from .*bare\.json/)).toBeVisible();
  await expect(eventPanel(page).getByRole("blockquote").first()).toBeVisible();
  await expect(page.getByText("word for word, checked")).toHaveCount(0);
  await expect(page.getByText("Every one opens the passage it comes from.")).toHaveCount(0);
});

test("events, their passages and the order of both lead to each other", { tag: PHONE }, async ({
  page,
}) => {
  await test.step("a passage leads back to the events it yielded", async () => {
    await visit(page, `/?event=${SUMMIT.id}`);
    // What stands in the page before its scripts is of the first view, and is not left beside another.
    await expect(page.locator("#home")).toHaveCount(0);
    await eventPanel(page).getByRole("button", { name: "Open in source" }).first().click();
    await expect(marked(sourceReader(page))).toHaveText(words);
    await sourceReader(page).getByRole("button", { name: SUMMIT.title }).first().click();
    await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeVisible();
  });
  await test.step("the source shows its other passages in the order of its text", async () => {
    await go(page, `/?event=${SUMMIT.id}`);
    await eventPanel(page).getByRole("button", { name: "Open in source" }).first().click();
    const source = sourceReader(page);
    await expect(marked(source)).toHaveText(words);
    await source.getByRole("button", { name: "Next passage" }).click();
    await expect(marked(source)).not.toHaveText(words);
    await source.getByRole("button", { name: "Previous passage" }).click();
    await expect(marked(source)).toHaveText(words);
    await expect(source).toContainText(/characters not quoted/);
  });
  await test.step("the steps from event to event are in order of time and lead back", async () => {
    await go(page, `/?event=${SUMMIT.id}`);
    const panel = eventPanel(page);
    const title = panel.getByRole("heading", { level: 2 }).first();
    await expect(title).toHaveText(SUMMIT.title);
    await panel.getByRole("button", { name: "Next event" }).click();
    await expect(title).not.toHaveText(SUMMIT.title);
    await panel.getByRole("button", { name: "Previous event" }).click();
    await expect(title).toHaveText(SUMMIT.title);
  });
});
