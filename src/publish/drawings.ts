/** Draws what stands in the pages: an event among its neighbours; an episode, or all, for a wide screen and a narrow one. */
import type { Language } from "../dataset/wording/languages.ts";
import { SPOT, spotOf } from "../drawing/timeline/draw-spot.ts";
import { drawTimeline } from "../drawing/timeline/draw-timeline.ts";
import type { NameOf } from "../drawing/timeline/lane-names.ts";
import { PAGE } from "../drawing/timeline/palette.ts";
import { type DrawingWish, PRINT } from "../drawing/timeline/wish.ts";
import type { DatasetSummary } from "../query/answers/answer-types.ts";
import type { EventBrief } from "../query/columns/brief.ts";
import { type Criteria, EVERYTHING } from "../query/criteria/query.ts";
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

  /** @param around  the events next to it in order of time, itself among them. */
  spot(own: EventBrief, around: readonly EventBrief[]): Markup {
    const wish = { ...SPOT, event: own.id, lang: this.#lang, theme: PAGE, id: "spot" };
    // The pen escapes all that a dataset says.
    return new Markup(spotOf(own, around, wish).svg);
  }

  episode(criteria: Criteria): Promise<{ wide: Markup; narrow: Markup }> {
    return this.#draw({ criteria, every: null });
  }

  /** All events on one axis. */
  whole(): Promise<{ wide: Markup; narrow: Markup }> {
    return this.#draw({ criteria: EVERYTHING, every: false });
  }

  async #draw(
    asked: Pick<DrawingWish, "criteria" | "every">,
  ): Promise<{ wide: Markup; narrow: Markup }> {
    const draw = async (widthPx: number, id: string) => {
      const wish = { ...PRINT, ...asked, lang: this.#lang, theme: PAGE, widthPx, id };
      return new Markup((await drawTimeline(this.#store, this.#summary, wish, this.#names)).svg);
    };
    return { wide: await draw(WIDE, "wide"), narrow: await draw(NARROW, "narrow") };
  }
}
