/** How the dataset wants to be cited, as a CITATION.cff (version 1.2.0): YAML, in which every text is in quotes. */
import { localText } from "../dataset/format/localized.ts";
import type { Source } from "../dataset/format/schema.ts";
import type { DatasetSummary } from "../query/answers/answer-types.ts";
import { isRead } from "../query/criteria/evidence.ts";

/** @param site  its address; null where nobody has said it. */
export function citationFile(summary: DatasetSummary, site: string | null): string {
  const title = localText(summary.title, "en").text;
  const about = summary.description && localText(summary.description, "en").text;
  const read = summary.sources.filter(isRead);
  return [
    "cff-version: 1.2.0",
    `message: ${quoted("To cite this dataset, use these data.")}`,
    "type: dataset",
    `title: ${quoted(title)}`,
    // The format asks for an author, and a dataset does not name one.
    `authors:\n  - name: ${quoted(`The keepers of “${title}”`)}`,
    ...(about ? [`abstract: ${quoted(about)}`] : []),
    ...(summary.version === null ? [] : [`version: ${quoted(summary.version)}`]),
    ...(isDay(summary.updated) ? [`date-released: ${quoted(summary.updated)}`] : []),
    ...(spdxOf(summary.license) === null ? [] : [`license: ${spdxOf(summary.license)}`]),
    ...(site === null ? [] : [`url: ${quoted(site)}`]),
    ...(read.length === 0 ? [] : ["references:", ...read.map(reference)]),
    "",
  ].join("\n");
}

function reference(source: Source): string {
  const { authors, published, url, publisher } = source;
  const year = published === undefined ? undefined : /^\d{4}/.exec(published)?.[0];
  const names = authors.length > 0 ? authors : [publisher ? localText(publisher, "en").text : "—"];
  return [
    `  - type: ${TYPES[source.kind] ?? "generic"}`,
    `    title: ${quoted(localText(source.title, source.language ?? "en").text)}`,
    `    authors:\n${names.map((name) => `      - name: ${quoted(name)}`).join("\n")}`,
    ...(publisher
      ? [`    publisher:\n      name: ${quoted(localText(publisher, "en").text)}`]
      : []),
    ...(isDay(published ?? null) ? [`    date-published: ${quoted(published ?? "")}`] : []),
    ...(year === undefined ? [] : [`    year: ${Number(year)}`]),
    ...(url ? [`    url: ${quoted(url)}`] : []),
  ].join("\n");
}

const TYPES: Readonly<Record<string, string>> = {
  news: "newspaper-article",
  paper: "article",
  book: "book",
  document: "generic",
};

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(text);

/** The short name of a licence, where the dataset names one and nothing beside it. */
function spdxOf(license: string | null): string | null {
  const named = /^CC[ -](BY(?:-SA|-NC|-ND|-NC-SA|-NC-ND)?|0)[ -](\d\.\d)$/.exec(license ?? "");
  return named === null ? null : `CC-${named[1]}-${named[2]}`.replace("CC-0", "CC0");
}

/** A text in double quotes: YAML reads JSON's. */
const quoted = (text: string): string => JSON.stringify(text);
