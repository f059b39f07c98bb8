/** Puts the home page into the page of a build, before the explorer's own place. */
import { localText } from "../../dataset/format/localized.ts";
import { addresses, pictureTags, siteTags } from "../pages/frame.ts";
import { datasetThing } from "../pages/linked-data.ts";
import type { Edition } from "../text/edition.ts";
import type { Markup } from "../text/markup.ts";
import { jsonIn, markup } from "../text/markup.ts";

/** What a server takes out again that shows another dataset: see `bin/serve.mjs`. */
const [BEGIN, END] = ["<!--home-->", "<!--/home-->"];

/** Where the page has words of its own for it; that server puts them back. */
const OWN = [/<title>[^<]*<\/title>/, /<meta\s+name="description"[^>]*>/] as const;

/** @throws Error where the page has no place for it. */
export function putHome(html: string, home: Markup, edition: Edition): string {
  const { lang, summary, site, fonts } = edition;
  const title = localText(summary.title, lang).text;
  const about = summary.description && localText(summary.description, lang).text;
  const head = markup`${fonts.map((font) => markup`<link rel="preload" href="./${font}" as="font" type="font/woff2" crossorigin>\n`)}${addresses({ kind: "home" }, edition)}${pictureTags(edition.pictures.whole, site)}<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
${siteTags(edition)}${about && markup`<meta property="og:description" content="${about}">\n`}<link rel="alternate" type="application/atom+xml" href="./feed.xml">
<script type="application/ld+json">${jsonIn({ "@context": "https://schema.org", ...datasetThing(edition) })}</script>
`;
  const place = '<div id="root">';
  if (![place, "</head>"].every((each) => html.includes(each)))
    throw new Error("no place for the home page");
  const instead = [
    markup`<title>${title}</title>`,
    about && markup`<meta name="description" content="${about}">`,
  ];
  return OWN.reduce((page, own, at) => {
    const ours = instead[at];
    return ours ? page.replace(own, (theirs) => `${BEGIN}${ours}${END}<!--else${theirs}-->`) : page;
  }, html)
    .replace("</head>", () => `${BEGIN}${head}${END}</head>`)
    .replace(place, () => `${BEGIN}${home}${END}\n    ${place}`);
}
