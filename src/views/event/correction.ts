/** Corrections as text to send: in the dataset's own words, for its keepers. */
import type { LocalText } from "../../dataset/format/localized.ts";
import type { ClaimDetail, EventDetail } from "../../query/answers/answer-types.ts";

/** A field of an event that can be wrong, as the dataset has it now. */
export interface Field {
  /** Path in the dataset, such as `date` or `claims[1].passage`. */
  readonly path: string;
  /** Key of its name in the catalogue, and which of several it is, from 1. */
  readonly label: string;
  readonly number: number | null;
  /** The present value; empty where the dataset says nothing. */
  readonly current: string;
}

export interface Correction {
  readonly dataset: string;
  readonly event: string;
  readonly title: string;
  readonly field: Field;
  readonly proposed: string;
  readonly reason: string;
  readonly permalink: string;
}

export function fieldsOf(event: EventDetail): readonly Field[] {
  const own = (label: string, path: string, current: string): Field => ({
    path,
    label: `correct.field.${label}`,
    number: null,
    current,
  });
  return [
    own("date", "date", event.date.text),
    own("title", localized("title", event.title), event.title.text),
    own("summary", localized("summary", event.summary), event.summary?.text ?? ""),
    own("kind", "kind", event.kind),
    own("status", "status", event.status),
    own("countries", "countries", event.countries.join(", ")),
    own("topics", "topics", event.topics.join(", ")),
    own("actors", "actors", event.actors.map(({ id }) => id).join(", ")),
    ...event.claims.flatMap(fieldsOfClaim),
    own("other", "other", ""),
  ];
}

function fieldsOfClaim({ passage, dating, date }: ClaimDetail, at: number): readonly Field[] {
  const { basis, wording, base } = dating;
  const known = [
    date.text,
    basis,
    ...(wording === undefined ? [] : [`“${wording}”`]),
    ...(base === undefined ? [] : [`counted from ${base}`]),
  ];
  const path = `claims[${at}]`;
  const number = at + 1;
  return [
    { path: `${path}.passage`, label: "correct.field.passage", number, current: passage.exact },
    { path: `${path}.dating`, label: "correct.field.dating", number, current: known.join(", ") },
  ];
}

const localized = (field: string, text: LocalText | null): string =>
  text === null || text.lang === "" ? field : `${field}.${text.lang}`;

/** Writes lines of `Label: value`; a value of several lines stands indented under its label. */
export function correctionText(correction: Correction): string {
  const { dataset, event, title, field, proposed, reason, permalink } = correction;
  const lines: readonly (readonly [string, string])[] = [
    ["Correction to", dataset],
    ["Event", event],
    ["Title", title],
    ["Field", field.path],
    ["Current value", field.current === "" ? "(none)" : field.current],
    ["Proposed value", proposed.trim() === "" ? "(please say)" : proposed.trim()],
    ...(reason.trim() === "" ? [] : [["Because", reason.trim()] as const]),
    ["Link", permalink],
  ];
  return lines
    .map(([label, value]) =>
      value.includes("\n") ? `${label}:\n${value.replaceAll(/^/gm, "  ")}` : `${label}: ${value}`,
    )
    .join("\n");
}
