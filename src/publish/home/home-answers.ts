/** Asks a store for what the home page shows before any script, and draws its timeline for several windows. */
import { drawTimeline } from "../../drawing/timeline/draw-timeline.ts";
import type { NameOf } from "../../drawing/timeline/lane-names.ts";
import { PAGE } from "../../drawing/timeline/palette.ts";
import { PRINT, type Stage } from "../../drawing/timeline/wish.ts";
import { EVERYTHING } from "../../query/criteria/query.ts";
import type { EventStore } from "../../query/store.ts";
import type { Edition } from "../text/edition.ts";
import { Markup } from "../text/markup.ts";
import type { Home } from "./home-page.ts";

/** As many as a phone shows, and some to scroll to. */
const LISTED = 12;
/** The explorer shows as many at first. */
const EPISODES = 24;

/**
 * Windows that a drawing is made for, with what the explorer gives its timeline in each; a window between two of
 * them has the narrower one. `src/views/home.css` says where each is seen.
 */
const WINDOWS: readonly { readonly widthPx: number; readonly timelinePx: number; stage: Stage }[] =
  [
    { widthPx: 820, timelinePx: 780, stage: { namesPx: 0, heightPx: 708 } },
    { widthPx: 1280, timelinePx: 1232, stage: { namesPx: 166, heightPx: 280 } },
    { widthPx: 1440, timelinePx: 1392, stage: { namesPx: 166, heightPx: 456 } },
    { widthPx: 1920, timelinePx: 1660, stage: { namesPx: 166, heightPx: 636 } },
    { widthPx: 2560, timelinePx: 2260, stage: { namesPx: 166, heightPx: 856 } },
  ];

export async function askHome(
  store: Pick<EventStore, "ask">,
  { lang, summary }: Pick<Edition, "lang" | "summary">,
  nameOf: NameOf,
): Promise<Home> {
  const episodes = summary.episodes
    .toSorted((a, b) => a.extent.start - b.extent.start)
    .slice(0, EPISODES);
  const { entries } = await store.ask({
    kind: "list",
    criteria: EVERYTHING,
    lang,
    from: 0,
    to: LISTED,
  });
  return {
    entries,
    episodes: await Promise.all(
      episodes.map(async (episode) => ({
        episode,
        events: await store.ask({ kind: "briefs", ids: episode.events, lang }),
      })),
    ),
    drawings: await Promise.all(
      WINDOWS.map(async ({ widthPx, timelinePx, stage }) => {
        const wish = {
          ...PRINT,
          ...({ every: false, lanes: "topic", theme: PAGE, id: `home-${widthPx}` } as const),
          ...{ lang, stage, widthPx: timelinePx },
        };
        return {
          widthPx,
          drawing: new Markup((await drawTimeline(store, summary, wish, nameOf)).svg),
        };
      }),
    ),
  };
}
