/** Says what a page is about in the words of schema.org, for machines. */

import { localText } from "../../dataset/format/localized.ts";
import type { Source } from "../../dataset/format/schema.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { countryName } from "../../dataset/wording/country-name.ts";
import type { EventDetail, PassageText } from "../../query/answers/answer-types.ts";
import { folderOf } from "../text/addresses.ts";
import type { Edition } from "../text/edition.ts";

type Thing = Readonly<Record<string, unknown>>;

/** The dataset, with the files it can be had in. */
export function datasetThing({
  summary,
  lang,
  languages,
  site,
  downloads,
  frozen,
}: Edition): Thing {
  const { title, description, license, version, updated, extent, contact } = summary;
  const at = (path: string) => `${site ?? ""}${path}`;
  return {
    "@type": "Dataset",
    ...(site !== null && { "@id": `${site}#dataset`, url: site }),
    name: localText(title, lang).text,
    ...(description && { description: localText(description, lang).text }),
    inLanguage: languages,
    // Words are no address: they are the name of a work that says what is allowed.
    ...(license && {
      license: /^https?:\/\/\S+$/.test(license)
        ? license
        : { "@type": "CreativeWork", name: license },
    }),
    ...(version && { version }),
    ...(updated && { dateModified: updated }),
    ...(contact && { maintainer: { "@type": "ContactPoint", name: contact } }),
    ...(extent && { temporalCoverage: `${yearOf(extent.start)}/${yearOf(extent.end - 1)}` }),
    // A file of no address cannot be told of.
    ...(site !== null && {
      distribution: [{ name: "json", path: frozen }, ...downloads].map(({ name, path }) => ({
        "@type": "DataDownload",
        encodingFormat: MEDIA[name] ?? "application/octet-stream",
        contentUrl: at(path),
      })),
    }),
  };
}

const MEDIA: Readonly<Record<string, string>> = {
  json: "application/json",
  csv: "text/csv",
  ics: "text/calendar",
  datapackage: "application/zip",
};

/** ISO 8601 has years of four digits, and before the year 0 a sign and more. */
function yearOf(time: number): string {
  return new Date(time).toISOString().replace(/-\d\d-\d\dT.*$/, "");
}

/** An event, and the quotations that state it. */
export function eventThings(event: EventDetail, edition: Edition): Thing {
  const { lang, summary } = edition;
  const sources = new Map(summary.sources.map((each) => [each.id, each]));
  const passages = [...new Map(event.claims.map(({ passage }) => [passage.id, passage])).values()];
  const topics = summary.topics.filter(({ id }) => event.topics.includes(id));
  const names = [...topics.map(({ label }) => label), ...event.actors.map(({ name }) => name)].map(
    (each) => localText(each, lang).text,
  );
  const countries = event.countries.map((code) => countryName(code, lang));
  return {
    "@graph": [
      {
        "@type": "Event",
        "@id": "#event",
        identifier: event.id,
        name: event.title.text,
        ...daysOf(event.date.text),
        ...(event.summary && { description: event.summary.text }),
        inLanguage: lang,
        ...(event.place && { location: { "@type": "Place", name: event.place.text } }),
        about: [...names, ...countries].map((name) => ({ "@type": "Thing", name })),
        subjectOf: passages.map((_, i) => ({ "@id": `#passage-${i + 1}` })),
      },
      ...passages.map((passage, i) =>
        quotationThing(passage, i, sources.get(passage.source), lang),
      ),
      datasetThing(edition),
    ],
  };
}

export const quotationThing = (
  passage: PassageText,
  rank: number,
  source: Source | undefined,
  lang: string,
): Thing => ({
  "@type": "Quotation",
  "@id": `#passage-${rank + 1}`,
  text: passage.exact,
  ...(passage.lang !== "" && { inLanguage: passage.lang }),
  ...(source && { isPartOf: sourceThing(source, lang) }),
});

export function sourceThing(source: Source, lang: string): Thing {
  const { title, authors, publisher, published, url, language } = source;
  return {
    "@type": "CreativeWork",
    name: localText(title, lang).text,
    ...(authors.length > 0 && { author: authors.map((name) => ({ "@type": "Person", name })) }),
    ...(publisher && {
      publisher: { "@type": "Organization", name: localText(publisher, lang).text },
    }),
    ...(published && plain(published) && { datePublished: published }),
    ...(language && { inLanguage: language }),
    ...(url && { url }),
  };
}

/** Dates that ISO 8601 can say; what is inexact or open is left to the words of the page. */
function daysOf(edtf: string): Thing {
  const [start = "", end] = edtf.split("/");
  if (!plain(start)) return {};
  return { startDate: start, ...(end !== undefined && plain(end) && { endDate: end }) };
}

const plain = (edtf: string): boolean =>
  /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(edtf) && parseDate(edtf).ok;

/** Events or episodes in a list, each by its name and its page. */
export const listThing = (
  name: string,
  kind: "event" | "episode",
  items: readonly { readonly id: string; readonly title: { readonly text: string } }[],
  { site, lang, languages }: Edition,
): Thing => ({
  "@type": "ItemList",
  name,
  numberOfItems: items.length,
  itemListElement: items.map(({ id, title }, i) => ({
    "@type": "ListItem",
    position: i + 1,
    name: title.text,
    ...(site !== null && { url: `${site}${folderOf({ kind, id }, lang, languages)}` }),
  })),
});
