/** Tells of versions: as an Atom feed, and to search engines as a map of all pages. */
import { localText } from "../dataset/format/localized.ts";
import { parseDate } from "../dataset/time/stated-date.ts";
import type { Language } from "../dataset/wording/languages.ts";
import { versionLine } from "../drawing/timeline/words.ts";
import { folderOf, type Place } from "./text/addresses.ts";
import type { Edition } from "./text/edition.ts";
import { type Markup, markup } from "./text/markup.ts";
import { PAGE_WORDS } from "./text/words.ts";

/**
 * The feed has the version that is published, and readers of feeds keep those before. A dataset does not say when
 * each event came into it, and so nothing is said of it.
 *
 * @param sha256  of the dataset, by which a version without a number is told from others.
 * @returns null where the dataset does not say when it was changed: an entry must have a day.
 */
export function atomFeed(edition: Edition, sha256: string, nameHash: string): string | null {
  const { summary, lang, site, frozen } = edition;
  const day = summary.updated === null ? null : rfc3339(summary.updated);
  if (day === null) return null;
  const title = localText(summary.title, lang).text;
  const words = PAGE_WORDS[lang];
  const id = site === null ? uuid(nameHash) : `${site}feed.xml`;
  const entryId = site === null ? uuid(sha256) : `${site}${frozen}`;
  const about = summary.description && localText(summary.description, lang).text;
  return `<?xml version="1.0" encoding="utf-8"?>\n${markup`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<title>${title}</title>
<id>${id}</id>
<updated>${day}</updated>
<author><name>${title}</name></author>
<generator>Dateline</generator>
<link rel="self" type="application/atom+xml" href="${site}feed.xml"/>
<link rel="alternate" type="text/html" href="${site ?? "./"}"/>
<entry>
<title>${title}: ${words.newVersion(versionLine(summary, lang))}</title>
<id>${entryId}</id>
<updated>${day}</updated>
<link rel="alternate" type="text/html" href="${site}${folderOf({ kind: "list", page: 1 }, lang, edition.languages)}"/>
<link rel="enclosure" type="application/json" href="${site}${frozen}"/>
<summary>${words.holds(summary.events, summary.read)}${about && ` ${about}`}</summary>
</entry>
</feed>
`}`;
}

/** The first moment of a date, which is never later than what it says. */
function rfc3339(edtf: string): string | null {
  const parsed = parseDate(edtf);
  if (!parsed.ok) return null;
  const { start } = parsed.date.extent;
  return start >= YEAR_1 && start < YEAR_10000
    ? `${new Date(start).toISOString().slice(0, 19)}Z`
    : null;
}

/** A time of this form has four digits for its year. */
const [YEAR_1, YEAR_10000] = [-62_135_596_800_000, Date.UTC(10_000, 0)];

/** A name made of a hash, for what has no address (RFC 9562, version 8). */
function uuid(hash: string): string {
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(hash) ?? [];
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
}

/** A map may have so many addresses. */
const MAP_ADDRESSES = 50_000;

/** A file of a map of the site, by its name. */
export interface SiteMap {
  readonly path: string;
  readonly parts: Iterable<string>;
}

/** The map of all pages, in several files and an index of these where one has no room. */
export function siteMaps(
  places: readonly Place[],
  languages: readonly Language[],
  site: string,
  updated: string | null,
): readonly SiteMap[] {
  const perMap = Math.floor(MAP_ADDRESSES / languages.length);
  const shards = Array.from({ length: Math.ceil(places.length / perMap) }, (_, i) => ({
    path: places.length <= perMap ? "sitemap.xml" : `sitemap-${i + 1}.xml`,
    parts: addresses(places.slice(i * perMap, (i + 1) * perMap), languages, site, updated),
  }));
  if (shards.length === 1) return shards;
  const index = markup`<sitemapindex xmlns="${SITEMAP}">
${shards.map(({ path }) => markup`<sitemap><loc>${site}${path}</loc></sitemap>\n`)}</sitemapindex>
`;
  return [...shards, { path: "sitemap.xml", parts: [HEAD, String(index)] }];
}

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

function* addresses(
  places: readonly Place[],
  languages: readonly Language[],
  site: string,
  updated: string | null,
): Generator<string> {
  yield `${HEAD}<urlset xmlns="${SITEMAP}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  const day = updated !== null && /^\d{4}-\d{2}-\d{2}$/.test(updated) ? updated : null;
  for (const place of places) {
    for (const lang of languages) {
      const at = (each: Language) => `${site}${folderOf(place, each, languages)}`;
      const others: readonly Markup[] =
        languages.length === 1
          ? []
          : languages.map(
              (each) => markup`<xhtml:link rel="alternate" hreflang="${each}" href="${at(each)}"/>`,
            );
      yield String(
        markup`<url><loc>${at(lang)}</loc>${day !== null && markup`<lastmod>${day}</lastmod>`}${others}</url>\n`,
      );
    }
  }
  yield "</urlset>\n";
}
