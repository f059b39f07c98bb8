/** What a page says of itself in fields made for machines: its title, its authors, its day, its language. */
import { type ResolveReferences, textOfHtml } from "../../dataset/copy/html-words.ts";
import type { DocumentFacts } from "../texts/document-types.ts";
import { dayOf, publicationOf } from "../texts/stated-days.ts";

type Fields = readonly (readonly [name: string, value: string])[];

/** Fields stand at the beginning of a page, and it is not read for them for ever. */
const LOOKED_AT = 1_000_000;
const LONGEST_DESCRIPTION = 200_000;
const PUBLISHED =
  /^(?:article:published_time|og:article:published_time|datepublished|citation_(?:publication_|online_)?date|dc\.date\.issued|dcterms\.issued|parsely-pub-date|pubdate|publishdate)$/;
const OFFERED =
  /^(?:date|dc\.date|dcterms\.(?:created|date)|article:modified_time|datemodified|last-modified)$/;

/** @param letters  gives the letters for character references. */
export async function factsOfPage(
  html: string,
  letters: ResolveReferences,
): Promise<DocumentFacts> {
  const page = html.slice(0, LOOKED_AT);
  const words = async (value: string) =>
    (await textOfHtml(value, letters)).replace(/\s+/gu, " ").trim();
  const metas = metaFields(page);
  const linked = articlesIn(page);
  const all: Fields = [...linked, ...metas, ...timesIn(page)];
  const { published, offered } = publicationOf(
    all.filter(([name, value]) => PUBLISHED.test(name) && dayOf(value) !== null),
  );
  const others = publicationOf(all.filter(([name]) => OFFERED.test(name) || name === "time"));
  const titles = [
    ...valuesOf(linked, /^headline$/),
    ...valuesOf(metas, /^(?:citation_title|og:title|dc\.title|dcterms\.title)$/),
    ...onlyHeading(page),
    ...contentsOf(page, "title"),
  ];
  const authors = await Promise.all(authorsOf(linked, metas).map(words));
  return {
    title: (await firstWords(titles, words)) ?? null,
    authors: [...new Set(authors.filter((each) => each !== ""))],
    published,
    offered: [
      ...offered,
      ...[others.published, ...others.offered].flatMap((day) =>
        day === null || day.date === published?.date ? [] : [day],
      ),
    ],
    language: languageIn(page, all),
  };
}

async function firstWords(
  values: readonly string[],
  words: (value: string) => Promise<string>,
): Promise<string | undefined> {
  for (const value of values) {
    const title = await words(value);
    if (title !== "") return title;
  }
  return undefined;
}

const valuesOf = (fields: Fields, name: RegExp): readonly string[] =>
  fields.filter(([each]) => name.test(each)).map(([, value]) => value);

/** The first kind of field that names somebody; an address names nobody. */
function authorsOf(linked: Fields, metas: Fields): readonly string[] {
  const kinds = [
    valuesOf(metas, /^(?:citation_author|dc\.creator|dcterms\.creator)$/),
    valuesOf(linked, /^author$/),
    valuesOf(metas, /^(?:author|article:author)$/),
  ].map((names) => names.filter((name) => !/^https?:|^@/.test(name.trim())));
  return kinds.find((names) => names.length > 0) ?? [];
}

const ATTRIBUTE = /([\w:-]{1,60})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

function attributesOf(tag: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(tag.matchAll(ATTRIBUTE), ([, name = "", a, b, c]) => [
      name.toLowerCase(),
      a ?? b ?? c ?? "",
    ]),
  );
}

const metaFields = (page: string): Fields =>
  [...page.matchAll(/<meta\s([^<>]{1,4000})>/gi)].flatMap(([, tag = ""]) => {
    const attributes = attributesOf(tag);
    const name =
      attributes.get("property") ??
      attributes.get("name") ??
      attributes.get("itemprop") ??
      attributes.get("http-equiv");
    const content = attributes.get("content");
    return name && content ? [[name.toLowerCase(), content] as const] : [];
  });

/** `<time>` says that it is the publication where it is marked so. */
const timesIn = (page: string): Fields =>
  [...page.matchAll(/<time\s([^<>]{1,1000})>/gi)].flatMap(([, tag = ""]) => {
    const attributes = attributesOf(tag);
    const day = attributes.get("datetime");
    if (day === undefined) return [];
    const isPublication =
      /datePublished/i.test(attributes.get("itemprop") ?? "") || /\bpubdate\b/i.test(tag);
    return [[isPublication ? "pubdate" : "time", day] as const];
  });

const contentsOf = (page: string, name: string): readonly string[] =>
  [
    ...page.matchAll(new RegExp(`<${name}(?=[\\s>])[^<>]{0,1000}>(.{0,2000}?)</${name}`, "gis")),
  ].map(([, content = ""]) => content);

/** A page with several great headings does not say which one is its own. */
function onlyHeading(page: string): readonly string[] {
  const headings = contentsOf(page, "h1");
  return headings.length === 1 ? headings : [];
}

const languageIn = (page: string, fields: Fields): string | null => {
  const [, tag = ""] = /<html\s([^<>]{1,2000})>/i.exec(page) ?? [];
  const attributes = attributesOf(tag);
  const stated =
    attributes.get("lang") ??
    attributes.get("xml:lang") ??
    valuesOf(fields, /^(?:inlanguage|content-language|dc\.language)$/)[0];
  const [, language, region] =
    /^([a-z]{2,3})(?:[-_]([a-z]{2}))?\b/i.exec(stated?.trim() ?? "") ?? [];
  if (language === undefined) return null;
  const small = language.toLowerCase();
  return region === undefined ? small : `${small}-${region.toUpperCase()}`;
};

/** Articles as a page describes them for search engines (JSON-LD), their fields by small names. */
function articlesIn(page: string): Fields {
  const opens = page.matchAll(/<script\s[^<>]{0,300}application\/ld\+json[^<>]{0,300}>/gi);
  const fields: (readonly [string, string])[] = [];
  for (const { index, 0: tag } of opens) {
    const start = index + tag.length;
    const end = page.indexOf("</script", start);
    if (end < 0) break;
    if (end - start < LONGEST_DESCRIPTION)
      fields.push(...articlesOf(parsed(page.slice(start, end)), 0));
  }
  return fields;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // A page whose description is broken says nothing of itself.
    return null;
  }
}

const ARTICLE = /(?:Article|Report|Posting|Blog|WebPage)$/;

function articlesOf(value: unknown, depth: number): Fields {
  if (depth > 4 || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value))
    return value.slice(0, 50).flatMap((each) => articlesOf(each, depth + 1));
  const entry = value as Readonly<Record<string, unknown>>;
  const types = [entry["@type"]].flat().filter((each) => typeof each === "string");
  const own: Fields = types.some((type) => ARTICLE.test(type))
    ? ["headline", "datePublished", "dateModified", "inLanguage", "author"].flatMap((name) =>
        stringsIn(entry[name], 0).map((text) => [name.toLowerCase(), text] as const),
      )
    : [];
  return [...own, ...articlesOf(entry["@graph"], depth + 1)];
}

function stringsIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === "string") return [value];
  if (depth > 2 || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((each) => stringsIn(each, depth + 1));
  return stringsIn((value as Readonly<Record<string, unknown>>)["name"], depth + 1);
}
