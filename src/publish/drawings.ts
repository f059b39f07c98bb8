/** Draws what stands in the pages: an event among its neighbours, an episode for a wide screen and a narrow one. */
import type { Language } from "../dataset/wording/languages.ts";
import { drawSpot, SPOT } from "../drawing/timeline/draw-spot.ts";
import { drawTimeline } from "../drawing/timeline/draw-timeline.ts";
import type { NameOf } from "../drawing/timeline/lane-names.ts";
import { PAGE } from "../drawing/timeline/palette.ts";
import { PRINT } from "../drawing/timeline/wish.ts";
import type { DatasetSummary } from "../query/answers/answer-types.ts";
import type { Criteria } from "../query/criteria/query.ts";
import type { EventStore } from "../query/store.ts";
import { Markup } from "./text/markup.ts";

/** Pixels of the column that a drawing stands in, on a wide screen and on a telephone. */
const [WIDE, NARROW] = [960, 350];

export class Drawings {
  readonly #store: Pick<EventStore, "ask">;
  readonly #summary: DatasetSummary;
  readonly #lang: Language;
  readonly #names: NameOf;

  constructor(
    store: Pick<EventStore, "ask">,
    summary: DatasetSummary,
    lang: Language,
    names: NameOf,
  ) {
    this.#store = store;
    this.#summary = summary;
    this.#lang = lang;
    this.#names = names;
  }

  async spot(event: string): Promise<Markup | null> {
    const wish = { ...SPOT, event, lang: this.#lang, theme: PAGE, id: "spot" };
    const drawn = await drawSpot(this.#store, wish);
    // The pen escapes all that a dataset says.
    return drawn && new Markup(drawn.svg);
  }

  async episode(criteria: Criteria): Promise<{ wide: Markup; narrow: Markup }> {
    const draw = async (widthPx: number, id: string) => {
      const wish = { ...PRINT, every: null, lang: this.#lang, theme: PAGE, criteria, widthPx, id };
      return new Markup((await drawTimeline(this.#store, this.#summary, wish, this.#names)).svg);
    };
    return { wide: await draw(WIDE, "wide"), narrow: await draw(NARROW, "narrow") };
  }
}
