import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { expectCount, expectLink, follow, visit } from "./support/explorer.ts";
import { embeddingPage, openHost } from "./support/host.ts";
import { expect, SIZE, test } from "./support/page.ts";
import { fixture } from "./support/serve.ts";
import { counting, from, SUMMIT, shippedText, total, wordsOf } from "./support/shipped.ts";

// It asks whether the host has a feed, plain pages and a copy that stays as it is, and is told where there is none;
// and in a frame it tries to copy.
test.use({ complaints: [/status of 404|Clipboard API has been blocked|ERR_FAILED/] });

const KOREA = "/?v=1&country=KR";
const OF_KOREA = counting(from("KR"));

const use = (page: Page): Locator => page.getByRole("dialog", { name: /^(Use|활용)$/ });
const part = (page: Page, name: string): Locator => use(page).getByRole("region", { name });
const opener = (page: Page): Locator =>
  page.getByRole("banner").getByRole("button", { name: "Use", exact: true });

async function openUse(page: Page, link: string): Promise<void> {
  await visit(page, link);
  await opener(page).click();
  await expect(part(page, "Link")).toBeVisible();
}

async function saved(page: Page, button: Locator): Promise<Download> {
  const saving = page.waitForEvent("download");
  await button.click();
  return saving;
}

const textOf = async (download: Download): Promise<string> =>
  readFileSync(await download.path(), "utf8");

test("what is meant is chosen once, and every number and every file follows it", {
  tag: SIZE,
}, async ({ page }) => {
  await openUse(page, `${KOREA}&event=${SUMMIT.id}`);
  const heading = use(page).getByRole("heading", { level: 2 });
  await expect(heading).toHaveText(`Use these ${OF_KOREA} events`);
  await expect(use(page)).toContainText("South Korea, as in version");
  await expect(part(page, "Download").getByRole("button", { name: /^CSV.*\d kB$/ })).toBeVisible();
  await expectAccessible(page);

  const json = part(page, "Download").getByRole("button", { name: /^JSON,/ });
  const download = await saved(page, json);
  expect(download.suggestedFilename()).toBe(
    `missile-defence-and-the-korean-alliance-${OF_KOREA}.json`,
  );
  const file = JSON.parse(await textOf(download));
  expect(file.events).toHaveLength(OF_KOREA);
  expect(file.description.en).toContain(
    `A part: ${OF_KOREA} of ${total} events, by the filter “country=KR”.`,
  );

  await use(page).getByRole("radio", { name: "This event" }).check();
  await expect(heading).toHaveText("Use this event");
  await expect(part(page, "Link").getByRole("textbox")).toHaveValue(
    new RegExp(`\\?v=1&event=${SUMMIT.id}$`),
  );
  const one = await textOf(await saved(page, json));
  expect(JSON.parse(one).events.map(({ id }: { id: string }) => id)).toEqual([SUMMIT.id]);

  await use(page)
    .getByRole("radio", { name: `All ${total}` })
    .check();
  await expect(heading).toHaveText(`Use all ${total} events`);
  const calendar = part(page, "Download").getByRole("button", { name: /^Calendar/ });
  expect(await textOf(await saved(page, calendar))).toMatch(/^BEGIN:VCALENDAR/);

  await page.keyboard.press("Escape");
  await expect(use(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

test("it is opened, chosen in and left by keys alone, and takes a draft away as it is now", async ({
  page,
}) => {
  await visit(page, KOREA);
  await opener(page).focus();
  await page.keyboard.press("Enter");
  await expect(use(page).getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(use(page).getByRole("radio", { name: `The ${OF_KOREA} shown` })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(use(page).getByRole("radio", { name: `All ${total}` })).toBeChecked();
  // What is not possible is passed over.
  await expect(use(page).getByRole("radio", { name: "This event" })).toBeDisabled();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(use(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
  await test.step("where the filters show nothing, all are meant, and it is said", async () => {
    await follow(page, "/?v=1&q=nowherefound");
    await expectCount(page, 0, total);
    await opener(page).click();
    await expect(use(page)).toContainText("The filters show no event, so all are meant.");
    await expect(use(page).getByRole("radio", { name: `All ${total}` })).toBeChecked();
    await expect(use(page).getByRole("radio", { name: "The 0 shown" })).toBeDisabled();
  });
  await test.step("a draft is taken away as it is now", async () => {
    await page.keyboard.press("Escape");
    await expect(use(page)).toBeHidden();
    await follow(page, KOREA);
    await expectCount(page, OF_KOREA, total);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await expect(page.getByRole("region", { name: "Draft" })).toBeVisible();
    await opener(page).click();
    await expect(part(page, "Embed")).toContainText("A draft opens only in this browser");
    const json = part(page, "Download").getByRole("button", { name: /^JSON,/ });
    expect(JSON.parse(await textOf(await saved(page, json))).events.length).toBeGreaterThan(1);
  });
});

test("a window that is a filter is one of what is taken away too", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openUse(page, "/?v=1&country=KR,RU&topic=nmd&from=2001-02-01&to=2001-04-30&only=window");
  const [, shown = ""] =
    /these (\d+) events/.exec(await use(page).getByRole("heading", { level: 2 }).innerText()) ?? [];
  const csv = await saved(page, part(page, "Download").getByRole("button", { name: /^CSV/ }));
  const rows = (await textOf(csv)).trim().split(/\r\n(?=[^"\r\n]*,)/);
  expect(rows.length).toBeGreaterThanOrEqual(Number(shown) + 1);
  expect(csv.suggestedFilename()).toContain(`-${shown}.csv`);

  const hash = createHash("sha256").update(shippedText).digest("hex").slice(0, 16);
  await expect(part(page, "Cite")).toContainText(`sha256 ${hash}`);
  await expect(part(page, "Cite")).toContainText(
    "events: South Korea or Russia; NMD; Feb–Apr 2001.",
  );
  await part(page, "Cite").getByRole("button", { name: "BibTeX" }).click();
  await part(page, "Cite").getByRole("button", { name: "Copy" }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain(`SHA-256 of the file: ${hash}`);
  const reference = await copied();
  const link = /url = \{(\S+)\}/.exec(reference)?.[1] ?? "";
  await page.goto(link);
  await expectLink(page, "only", "window");
});

test("the picture is as wide as it says, drawn in our type, and is there in words", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("not here")) },
    });
  });
  await openUse(page, KOREA);
  const image = part(page, "Image");
  await expect(image.getByRole("img", { name: /Missile defence/ })).toBeVisible();
  await image.getByRole("combobox", { name: "Width" }).selectOption("800");
  await expect(image).toContainText("800 ×");
  const png = readFileSync(
    await (await saved(page, image.getByRole("button", { name: "PNG" }))).path(),
  );
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(800);
  const svg = await textOf(await saved(page, image.getByRole("button", { name: "SVG" })));
  expect(svg).toMatch(/^<svg [^>]*width="800"/);
  expect(svg).toContain("Bush and Kim Dae-jung hold their summit");
  await image.getByText("Words for it").click();
  await expect(image.getByRole("textbox", { name: "Words for it" })).toHaveValue(
    new RegExp(`^Timeline of ${OF_KOREA} of ${total} events`),
  );
  await test.step("where the browser does not let a page copy, the link is selected to be copied", async () => {
    await part(page, "Link").getByRole("button", { name: "Copy link" }).click();
    const field = part(page, "Link").getByRole("textbox");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/\?v=1&country=KR$/);
    expect(await field.evaluate((at: HTMLInputElement) => at.selectionEnd)).toBeGreaterThan(20);
  });
  await test.step("in Korean it speaks Korean, and so do its files", async () => {
    await page.keyboard.press("Escape");
    await expect(use(page)).toBeHidden();
    await follow(page, `${KOREA}&lang=ko`);
    await page.getByRole("button", { name: "활용", exact: true }).click();
    await expect(use(page).getByRole("heading", { level: 2 })).toHaveText(
      `사건 ${OF_KOREA}건 활용하기`,
    );
    const csv = part(page, "내려받기").getByRole("button", { name: /^CSV, 보이는 사건/ });
    expect(await textOf(await saved(page, csv))).toContain("부시·김대중 정상회담");
  });
});

test("a file that cannot be made is said, and is made when it is asked for again", async ({
  page,
}) => {
  await visit(page, KOREA);
  // What writes is a worker of its own, which now cannot come.
  await page.route("**/store.worker-*.js", (route) => route.abort());
  await opener(page).click();
  const download = part(page, "Download");
  await expect(download.getByRole("alert")).toContainText("could not be made. Try again");
  await page.unroute("**/store.worker-*.js");
  const csv = download.getByRole("button", { name: /^CSV/ });
  expect(await textOf(await saved(page, csv))).toContain("Bush and Kim Dae-jung");
  await expect(csv).toHaveText(/kB$/);
  await test.step("of a file, which a link cannot carry, that is said, and all else is there", async () => {
    await page.keyboard.press("Escape");
    await expect(use(page)).toBeHidden();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a file" }).first().click();
    const buffer = Buffer.from(fixture("harbour.json"));
    await (await choosing).setFiles({ name: "harbour.json", mimeType: "", buffer });
    await expect(page.getByText("Your file harbour.json")).toBeVisible();
    await opener(page).click();
    await expect(part(page, "Link")).toContainText("The link does not carry your file");
    await expect(part(page, "Embed")).toContainText("A file of yours opens only here");
    await expect(part(page, "Follow")).toContainText("There is a feed only of the dataset");
    const hash = createHash("sha256").update(buffer).digest("hex").slice(0, 16);
    await expect(part(page, "Cite")).toContainText(hash);
    const lines = part(page, "Download").getByRole("button", { name: /^JSON Lines/ });
    expect(await textOf(await saved(page, lines))).toContain("The first keel is laid");
  });
});

test("in a page of another host, without an origin and any storage, the events open with their words", {
  tag: SIZE,
}, async ({ page }) => {
  test.slow();
  const host = await openHost();
  // Somebody's own page, as the code stands in it, in the closest sandbox there is.
  const code = `<iframe sandbox="allow-scripts" src="${host.address}?v=1&amp;country=KR&amp;embed=1" width="100%" height="320" title="Events"></iframe>`;
  const other = await embeddingPage(code);
  try {
    await page.goto(other.address);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("status").first()).toHaveText(`${OF_KOREA} of ${total} events`);
    await expect(frame.getByRole("link", { name: "Open in Dateline" })).toHaveAttribute(
      "href",
      "?v=1&country=KR",
    );
    await expect(frame.getByRole("searchbox")).toHaveCount(0);
    const event = frame.getByRole("button", { name: /^(?!\d+ events)[^‹›+−]+, .*\b(19|20)\d\d$/ });
    await expect(event.first()).toBeVisible();
    // It is as high as it says, and stays so once it is.
    const heard = () => page.evaluate<number[]>("heard");
    await expect.poll(async () => (await heard()).at(-1) ?? 0).toBeGreaterThan(200);
    const scrolls = () =>
      frame.locator("body").evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await expect.poll(scrolls).toBe(0);
    const told = (await heard()).length;

    await event.first().click();
    const panel = frame.getByRole("complementary", { name: "Event" });
    await panel.getByRole("button", { name: "Copy link" }).click();
    await expect(panel.getByRole("textbox", { name: "Copy this:" })).toBeFocused();
    await panel.getByRole("button", { name: "Open in source" }).first().click();
    await expect(frame.locator("mark").first()).toBeVisible();
    expect((await heard()).length).toBeLessThan(told + 6);
  } finally {
    host.close();
    other.close();
  }
});

test("what is embedded breaks no rule, with an event open too", async ({ page }) => {
  await page.goto(`${KOREA}&embed=1`);
  await expect(page.getByRole("status").first()).toHaveText(`${OF_KOREA} of ${total} events`);
  await expect(page.getByRole("region", { name: "Timeline" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/?v=1&q=cornerstone&event=${SUMMIT.id}&view=list&embed=1`);
  await expect(page.getByRole("complementary", { name: "Event" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Events" })).toBeVisible();
  await expectAccessible(page);
});

test("two stories and counts are embedded too, and that nothing matches is said in words", async ({
  page,
}) => {
  await page.goto("/?v=1&align=nmd-2001,order-2025&embed=1");
  const stories = page.getByRole("region", { name: "Parallel" });
  await expect(stories.getByRole("table", { name: "Matched steps" })).toBeVisible();
  await expect(stories.getByRole("button", { name: "Leave" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Open in Dateline" })).toHaveAttribute(
    "href",
    /align=nmd-2001,order-2025$/,
  );
  await expectAccessible(page);
  await page.goto("/?v=1&view=counts&embed=1");
  await expect(page.getByRole("heading", { name: "Counts", level: 1 })).toBeVisible();
  await page.goto("/?v=1&view=about&embed=1");
  await expect(page.getByText("The page that the link asks for is in Dateline.")).toBeVisible();
  await page.goto("/?v=1&q=xyzzy&embed=1");
  await expect(page.getByText("No event matches what this frame asks for.")).toBeVisible();
  await expect(page.getByRole("link", { name: `All ${total} in Dateline` })).toHaveAttribute(
    "href",
    "/",
  );
  await test.step("in the smallest frame the way to the whole is in it", async () => {
    const size = page.viewportSize();
    await page.setViewportSize({ width: 200, height: 150 });
    const box = await page.getByRole("link", { name: "Open in Dateline" }).boundingBox();
    expect((box?.x ?? 200) + (box?.width ?? 0)).toBeLessThanOrEqual(200);
    if (size) await page.setViewportSize(size);
  });
  await expectAccessible(page);
});

test("two stories side by side are linked, drawn, embedded and printed as such, and the words say what is not", async ({
  page,
}) => {
  await page.goto("/?v=1&align=nmd-2001,order-2025");
  await opener(page).click();
  await expect(part(page, "Link")).toContainText("It holds the two stories side by side.");
  await expect(use(page)).toContainText(`the files hold the ${total} events`);
  const image = part(page, "Image").getByRole("img", { name: "Two stories from one day zero" });
  await expect(image).toBeVisible();
  const embed = part(page, "Embed");
  await expect(embed.getByRole("combobox", { name: "Shown as" })).toHaveValue("align");
  await expect(embed.getByRole("textbox", { name: "Code for a page" })).toHaveValue(
    /align=nmd-2001,order-2025&amp;embed=1/,
  );
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await part(page, "Print").getByRole("button", { name: "The two stories on one sheet" }).click();
  await expect(page.locator("html[data-printed]")).toHaveCount(1);
  await expect(page.getByRole("region", { name: "Parallel" })).toBeVisible();
  await page.goto("/?v=1&align=nmd-2001,(q=xyzzy)");
  await opener(page).click();
  await expect(use(page)).toContainText("one of them has no day zero, so the image");
  await expect(image).toHaveCount(0);
});

test("the code for a page is what its preview shows", async ({ page }) => {
  const there = ["**/feed.xml", "**/list/", /\/data\/events\.[0-9a-f]{16}\.json$/];
  for (const each of there) {
    await page.route(each, (route) => route.fulfill({ body: "", contentType: "text/plain" }));
  }
  await openUse(page, `${KOREA}&event=${SUMMIT.id}`);
  await use(page).getByRole("radio", { name: "This event" }).check();
  const embed = part(page, "Embed");
  await embed.getByRole("combobox", { name: "Shown as" }).selectOption("List");
  await embed.getByRole("combobox", { name: "Height" }).selectOption("640 px high");
  const code = await embed.getByRole("textbox", { name: "Code for a page" }).inputValue();
  expect(code).toMatch(/^<iframe src="http:\S+&amp;embed=1" width="100%" height="640" /);
  const src = await embed.locator("iframe").getAttribute("src");
  expect(code).toContain(src?.replaceAll("&", "&amp;"));
  const frame = embed.frameLocator("iframe");
  await expect(frame.getByRole("blockquote").first()).toContainText(
    wordsOf(SUMMIT.id).slice(0, 20),
  );
  await test.step("what a host has beside the page can be followed, and its copy that stays is there to embed", async () => {
    const following = part(page, "Follow");
    await expect(following.getByRole("link", { name: "Atom feed" })).toHaveAttribute(
      "href",
      "feed.xml",
    );
    await expect(
      following.getByRole("link", { name: "This event as a plain page" }),
    ).toHaveAttribute("href", `e/${SUMMIT.id}/`);
    await embed.getByRole("combobox", { name: "Dataset" }).selectOption("Frozen as it is now");
    const hash = createHash("sha256").update(shippedText).digest("hex").slice(0, 16);
    await expect(embed.getByRole("textbox", { name: "Code for a page" })).toHaveValue(
      new RegExp(`&amp;data=data/events\\.${hash}\\.json&amp;embed=1`),
    );
  });
});
