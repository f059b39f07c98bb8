/**
 * `npm run screenshots [-- name…]`: the pictures of the README and docs/, taken from the real
 * page, served as readers get it. Without names, all of them.
 */
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildIfStale } from "../bin/build.mjs";
import { giveUp, install, requireNode, root } from "../bin/install.mjs";
import { serve } from "../bin/serve.mjs";
import { browser, hangulGlyphs } from "./browser.mjs";

const FOLDER = join(root, "docs/images");
const FIRST_PORT = 4190;

/** The four weeks of 2001 around a summit that one article dates to two days. */
const DISPUTE = "from=2001-02-24&to=2001-03-24";
const SUMMIT = "event=2001-03-07-bush-kim-summit";
const SUMMIT_PASSAGE = "passage=cheon-2025-golden-dome/this-man";
const DESKTOP = { width: 1440, height: 900 };

/** Dates further on in the text, each with the title of what happened then. */
const CODED = /** @type {const} */ ([
  [1, "The sluice is to shut"],
  [1, "The basin is dug"],
  [1, "Flood damages the basin"],
  [3, "Bargemen complain of the paddles"],
  [3, "Board votes to shut the sluice"],
]);

/**
 * @typedef {object} Picture
 * @property {string} link  What the page is asked for.
 * @property {string} [file]  What is then opened.
 * @property {(page: import("playwright").Page) => Promise<void>} [steps]  What is then done.
 * @property {{ width: number, height: number }} size  CSS pixels, which are the picture's too.
 * @property {"light" | "dark"} colours
 * @property {(page: import("playwright").Page) => import("playwright").Locator} waitFor
 */

/** @param {import("playwright").Page} page */
const aMark = (page) =>
  page.getByRole("region", { name: "Timeline" }).getByRole("button", { name: /2001$/ }).first();

/** @type {Readonly<Record<string, Picture>>} */
const PICTURES = {
  timeline: { link: "?v=1", size: DESKTOP, colours: "light", waitFor: aMark },
  "timeline-dark": { link: "?v=1", size: DESKTOP, colours: "dark", waitFor: aMark },
  event: {
    link: `?v=1&${DISPUTE}&${SUMMIT}`,
    size: DESKTOP,
    colours: "light",
    waitFor: aMark,
  },
  parallel: {
    link: "?v=1&align=nmd-2001,order-2025",
    size: DESKTOP,
    colours: "light",
    waitFor: (page) => page.getByRole("table", { name: "Matched steps" }),
  },
  source: {
    link: `?v=1&${SUMMIT}&${SUMMIT_PASSAGE}`,
    size: DESKTOP,
    colours: "light",
    waitFor: (page) => page.locator("mark").first(),
  },
  use: {
    link: "?v=1&country=KR&topic=nmd&from=2001-02-01&to=2001-06-30&only=window",
    steps: openUse,
    size: DESKTOP,
    colours: "light",
    // When all sizes are known and the frame shows its events, everything is there.
    waitFor: (page) =>
      page.frameLocator("dialog iframe").getByRole("button", { name: /2001$/ }).first(),
  },
  import: {
    link: "?v=1",
    file: "fixtures/import/dates-to-look-at.csv",
    size: DESKTOP,
    colours: "light",
    waitFor: (page) => page.getByRole("button", { name: /^Open \d+ events?$/ }),
  },
  writing: {
    link: "?v=1&view=library",
    steps: writeEvents,
    size: DESKTOP,
    colours: "light",
    waitFor: (page) => page.getByRole("form", { name: "Event" }),
  },
  paper: {
    link: "?v=1&country=KR&topic=nmd",
    steps: layOutPaper,
    size: { width: 1_140, height: 1_250 },
    colours: "light",
    waitFor: (page) => page.locator("#paper [data-pages]"),
  },
  phone: {
    link: "?v=1&lang=ko",
    size: { width: 390, height: 844 },
    colours: "light",
    waitFor: (page) => page.getByRole("listitem").first(),
  },
};

/** @param {import("playwright").Page} page */
async function openUse(page) {
  await page.getByRole("button", { name: "Use", exact: true }).click();
  await page.getByRole("button", { name: /^All \d+ as TimelineJS: .*B$/ }).waitFor();
}

requireNode();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PICTURES));
if (unknown.length > 0) {
  giveUp(
    `No such picture: ${unknown.join(", ")}. There are ${Object.keys(PICTURES).join(", ")}.`,
    2,
  );
}
install();
buildIfStale();
const executablePath = (await browser()) ?? giveUp("No Chromium or Chrome to take pictures with.");
hangulGlyphs();
const { chromium } = await import("playwright");
const server = await serve({ folder: join(root, "dist"), dataset: null, port: FIRST_PORT });
const chrome = await chromium.launch({
  executablePath,
  // Letters stand where the font puts them, and not on whole pixels.
  args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
});
mkdirSync(FOLDER, { recursive: true });
try {
  for (const [name, picture] of Object.entries(PICTURES)) {
    if (asked.length === 0 || asked.includes(name)) await take(name, picture);
  }
} finally {
  await chrome.close();
  server.close();
}

/**
 * @param {string} name
 * @param {Picture} picture
 */
async function take(name, { link, file, steps, size, colours, waitFor }) {
  const page = await chrome.newPage({
    viewport: size,
    deviceScaleFactor: 1,
    colorScheme: colours,
    locale: "en-GB",
    timezoneId: "UTC",
    // Nothing is caught half-way.
    reducedMotion: "reduce",
  });
  await page.goto(`http://localhost:${server.port}/${link}`);
  if (file) {
    // What stays open behind it is in the picture, too.
    await aMark(page).waitFor();
    await page.locator("input[type=file]").first().setInputFiles(join(root, file));
  }
  await steps?.(page);
  await waitFor(page).waitFor();
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Two frames: one to lay out with the fonts, one to draw it.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  await page.close();
  console.log(`docs/images/${name}.png, ${Math.round(statSync(path).size / 1024)} kB`);
}

/**
 * Opens the paper edition by the keys that print, which print nothing here.
 *
 * @param {import("playwright").Page} page
 */
async function layOutPaper(page) {
  // The home page is there before the scripts, which hear the keys.
  await page
    .getByRole("status")
    .filter({ hasText: /\d+ of \d+ events/ })
    .first()
    .waitFor();
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.keyboard.press("ControlOrMeta+p");
  await page.locator("#paper [data-pages]").waitFor();
  await page.locator("#paper input[name=title]").fill("South Korea and NMD, 2001");
  await page.locator("#paper input[name=title]").blur();
}

/**
 * Codes the first dates of an invented article, up to the one that is counted from its day.
 *
 * @param {import("playwright").Page} page
 */
async function writeEvents(page) {
  const [title = "", , ...paragraphs] = readFileSync(
    join(root, "fixtures/writing/article.txt"),
    "utf8",
  ).split("\n");
  await page.getByRole("button", { name: "New draft from a document" }).click();
  await page.getByRole("button", { name: "Add a document" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add a document" });
  await dialog.getByRole("textbox", { name: "Or paste its text" }).fill(paragraphs.join("\n"));
  await dialog.getByRole("button", { name: "Take the pasted text" }).click();
  await dialog.getByRole("textbox", { name: "Title of the document" }).fill(title);
  await dialog.getByRole("textbox", { name: "Published" }).fill("6 February 2025");
  await dialog.getByRole("textbox", { name: "Publisher" }).fill("Marrow Courier");
  await dialog.getByRole("button", { name: "Add document" }).click();
  await page.getByText(/dates looked at/).waitFor();
  const form = page.getByRole("form", { name: "Event" });
  for (const [presses, words] of CODED) {
    for (let press = 0; press < presses; press++) await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "New event from these words" }).click();
    await form.getByRole("textbox", { name: "Title" }).first().fill(words);
    if (words === CODED.at(-1)?.[1]) break;
    await form.getByRole("button", { name: "Add event" }).click();
    await page.getByRole("button", { name: "Close the form" }).first().click();
  }
}
