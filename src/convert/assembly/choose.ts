/** Puts what somebody chose in the place of what is in doubt, row by row, before a dataset is made of them. */
import type { Choices } from "../choices/choices.ts";
import {
  isDateDoubt,
  otherReadings,
  possibleReadings,
  type Rule,
} from "../choices/other-readings.ts";
import type { DateContext, DateReading } from "../dates/date-reading.ts";
import { rowText } from "../tables/table.ts";
import type { Warning } from "./conversion.ts";
import { type Offer, type OfferDecided, saidStatus } from "./offer.ts";

/** The longest value that a report repeats, and that a choice is known by. */
export const SHOWN = 300;

/** The kind of a refusal, by which a report is grouped. */
export function kindOfRefusal(why: string): string {
  if (/empty|no date|no start/.test(why)) return "no-date";
  if (/has no year/.test(why)) return "no-year";
  if (/there is no|finer/.test(why)) return "no-such-day";
  return /ends before/.test(why) ? "reversed" : "not-a-date";
}

/** Applies the choices to rows as they come by, and knows in the end which of them fitted none. */
export class Chooser {
  readonly #choices: Choices;
  readonly #context: DateContext;
  readonly #idle: Set<number>;

  constructor(choices: Choices, context: DateContext) {
    this.#choices = choices;
    this.#context = context;
    this.#idle = new Set(choices.rows.keys());
  }

  /** The offer as it was chosen to be, or as it is. */
  chosen(offer: Offer): Offer {
    if (offer.leftOut !== null) return offer;
    const own = this.#choices.rows.get(offer.row);
    if (own && own.value === offer.dateValue.slice(0, SHOWN)) {
      this.#idle.delete(offer.row);
      return decidedBy(offer, own.read, doubtsOf(offer)[0] ?? NO_DOUBT, false);
    }
    // What is said of a kind settles nothing for a row with another doubt beside it.
    const [doubt, another] = doubtsOf(offer);
    if (doubt === undefined || another !== undefined) return offer;
    const rule = this.#choices.kinds.get(doubt.kind);
    if (rule === undefined) return offer;
    const read = this.#byRule(offer, doubt.kind, rule);
    return read === undefined ? offer : decidedBy(offer, read, doubt, true);
  }

  /** Undefined where the rule has no reading for it: that row stays as it was. */
  #byRule({ date, dateValue }: Offer, kind: string, rule: Rule): string | null | undefined {
    if (rule === "leave-out") return null;
    if (date.ok && rule === "as-read") return date.edtf;
    return readingsOf(dateValue, kind, date.ok ? date.edtf : null, this.#context).find(
      (each) => each.rule === rule,
    )?.edtf;
  }

  /** Rows of choices that are not there, or say something else. */
  idle(): Iterable<number> {
    return this.#idle;
  }
}

/** Tells of choices that fit no row. */
export function idleChoices(ofRows: Iterable<number>): readonly Warning[] {
  const rows = [...new Set(ofRows)].sort((a, b) => a - b);
  if (rows.length === 0) return [];
  const some = rows.slice(0, 5).map(rowText).join(", ") + (rows.length > 5 ? ", …" : "");
  return [
    {
      row: null,
      column: null,
      value: some,
      kind: "idle-choice",
      said: `A choice that was made is not used where something else is written now: row ${some}.`,
      accepted: "a choice for the row as it is now",
    },
  ];
}

/**
 * The readings that may be chosen instead, for a date in doubt or for what is no date.
 *
 * @param edtf  the date as it is read; null where it is left out.
 */
export function readingsOf(value: string, kind: string, edtf: string | null, context: DateContext) {
  return edtf === null
    ? possibleReadings(value, context)
    : otherReadings(value, kind, edtf, context);
}

const decidedBy = (
  offer: Offer,
  read: string | null,
  doubt: Omit<OfferDecided, "byKind">,
  byKind: boolean,
): Offer => ({
  ...offer,
  date: read === null ? offer.date : sure(read),
  status: offer.status ?? saidStatus(offer.date),
  remarks: offer.remarks.filter(({ kind }) => !isDateDoubt(kind)),
  decided: { ...doubt, byKind },
  leftOut: read === null ? CHOSEN : null,
});

const sure = (edtf: string): DateReading => ({ ok: true, edtf, notes: [], otherwise: null });

const CHOSEN = {
  kind: "chosen",
  why: "it was left out by choice",
  accepted: "",
} as const;

/** All that is doubted of its date. */
function doubtsOf({ date, remarks }: Offer): readonly Omit<OfferDecided, "byKind">[] {
  if (!date.ok) {
    const { why, accepted } = date;
    return [{ of: "left", kind: kindOfRefusal(why), why, accepted }];
  }
  return [...date.notes, ...remarks].flatMap(({ kind, said, accepted }) =>
    isDateDoubt(kind) ? [{ of: "look", kind, why: said, accepted } as const] : [],
  );
}

const NO_DOUBT = { of: "look", kind: "chosen", why: "it was chosen", accepted: "" } as const;
