/** The form of a mark says how certain its event is: shape is certainty, colour is topic. */
import type { EventStatus } from "../dataset/format/vocabulary.ts";
import type { StatedDate } from "../dataset/time/stated-date.ts";
import type { Certainty } from "../query/criteria/evidence.ts";

/** `full` has happened, `half` rests on someone's word, `outline` has not happened. */
export type Fill = "full" | "half" | "outline";

export interface MarkForm {
  /** A `disc` claims one day; a `bar` says somewhere inside a month, a year or an interval. */
  readonly shape: "disc" | "bar";
  readonly fill: Fill;
  /** Nobody answers for it: it is a forecast, or is disputed. Its rim is broken. */
  readonly unsure: boolean;
  /** The date is approximate or uncertain: dotted. */
  readonly about: boolean;
  /** The bar was filled throughout, so its ends are firm. */
  readonly lasted: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface Marked {
  readonly date: StatedDate;
  readonly status: EventStatus;
  readonly certainty: readonly Certainty[];
  readonly lasted: boolean;
}

/** The form that each certainty gives a mark. */
const SIGNS: Readonly<Record<Certainty, Pick<MarkForm, "fill" | "unsure" | "about">>> = {
  occurred: { fill: "full", unsure: false, about: false },
  planned: { fill: "outline", unsure: false, about: false },
  projected: { fill: "outline", unsure: true, about: false },
  alleged: { fill: "half", unsure: true, about: false },
  "second-hand": { fill: "half", unsure: false, about: false },
  approximate: { fill: "full", unsure: false, about: true },
};

/** The less of a mark is filled, the less is certain: of several certainties the least one shows. */
const FILLED: Readonly<Record<Fill, number>> = { outline: 0, half: 1, full: 2 };

/** Under a hand that zooms a bar is drawn anew at each step, and its form is the same. */
const forms = new WeakMap<Marked, MarkForm>();

export function markForm(marked: Marked): MarkForm {
  const form = forms.get(marked) ?? formOf(marked);
  forms.set(marked, form);
  return form;
}

function formOf({ date, status, certainty, lasted }: Marked): MarkForm {
  const signs = [status, ...certainty].map((each) => SIGNS[each]);
  const fills = signs.map(({ fill }) => fill);
  return {
    shape: isDay(date) ? "disc" : "bar",
    fill: fills.reduce((least, fill) => (FILLED[fill] < FILLED[least] ? fill : least)),
    unsure: signs.some(({ unsure }) => unsure),
    about: date.approximate || date.uncertain,
    lasted,
    openStart: !Number.isFinite(date.extent.start),
    openEnd: !Number.isFinite(date.extent.end),
  };
}

/** The mark that stands for a certainty in the legend: a day of which nothing else is to be said. */
export const legendForm = (certainty: Certainty): MarkForm => ({
  shape: "disc",
  ...SIGNS[certainty],
  lasted: false,
  openStart: false,
  openEnd: false,
});

function isDay(date: StatedDate): boolean {
  return date.shape === "point" && typeof date.from !== "string" && date.from.precision === "day";
}
