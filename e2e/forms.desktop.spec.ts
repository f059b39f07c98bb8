import type { Locator } from "@playwright/test";
import { event, timeline, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { serveGiven } from "./support/serve.ts";

/** What can be told of a spot of the canvas by its colour. */
type Seen = "hue" | "tint" | "paper" | "nothing";

/**
 * A spot of a mark, in shares of its width and in CSS pixels from the top of its row, and what is
 * seen there; if `near`, within a pixel of it.
 */
type Spot = readonly [share: number, top: number, seen: Seen, near?: "near"];

interface Look {
  readonly title: string;
  readonly date: string;
  readonly status?: "planned" | "alleged";
  /** Told at second hand. */
  readonly isTold?: true;
  /** How wide its mark is: as wide as what is stated, or a size of its own in CSS pixels. */
  readonly width: { readonly days: number } | { readonly px: number };
  readonly spots: readonly Spot[];
}

/** Left and right of the middle of a disc. */
const disc = (left: Seen, right: Seen): readonly Spot[] => [
  [0.36, 12, left],
  [0.64, 12, right],
];

/** The middle of a bar: above its core, on it, and below. */
const bar = (above: Seen, core: Seen, below: Seen): readonly Spot[] => [
  [0.5, 10, above],
  [0.5, 12, core],
  [0.5, 14, below],
];

/** The core of a bar near its ends. */
const ends = (left: Seen, right: Seen): readonly Spot[] => [
  [0.02, 12, left],
  [0.98, 12, right],
];

/** The first dot of the halo, right of the disc. */
const halo = (seen: Seen): Spot => [1, 12, seen, "near"];

const DISC = { px: 16 };
const OPEN = { px: 100 };
const APRIL = { days: 30 };

const LOOKS: readonly Look[] = [
  {
    title: "Day",
    date: "2001-01-08",
    width: DISC,
    spots: [...disc("hue", "hue"), halo("nothing")],
  },
  {
    title: "Planned day",
    date: "2001-01-08",
    status: "planned",
    width: DISC,
    spots: disc("paper", "paper"),
  },
  {
    title: "Alleged day",
    date: "2001-01-08",
    status: "alleged",
    width: DISC,
    spots: disc("hue", "paper"),
  },
  { title: "Told day", date: "2001-01-08", isTold: true, width: DISC, spots: disc("hue", "paper") },
  {
    title: "About a day",
    date: "2001-01-08~",
    width: DISC,
    spots: [...disc("hue", "hue"), halo("hue")],
  },
  {
    title: "Some day of April",
    date: "2001-04",
    width: APRIL,
    spots: [...bar("tint", "hue", "tint"), ...ends("nothing", "nothing")],
  },
  {
    title: "Lasted throughout",
    date: "2001-10-02/2001-10-29",
    width: { days: 28 },
    spots: [...bar("tint", "hue", "tint"), ...ends("hue", "hue")],
  },
  {
    title: "Planned month",
    date: "2001-04",
    width: APRIL,
    status: "planned",
    spots: [...bar("paper", "paper", "paper"), [0.5, 8, "hue"], [0.5, 16, "hue"]],
  },
  {
    title: "Alleged month",
    date: "2001-04",
    width: APRIL,
    status: "alleged",
    spots: bar("nothing", "hue", "tint"),
  },
  {
    title: "Without end",
    date: "2001-07-02/..",
    width: OPEN,
    spots: [[0.1, 12, "hue"], ...ends("hue", "nothing")],
  },
  {
    title: "Without start",
    date: "../2001-09-30",
    width: OPEN,
    spots: [[0.9, 12, "hue"], ...ends("nothing", "hue")],
  },
];

const dataset = {
  format: "dateline/1",
  title: "A mark of each form",
  sources: [{ id: "gazette", title: "The Orrin Gazette" }],
  actors: [{ id: "mayor", name: "The Mayor of Orrin" }],
  passages: [{ id: "said", source: "gazette", exact: "The mayor said so." }],
  topics: [],
  episodes: [],
  omissions: [],
  events: [
    // So that the window asked for is within what can be seen.
    { id: "before", title: "Before", date: "2000-06-01" },
    { id: "after", title: "After", date: "2002-06-01" },
    ...LOOKS.map(({ title, date, status, isTold }, i) => ({
      id: `form-${i}`,
      title,
      date,
      ...(status && { status }),
      ...(isTold && { claims: [{ passage: "said", date, by: "mayor" }] }),
    })),
  ],
};

/** The window, which is as wide as the plot. */
const WINDOW = "from=2001-01-01&to=2001-12-30";
const DAYS = 364;

/** What is seen at each spot of the mark. */
const seenAt = (mark: Locator, { width, spots }: Look): Promise<readonly Seen[]> =>
  mark.evaluate(
    (button, look) => {
      const canvas = button.closest("section")?.querySelector("canvas");
      const context = canvas?.getContext("2d");
      const plot = canvas?.parentElement;
      if (!canvas || !context || !plot) return [];
      const dayPx = plot.clientWidth / look.days;
      const widthPx = "px" in look.width ? look.width.px : look.width.days * dayPx;
      const [box, sheet] = [button.getBoundingClientRect(), canvas.getBoundingClientRect()];
      // The button has room for the label too, on the side where that stands.
      const left = button.dataset["label"] === "left" ? box.right - widthPx : box.left;
      return look.spots.map(([share, top, , near]): Seen => {
        const x = Math.floor(left - sheet.left + share * widthPx);
        const y = Math.floor(box.top - sheet.top + top);
        const reach = near ? 1 : 0;
        const { data } = context.getImageData(x - reach, y - reach, 1 + 2 * reach, 1 + 2 * reach);
        const densest = Math.max(...data.filter((_, i) => i % 4 === 3));
        const [red = 0] = data.slice(
          data.findIndex((value, i) => i % 4 === 3 && value === densest) - 3,
        );
        if (densest < 40) return "nothing";
        if (densest < 120) return "tint";
        return red < 140 ? "hue" : "paper";
      });
    },
    { width, spots, days: DAYS },
  );

test("each form is painted so that it tells how certain its event is", async ({ page }) => {
  const link = await serveGiven(page, { body: JSON.stringify(dataset) });
  await visit(page, `${link}&view=timeline&lanes=none&${WINDOW}`);
  for (const look of LOOKS) {
    const mark = event(timeline(page), look.title);
    await expect(mark, look.title).toBeVisible();
    await expect
      .poll(() => seenAt(mark, look), look.title)
      .toEqual(look.spots.map(([, , seen]) => seen));
  }
});
