/**
 * Makes the pictures that stand for a link where it is shown: the dataset, an episode or an event, drawn, with its title in
 * type. Each is a piece of a page, to be painted by a browser at twice its size.
 */
import { localText } from "../dataset/format/localized.ts";
import { dateText, spanText } from "../dataset/wording/date-text.ts";
import type { Language } from "../dataset/wording/languages.ts";
import { SPOT, spotOf } from "../drawing/timeline/draw-spot.ts";
import { drawTimeline } from "../drawing/timeline/draw-timeline.ts";
import type { NameOf } from "../drawing/timeline/lane-names.ts";
import { PALETTES } from "../drawing/timeline/palette.ts";
import { type DrawingWish, PRINT } from "../drawing/timeline/wish.ts";
import { versionLine } from "../drawing/timeline/words.ts";
import { atMost, balanced, type Face, STACKS, wrapped } from "../drawing/type.ts";
import type { DatasetSummary, EventDetail } from "../query/answers/answer-types.ts";
import type { EventBrief } from "../query/columns/brief.ts";
import { type Criteria, EVERYTHING } from "../query/criteria/query.ts";
import type { EventStore } from "../query/store.ts";
import { type Edition, PICTURE_PX } from "./text/edition.ts";
import { joined, Markup, markup } from "./text/markup.ts";
import { PAGE_WORDS } from "./text/words.ts";

/** Pixels of a picture for each of the page that it is painted from: it is shown small, so its words are large. */
export const PICTURE_DENSITY = 2;

/** Of more events each has the picture of its episode: a picture takes longer than all else of an event. */
export const MOST_PICTURED = 1_000;

/** What is painted, and what it shows in words. */
export interface PicturePage {
  readonly body: Markup;
  readonly words: string;
}

const [WIDTH_PX, HEIGHT_PX] = [
  PICTURE_PX.width / PICTURE_DENSITY,
  PICTURE_PX.height / PICTURE_DENSITY,
];
const MARGIN_PX = 28;
const ROOM_PX = WIDTH_PX - 2 * MARGIN_PX;
/** Drawings of these widths are made a little smaller: more of time is seen, and its words are still read. */
const [WHOLE_PX, EPISODE_PX] = [760, 640];
const WIDER_PX = [600, 660, 720, 800];
const STAGE = { namesPx: 112, heightPx: 150 } as const;

/** A title stands on two lines: what is too long for the larger letters has the smaller. */
const TITLES = [
  { family: "serif", weight: 600, sizePx: 28, linePx: 33 },
  { family: "serif", weight: 600, sizePx: 23, linePx: 28 },
] as const satisfies readonly Face[];
const TITLE_LINES = 2;
const LINE_PX = 20;
const [TOP_PX, OVER_TITLE_PX, UNDER_TITLE_PX, GAP_PX, END_PX] = [20, 3, 4, 12, 10];

/** The type comes with the page that pictures are painted on; nothing else does. */
export const PICTURE_STYLES = `
*{margin:0}
body{background:${PALETTES.light.paper};color:${PALETTES.light.ink}}
article{box-sizing:border-box;width:${WIDTH_PX}px;height:${HEIGHT_PX}px;padding:${TOP_PX}px ${MARGIN_PX}px 0;display:flex;flex-direction:column;overflow:hidden}
p,h1{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;flex:none}
p{font:400 15px/${LINE_PX}px ${STACKS.sans};color:${PALETTES.light.quiet}}
p.of{font-weight:600;color:${PALETTES.light.hues[0]}}
h1{font-family:${STACKS.serif};font-weight:600;margin:${OVER_TITLE_PX}px 0 ${UNDER_TITLE_PX}px}
${TITLES.map(({ sizePx, linePx }) => `h1.of${sizePx}{font-size:${sizePx}px;line-height:${linePx}px}`).join("\n")}
div{flex:1;min-height:0;margin-top:${GAP_PX}px;overflow:hidden}
svg{display:block;width:100%;height:auto}
.fits{padding-bottom:${END_PX}px}
.fits svg{max-height:100%}
.goes-on{mask-image:linear-gradient(#000 calc(100% - 40px),transparent)}
`;

export class PicturePages {
  readonly #store: Pick<EventStore, "ask">;
  readonly #edition: Pick<Edition, "summary" | "lang" | "say">;
  readonly #names: NameOf;

  constructor(
    store: Pick<EventStore, "ask">,
    edition: Pick<Edition, "summary" | "lang" | "say">,
    names: NameOf,
  ) {
    this.#store = store;
    this.#edition = edition;
    this.#names = names;
  }

  async whole(): Promise<PicturePage> {
    const { summary, lang } = this.#edition;
    const { text } = localText(summary.title, lang);
    const drawn = await this.#timeline(EVERYTHING, { lanes: "topic", widthPx: WHOLE_PX });
    const when = PAGE_WORDS[lang].holds(summary.events, summary.sources.length);
    const told = { of: versionLine(summary, lang), title: text, when, svg: drawn.svg };
    return { body: pageOf(told, lang, "goes-on"), words: `${text}. ${drawn.words}` };
  }

  async episode(episode: DatasetSummary["episodes"][number]): Promise<PicturePage> {
    const { summary, lang, say } = this.#edition;
    const { text } = localText(episode.title, lang);
    const drawn = await this.#timeline(
      { ...EVERYTHING, episode: episode.id },
      { lanes: "none", widthPx: EPISODE_PX },
    );
    const events = String(say("episodes.events", { events: episode.events.length }));
    const when = `${spanText(episode.extent, lang)} · ${events}`;
    const of = localText(summary.title, lang).text;
    const body = pageOf({ of, title: text, when, svg: drawn.svg }, lang, "goes-on");
    return { body, words: `${text}. ${drawn.words}` };
  }

  /** @param around  the events next to it in order of time, itself among them. */
  event(event: EventDetail, around: readonly EventBrief[], of: string): PicturePage {
    const { lang } = this.#edition;
    const title = event.title.text;
    const room = roomUnder(titleOf(title));
    const draw = (widthPx: number) =>
      spotOf(event, around, { ...SPOT, event: event.id, lang, widthPx, id: "spot" });
    // The wider it is drawn the fewer lines its titles need, and the smaller it is seen.
    let drawn = draw(ROOM_PX);
    for (const widthPx of WIDER_PX) {
      if (drawn.heightPx * (ROOM_PX / drawn.widthPx) <= room) break;
      drawn = draw(widthPx);
    }
    const { svg, words } = drawn;
    const when = dateText(event.date, lang, "long");
    const body = pageOf({ of, title, when, svg }, lang, "fits");
    return { body, words: words.replaceAll("\n", "; ") };
  }

  async #timeline(criteria: Criteria, form: Pick<DrawingWish, "lanes" | "widthPx">) {
    const { summary, lang } = this.#edition;
    const wish = { ...PRINT, theme: "light", every: false, id: "whole", stage: STAGE } as const;
    const drawn = await drawTimeline(
      this.#store,
      summary,
      { ...wish, ...form, lang, criteria },
      this.#names,
    );
    // The sentence: its events are on the page.
    const [words = ""] = drawn.words.split("\n\n", 1);
    return { svg: drawn.svg, words };
  }
}

interface Told {
  /** Above the title: what it is of. */
  readonly of: string;
  readonly title: string;
  /** Below it. */
  readonly when: string;
  readonly svg: string;
}

interface Title {
  readonly lines: readonly string[];
  readonly face: (typeof TITLES)[number];
}

function titleOf(text: string): Title {
  const [large, small] = TITLES;
  const face = wrapped(text, large, ROOM_PX).length <= TITLE_LINES ? large : small;
  return { face, lines: atMost(balanced(text, face, ROOM_PX), TITLE_LINES, face, ROOM_PX) };
}

/** The height that is left to a drawing. */
const roomUnder = ({ lines, face }: Title): number =>
  HEIGHT_PX -
  TOP_PX -
  2 * LINE_PX -
  lines.length * face.linePx -
  OVER_TITLE_PX -
  UNDER_TITLE_PX -
  GAP_PX -
  END_PX;

/**
 * @param drawing  one that `fits` is made as small as it must be; one that `goes-on` is seen from its top, and fades where
 *   the picture ends.
 */
function pageOf(
  { of, title, when, svg }: Told,
  lang: Language,
  drawing: "fits" | "goes-on",
): Markup {
  const { lines, face } = titleOf(title);
  // The pen escapes all that a dataset says.
  return markup`<article lang="${lang}"><p class="of">${of}</p><h1 class="of${face.sizePx}">${joined(lines, markup`<br>`)}</h1><p>${when}</p><div class="${drawing}">${new Markup(svg)}</div></article>`;
}
