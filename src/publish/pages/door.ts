/** A page at an address that people shorten a longer one to: it leads on to the list of its language. */
import { localText } from "../../dataset/format/localized.ts";
import { folderOf, wayTo } from "../text/addresses.ts";
import type { Edition } from "../text/edition.ts";
import { type Markup, markup } from "../text/markup.ts";
import { PAGE_WORDS } from "../text/words.ts";

/** The folders above the pages of a language that are no page's own. */
export function doorsIn({ lang, languages, summary }: Edition): readonly string[] {
  const [first] = languages;
  const root = lang === first ? "" : `${lang}/`;
  return [
    ...(root === "" ? [] : [root]),
    `${root}e/`,
    ...(summary.episodes.length > 0 ? [`${root}episode/`] : []),
  ];
}

export function door(folder: string, { lang, languages, summary, say }: Edition): Markup {
  const list = wayTo(folderOf({ kind: "list", page: 1 }, lang, languages), folder);
  const events = String(say("episodes.events", { events: summary.events }));
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="${`0; url=${list}`}">
<title>${localText(summary.title, lang).text}</title>
</head>
<body>
<p><a href="${list}">${PAGE_WORDS[lang].allEvents(events)}</a></p>
</body>
</html>
`;
}
