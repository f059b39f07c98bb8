/** An event as its form changes it: every change is a form made of the former one. */
import type { Dating } from "../../../dataset/format/schema.ts";
import type { Span } from "../../../dataset/format/span.ts";
import type {
  Chosen,
  ClaimForm,
  DateReading,
  EventForm,
  Offer,
  SelectionAnswer,
} from "../../../draft/desk/desk-types.ts";

export type EventFields = EventForm["fields"];

/** A form of nothing yet. */
export const EMPTY_FORM: EventForm = {
  id: null,
  fields: { title: "", date: "", kind: "other", status: "occurred", countries: [], links: [] },
  topics: [],
  actors: [],
  claims: [],
};

const chosen = (offers: readonly Offer[]): readonly Chosen[] =>
  offers.map(({ value: id }) => ({ id }));

/** How a date was read from words, as a claim says it. */
export const datingOf = ({ basis, wording, base }: DateReading): Dating => ({
  basis,
  ...(wording !== null && { wording }),
  ...(base !== null && { base }),
});

/** A form of selected words: filled in with what the words speak for, and nothing else. */
export function formOfWords(
  source: string,
  { passage, known, dates, suggestions }: SelectionAnswer,
): EventForm {
  const [first] = dates;
  const reading = first?.decided ? first.readings[0] : undefined;
  const { kind, status } = suggestions;
  const { fields } = EMPTY_FORM;
  return {
    id: null,
    fields: {
      ...fields,
      date: reading?.date ?? "",
      // The desk offers values of the format's own lists.
      kind: (kind?.value ?? fields.kind) as EventFields["kind"],
      status: (status?.value ?? fields.status) as EventFields["status"],
      countries: suggestions.countries.map(({ value }) => value),
    },
    topics: chosen(suggestions.topics),
    actors: chosen(suggestions.actors),
    claims: [
      {
        passage: known ?? { ...passage, source },
        role: status?.value === "projected" ? "projected" : "occurred",
        dating: reading ? datingOf(reading) : { basis: "stated" },
      },
    ],
  };
}

/** The form with a further passage, and what its words say of the date where that is another. */
export function withFurther(form: EventForm, source: string, answer: SelectionAnswer): EventForm {
  const { fields, claims } = formOfWords(source, answer);
  const [claim] = claims;
  if (claim === undefined) return form;
  const { date } = fields;
  const own = date === "" || date === form.fields.date ? {} : { date };
  return { ...form, claims: [...form.claims, { ...claim, ...own }] };
}

/** Other words for the first claim: a date that was read from the former ones is read from these. */
export function withWords(form: EventForm, source: string, answer: SelectionAnswer): EventForm {
  const fresh = formOfWords(source, answer);
  const [first] = form.claims;
  const [words] = fresh.claims;
  if (words === undefined) return form;
  const readings = answer.dates.flatMap((date) => date.readings);
  const stays =
    first !== undefined &&
    (first.dating.wording === undefined || readings.some((each) => each.date === form.fields.date));
  const claim = {
    ...(first ?? words),
    passage: words.passage,
    ...(!stays && { dating: words.dating }),
  };
  return {
    ...form,
    fields: stays ? form.fields : { ...form.fields, date: fresh.fields.date },
    claims: [claim, ...form.claims.slice(1)],
  };
}

/** The words of a claim's passage that is not of the draft yet, by their place. */
export function wordsOf(claim: ClaimForm | undefined): (Span & { readonly source: string }) | null {
  if (claim === undefined || typeof claim.passage === "string") return null;
  const { source, start, exact } = claim.passage;
  return { source, start, end: start + exact.length };
}

/** One field with another value; undefined takes an optional one away. */
export function withField<F extends keyof EventFields>(
  form: EventForm,
  field: F,
  value: EventFields[F] | undefined,
): EventForm {
  const { [field]: _, ...others } = form.fields;
  if (value === undefined) return { ...form, fields: others as EventFields };
  // A field stays in its place.
  return { ...form, fields: { ...form.fields, [field]: value } };
}

/** The date that a claim supports. */
export const dateOf = (form: EventForm, claim: ClaimForm): string => claim.date ?? form.fields.date;

/**
 * Another date for the event. What its passages say stays what they said: a claim that had the event's date
 * keeps it as its own.
 */
export function withDate(form: EventForm, date: string): EventForm {
  if (date === form.fields.date) return form;
  const isNew = form.id === null;
  const claims = form.claims.map((claim) => {
    const { date: own, ...rest } = claim;
    if (isNew) return own === date ? rest : claim;
    if (own !== undefined) return own === date ? rest : claim;
    return { ...claim, date: form.fields.date };
  });
  return { ...form, fields: { ...form.fields, date }, claims };
}

/** The date that a reading of a claim's words gives, with the way to it. */
export function withReading(form: EventForm, rank: number, reading: DateReading): EventForm {
  const dated = rank === 0 ? withDate(form, reading.date) : form;
  return withClaim(dated, rank, (claim) => {
    const { date: _, ...rest } = claim;
    const own = reading.date === dated.fields.date ? {} : { date: reading.date };
    const note = claim.dating.note;
    return {
      ...rest,
      ...own,
      dating: { ...datingOf(reading), ...(note !== undefined && { note }) },
    };
  });
}

export const withClaim = (
  form: EventForm,
  rank: number,
  change: (claim: ClaimForm) => ClaimForm,
): EventForm => ({
  ...form,
  claims: form.claims.map((claim, at) => (at === rank ? change(claim) : claim)),
});

export const withoutClaim = (form: EventForm, rank: number): EventForm => ({
  ...form,
  claims: form.claims.filter((_, at) => at !== rank),
});

/** Makes a claim the preferred one: it comes first, and the event has its date. */
export function preferring(form: EventForm, rank: number): EventForm {
  const claim = form.claims[rank];
  if (claim === undefined) return form;
  const date = dateOf(form, claim);
  const dated = withDate(form, date);
  const first = dated.claims[rank];
  if (first === undefined) return form;
  return { ...dated, claims: [first, ...dated.claims.filter((_, at) => at !== rank)] };
}

/** Has the first passage say the event's date, whatever it was said to say. */
export const firstSaysIt = (form: EventForm): EventForm =>
  withClaim(form, 0, ({ date: _, ...rest }) => rest);

/** True where there are passages, and none of them says the event's date. */
export const isUnsaid = (form: EventForm): boolean =>
  form.claims.length > 0 && form.claims.every((claim) => dateOf(form, claim) !== form.fields.date);

/** What every event must have and this form has not yet. */
export function missingOf({ fields }: EventForm): readonly ("title" | "date")[] {
  const { title, date } = fields;
  const untitled = typeof title === "string" && title.trim() === "";
  return [...(untitled ? (["title"] as const) : []), ...(date === "" ? (["date"] as const) : [])];
}

/** True where two forms say the same, in whatever order their fields came. */
export const isSameForm = (a: EventForm, b: EventForm): boolean =>
  JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
