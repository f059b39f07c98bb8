import { isolated } from "../dataset/wording/direction.ts";
import type { Language } from "../dataset/wording/languages.ts";
import {
  type Citable,
  dateInWords,
  named,
  nested,
  oneLine,
  plainDate,
  workOf,
} from "./reference.ts";
import { REFERENCE_WORDS } from "./reference-words.ts";

/**
 * A note in the manner of the Chicago Manual of Style, in Korean with the marks that Korean has. Names stand as the source gives them: a
 * dataset does not say which part is the family name.
 */
export function plainText(item: Citable): string {
  const { authors, title, kind, publisher, container, series, version, sha256, published, url } =
    workOf(item);
  const { lang = "en" } = item;
  const words = REFERENCE_WORDS[lang];
  const head = [
    authors.length > 0 && listed(authors.map(isolated), words.locale),
    words.title(isolated(nested(title)), kind === "book" || kind === "dataset"),
    series && isolated(series),
    container && words.within(isolated(container)),
    publisher && isolated(publisher),
    version !== undefined && words.version(version),
    published !== undefined && inWords(published, lang),
    sha256 !== undefined && `sha256 ${sha256}`,
  ];
  const seen = words.accessed(inWords(item.accessed, lang));
  const quoted =
    item.quotation === undefined ? "" : `: “${isolated(closed(nested(item.quotation)))}”`;
  const about = item.title === undefined ? undefined : isolated(item.title);
  const event = item.date === undefined ? about : `${about}, ${item.date}`;
  const citedFor = event === undefined ? [] : [`${words.citedFor}: ${oneLine(event)}.`];
  const join = words.hasCommaInside ? joinedInside : joined;
  const parts =
    item.source === undefined
      ? [`${join([...head, url, seen])}.`, ...citedFor]
      : [
          `${join([...head, item.source.url])}${quoted || "."}`,
          ...citedFor,
          words.quotedAt(join([isolated(named(item.dataset, lang)), item.permalink, seen])),
        ];
  return parts.join(" ");
}

type Parts = readonly (string | false | undefined)[];

const linesOf = (parts: Parts): readonly string[] =>
  parts.filter((part) => part !== false && part !== undefined).map(oneLine);

const joined = (parts: Parts): string => linesOf(parts).join(", ");

/** A comma between two parts, inside a closing quotation mark as Chicago has it. */
const joinedInside = (parts: Parts): string =>
  linesOf(parts).reduce((before, part) => {
    if (!before.endsWith("”")) return `${before}, ${part}`;
    return /[?!]”$/.test(before) ? `${before} ${part}` : `${before.slice(0, -1)},” ${part}`;
  });

/** A sentence ends inside the quotation marks, as Chicago has it, where the words do not end one. */
const closed = (text: string): string => (/[.?!…][’)]?$/.test(text) ? text : `${text}.`);

const listed = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(names);

/** `2001-02-27` is February 27, 2001; a date that is not plain is in words: "about 1985". */
function inWords(edtf: string, lang: Language): string {
  const [year, month, day] = plainDate(edtf) ?? [];
  if (year === undefined) return dateInWords(edtf, lang);
  return new Intl.DateTimeFormat(REFERENCE_WORDS[lang].locale, {
    timeZone: "UTC",
    year: "numeric",
    ...(month !== undefined && { month: "long" }),
    ...(day !== undefined && { day: "numeric" }),
  }).format(new Date(0).setUTCFullYear(year, (month ?? 1) - 1, day ?? 1));
}
