/** What an author did, in words: which message says it, and with which values. */

import { localText } from "../../../dataset/format/localized.ts";
import { parseDate } from "../../../dataset/time/stated-date.ts";
import { countryName } from "../../../dataset/wording/country-name.ts";
import { dateText } from "../../../dataset/wording/date-text.ts";
import type { Language } from "../../../dataset/wording/languages.ts";
import type { FieldChange } from "../../../draft/desk/desk-types.ts";
import type { Label } from "../../../draft/value/change.ts";
import type { List } from "../../../draft/value/draft.ts";

export interface Said {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The fields of the format that have words of their own here; others are called by their names. */
export const FIELDS = [
  "title",
  "summary",
  "kind",
  "status",
  "weight",
  "date",
  "span",
  "place",
  "quantity",
  "countries",
  "topics",
  "actors",
  "sources",
  "claims",
  "links",
  "label",
  "name",
  "description",
  "abbreviation",
  "broader",
  "country",
  "authors",
  "publisher",
  "published",
  "accessed",
  "container",
  "series",
  "language",
  "url",
  "text",
  "note",
  "notes",
  "anchors",
  "events",
  "zero",
  "license",
  "version",
  "updated",
  "contact",
  "exact",
  "reason",
] as const;

/** Key of a field's words; null where only its name is known. */
export function fieldKey(field: string): string | null {
  const [name = ""] = field.split(/[.[]/u);
  const known = FIELDS.find((each) => each === name);
  return known === undefined ? null : `history.field.${known}`;
}

/** The language of a text in several, of which a change is told by itself; null for any other field. */
export const languageOf = (field: string): string | null =>
  /^[a-z]+\.([a-z]{2,3}(?:-[A-Za-z\d]+)*)$/u.exec(field)?.[1] ?? null;

/** "Topics of “…” changed". @param words  of a list of the format, and of a field. */
export function actSaid(
  { act, list, name, fields, others }: Label,
  lang: Language,
  words: { readonly list: (list: List) => string; readonly field: (field: string) => string },
): Said {
  const names = new Intl.ListFormat(lang, { type: "conjunction" });
  const named = [...new Set(fields.map(words.field))];
  const isFielded = act === "change" && named.length > 0;
  return {
    id: `history.act.${isFielded ? "change.fields" : act}`,
    values: {
      list: words.list(list),
      name: localText(name, lang).text,
      fields: names.format(named),
      others,
    },
  };
}

/** Fields whose values are words of the format, with the key under which a view words each. */
const CODED: Readonly<Record<string, string>> = {
  "events.kind": "kind",
  "events.status": "certainty",
  "events.weight": "form.weight",
  "events.span": "form.span",
  "topics.kind": "entry.topicKind",
  "actors.kind": "entry.actorKind",
  "sources.kind": "documents.kind",
};

/**
 * A value of a change as people read it: a date of EDTF in words, a country by its name, and words of the
 * format as the reader's language has them.
 *
 * @param wordOf  gives the word for a key, or null where it has none.
 */
export function valueText(
  { field, list }: FieldChange,
  value: string,
  lang: Language,
  wordOf: (key: string) => string | null,
): string {
  const coded = CODED[`${list}.${field}`];
  if (coded !== undefined) return wordOf(`${coded}.${value}`) ?? value;
  if (field === "countries" || field === "country") {
    return value.replace(/\b[A-Z]{2}\b/gu, (code) => countryName(code, lang));
  }
  if (field === "claims" || field === "links") {
    // Of quoted words none is a word of the format: they have marks round them.
    const part = (text: string) =>
      wordOf(`role.${text}`) ??
      wordOf(`basis.${text}`) ??
      wordOf(`form.link.${text}`) ??
      dateOr(text, lang);
    const claim = (text: string) => text.split(" · ").map(part).join(" · ");
    return value.split("; ").map(claim).join("; ");
  }
  return /(^|\.)(date|published|updated|accessed|base)$/u.test(field) ? dateOr(value, lang) : value;
}

function dateOr(value: string, lang: Language): string {
  const parsed = parseDate(value);
  return parsed.ok ? dateText(parsed.date, lang, "long") : value;
}
