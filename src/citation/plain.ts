import { isolated } from "../dataset/wording/direction.ts";
import {
  type Citable,
  dateInWords,
  named,
  nested,
  oneLine,
  plainDate,
  workOf,
} from "./reference.ts";

/**
 * A note in the manner of the Chicago Manual of Style. Names stand as the source gives them: a
 * dataset does not say which part is the family name.
 */
export function plainText(item: Citable): string {
  const { authors, title, publisher, container, series, version, sha256, published, url } =
    workOf(item);
  const head = [
    authors.length > 0 && listed(authors.map(isolated)),
    `“${isolated(nested(title))}”`,
    series && isolated(series),
    container && isolated(container),
    publisher && isolated(publisher),
    version !== undefined && `version ${version}`,
    published !== undefined && inWords(published),
    sha256 !== undefined && `sha256 ${sha256}`,
  ];
  const seen = `accessed ${inWords(item.accessed)}`;
  const quoted =
    item.quotation === undefined ? "" : `: “${isolated(closed(nested(item.quotation)))}”`;
  const about = item.title === undefined ? undefined : isolated(item.title);
  const event = item.date === undefined ? about : `${about}, ${item.date}`;
  const citedFor = event === undefined ? [] : [`Cited for: ${oneLine(event)}.`];
  const parts =
    item.source === undefined
      ? [`${joined([...head, url, seen])}.`, ...citedFor]
      : [
          `${joined([...head, item.source.url])}${quoted || "."}`,
          ...citedFor,
          `Quoted in ${joined([isolated(named(item.dataset)), item.permalink, seen])}.`,
        ];
  return parts.join(" ");
}

/** A comma between two parts, inside a closing quotation mark as Chicago has it. */
const joined = (parts: readonly (string | false | undefined)[]): string =>
  parts
    .filter((part) => part !== false && part !== undefined)
    .map(oneLine)
    .reduce((before, part) => {
      if (!before.endsWith("”")) return `${before}, ${part}`;
      return /[?!]”$/.test(before) ? `${before} ${part}` : `${before.slice(0, -1)},” ${part}`;
    });

/** A sentence ends inside the quotation marks, as Chicago has it, where the words do not end one. */
const closed = (text: string): string => (/[.?!…][’)]?$/.test(text) ? text : `${text}.`);

const listed = (names: readonly string[]): string =>
  new Intl.ListFormat("en", { type: "conjunction" }).format(names);

/** `2001-02-27` is February 27, 2001; a date that is not plain is in words: "about 1985". */
function inWords(edtf: string): string {
  const [year, month, day] = plainDate(edtf) ?? [];
  if (year === undefined) return dateInWords(edtf);
  return new Intl.DateTimeFormat("en-US", {
    timeZone: "UTC",
    year: "numeric",
    ...(month !== undefined && { month: "long" }),
    ...(day !== undefined && { day: "numeric" }),
  }).format(new Date(0).setUTCFullYear(year, (month ?? 1) - 1, day ?? 1));
}
