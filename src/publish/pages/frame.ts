/** Sets a page into its frame: the head for machines, the line at the top, the foot. */
import { localText } from "../../dataset/format/localized.ts";
import { type Language, WORDINGS } from "../../dataset/wording/languages.ts";
import { versionLine } from "../../drawing/timeline/words.ts";
import type { Query } from "../../query/criteria/query.ts";
import { folderOf, type Place, wayTo } from "../text/addresses.ts";
import { type Edition, PICTURE_PX, type Picture } from "../text/edition.ts";
import { explorerLink } from "../text/explorer-link.ts";
import { jsonIn, type Markup, markup, type Piece } from "../text/markup.ts";
import { PAGE_WORDS } from "../text/words.ts";
import { type Here, link, linkTo, localOf } from "./parts.ts";

export interface Page {
  readonly place: Place;
  readonly title: string;
  readonly description: string;
  /** The kind of thing it is, for those who show a link. */
  readonly type: "article" | "website";
  /** The picture for them; null for none. */
  readonly picture: Picture | null;
  /** What it says for machines. */
  readonly linkedData: Readonly<Record<string, unknown>>;
  /** The same place in the explorer. */
  readonly inExplorer: (query: Query) => Query;
  /** The rest of the head: other forms of the page. */
  readonly links?: Piece;
  readonly main: (here: Here) => Piece;
}

/** Nothing but the style, the type and the pictures of the site itself. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** @param folder  where it stands: its own, or another at which it is found too. */
export function framed(page: Page, edition: Edition, folder: string): Markup {
  const { lang, summary, site } = edition;
  const here: Here = { ...edition, folder };
  const to = (path: string) => wayTo(path, folder);
  const name = localText(summary.title, lang).text;
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${page.title === name ? name : `${page.title} · ${name}`}</title>
<meta name="description" content="${page.description}">
<link rel="icon" href="${to("favicon.svg")}" type="image/svg+xml">
${edition.fonts.map((font) => markup`<link rel="preload" href="${to(font)}" as="font" type="font/woff2" crossorigin>\n`)}<link rel="stylesheet" href="${to(edition.stylesheet)}">
${addresses(page.place, edition)}<meta property="og:type" content="${page.type}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
${siteTags(edition)}${pictureTags(page.picture, site)}${page.links}<link rel="alternate" type="application/atom+xml" title="${PAGE_WORDS[lang].feed}" href="${to("feed.xml")}">
<script type="application/ld+json">${jsonIn({ "@context": "https://schema.org", ...page.linkedData })}</script>
</head>
<body>
${headerOf(page, here)}
<main id="main">
${page.main(here)}
</main>
${footerOf(here)}
</body>
</html>
`;
}

/** The site a page is of and its language, for those who show a link to it. */
export const siteTags = ({
  summary,
  lang,
}: Pick<
  Edition,
  "summary" | "lang"
>): Markup => markup`<meta property="og:site_name" content="${localText(summary.title, lang).text}">
<meta property="og:locale" content="${WORDINGS[lang].locale.replace("-", "_")}">
`;

/** The picture of a page, for those who show a link to it: they take it from a whole address alone. */
export const pictureTags = (picture: Picture | null, site: string | null): Piece =>
  site !== null &&
  picture !== null &&
  markup`<meta property="og:image" content="${site}${picture.path}">
<meta property="og:image:width" content="${PICTURE_PX.width}">
<meta property="og:image:height" content="${PICTURE_PX.height}">
<meta property="og:image:alt" content="${picture.words}">
<meta name="twitter:card" content="summary_large_image">
`;

/** The page's own address and those of its other languages. Only whole addresses mean anything to a machine. */
export function addresses(place: Place, { site, lang: own, languages }: Edition): Piece {
  if (site === null) return null;
  const address = `${site}${folderOf(place, own, languages)}`;
  return [
    markup`<link rel="canonical" href="${address}">\n<meta property="og:url" content="${address}">\n`,
    ...(languages.length < 2
      ? []
      : [...languages, "x-default" as const].map((lang) => {
          const of: Language = lang === "x-default" ? (languages[0] ?? "en") : lang;
          return markup`<link rel="alternate" hreflang="${lang}" href="${site}${folderOf(place, of, languages)}">\n`;
        })),
  ];
}

function headerOf({ place, inExplorer }: Page, here: Here): Markup {
  const { lang, languages, folder, summary, say } = here;
  const words = PAGE_WORDS[lang];
  const explorer = (of: (query: Query) => Query) => wayTo(explorerLink(of, lang), folder);
  const events = String(say("episodes.events", { events: summary.events }));
  return markup`<a class="skip" href="#main">${words.skip}</a>
<header class="top">
<p class="site">${link(
    explorer((query) => query),
    say("app.name"),
  )} <span class="of">— ${linkTo({ kind: "home" }, localOf(summary.title, here), here)}</span></p>
<nav class="pages" aria-label="${say("app.name")}"><ul>
<li>${linkTo({ kind: "list", page: 1 }, words.allEvents(events), here)}</li>
<li>${linkTo({ kind: "sources" }, words.sources, here)}</li>
<li>${link(explorer(inExplorer), words.open)}</li>
</ul></nav>
${
  languages.length > 1 &&
  markup`<nav class="languages" aria-label="${words.languages}"><ul>${languages.map((each) =>
    each === lang
      ? markup`<li><span aria-current="true">${WORDINGS[each].name.short}</span></li>`
      : markup`<li><a lang="${each}" hreflang="${each}" rel="alternate" href="${wayTo(folderOf(place, each, languages), folder)}">${WORDINGS[each].name.full}</a></li>`,
  )}</ul></nav>`
}
</header>`;
}

function footerOf(here: Here): Markup {
  const { lang, folder, summary, downloads, frozen } = here;
  const words = PAGE_WORDS[lang];
  return markup`<footer class="foot">
<p>${localOf(summary.title, here)}. ${versionLine(summary, lang)} · <a href="${wayTo(frozen, folder)}">${words.frozen}</a>${
    summary.license !== null && markup` · <bdi>${summary.license}</bdi>`
  }</p>
<p>${words.whole} ${downloads.map(
    ({ name, path }, i) =>
      markup`${i > 0 && ", "}<a href="${wayTo(path, folder)}">${name === "datapackage" ? words.dataPackage : name === "ics" ? words.calendar : "CSV"}</a>`,
  )} · <a href="${wayTo("feed.xml", folder)}">${words.feed}</a></p>
</footer>`;
}
