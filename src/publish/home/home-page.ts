/**
 * The home page as it is before any script: the explorer's headline, episodes and first drawing, and on a phone the
 * beginning of its list, in the explorer's own classes. `src/views/home.ts` takes it away once the explorer is drawn.
 */
import { localText } from "../../dataset/format/localized.ts";
import { dateText, spanText, yearsText } from "../../dataset/wording/date-text.ts";
import { WORDINGS } from "../../dataset/wording/languages.ts";
import { SPARK_PX, sparkPaths } from "../../drawing/spark.ts";
import type { DatasetSummary, ListEntry } from "../../query/answers/answer-types.ts";
import type { EventBrief } from "../../query/columns/brief.ts";
import { yearOf } from "../pages/list-page.ts";
import { grouped, type Here, linkTo, local, localOf } from "../pages/parts.ts";
import { folderOf } from "../text/addresses.ts";
import { type Markup, markup, type Piece } from "../text/markup.ts";
import { PAGE_WORDS } from "../text/words.ts";

/** The name that the build gave to a class of one of the explorer's style sheets. @throws Error where there is none. */
export type ClassOf = (sheet: string, name: string) => string;

export interface Home {
  /** In order of time, with their events. */
  readonly episodes: readonly ToldEpisode[];
  /** By the width of the window that they are for. */
  readonly drawings: readonly { readonly widthPx: number; readonly drawing: Markup }[];
  /** The first of the list. */
  readonly entries: readonly ListEntry[];
}

export interface ToldEpisode {
  readonly episode: DatasetSummary["episodes"][number];
  readonly events: readonly EventBrief[];
}

export function homePage(home: Home, here: Here, css: ClassOf): Markup {
  const { lang, say, summary } = here;
  const header = (name: string) => css("frame/Header", name);
  return markup`<div id="home" lang="${lang}">
<header class="${header("header")}">
<div class="${header("brand")}"><a class="${header("home")}" href="./">${say("app.name")}</a></div>
<nav class="${header("tabs")}" data-place="tabs" aria-label="${say("app.name")}"><a href="./" aria-current="page">${say("toolbar.timeline")}</a>${linkTo({ kind: "list", page: 1 }, say("toolbar.list"), here)}${linkTo({ kind: "sources" }, say("toolbar.sources"), here)}</nav>
</header>
<div class="${css("frame/Explorer", "frame")}" data-view="timeline">
<main class="${css("frame/Explorer", "main")}">
<div>
<div class="${css("frame/Headline", "front")}"><h1>${localOf(summary.title, here)}</h1><p class="${css("frame/Headline", "standfirst")}">${standfirst(here)}</p></div>
${home.episodes.length > 0 && cards(home.episodes, here, (name) => css("episodes/EpisodeCards", name))}
<div class="${css("frame/Toolbar", "toolbar")}"><div class="${css("frame/Toolbar", "line")}">${withoutScript(here)}</div></div>
</div>
${home.drawings.map(
  ({ widthPx, drawing }) => markup`<div data-drawing="${widthPx}">${drawing}</div>\n`,
)}${list(home.entries, here)}
</main>
</div>
</div>`;
}

function standfirst({ lang, summary, say }: Here): Piece {
  const { extent, events, read, unquoted } = summary;
  const span = extent ? yearsText(extent, lang, "words") : "";
  return [
    say(span === "" ? "app.standfirstUndated" : "app.standfirst", { events, sources: read, span }),
    unquoted === 0 && [" ", say("app.everyPassage")],
  ];
}

function cards(
  episodes: readonly ToldEpisode[],
  here: Here,
  css: (name: string) => string,
): Markup {
  const { lang, say } = here;
  return markup`<nav aria-label="${say("episodes.title")}"><ul class="${css("cards")}">${episodes.map(
    ({ episode, events }) => {
      const { id, title, description, extent } = episode;
      const [line, bars] = sparkPaths(
        events.map(({ date }) => date.extent),
        extent,
      );
      return markup`<li><a class="${css("title")}" href="${folderOf({ kind: "episode", id }, lang, here.languages)}">${localOf(title, here)}</a><div class="${css("facts")}"><span>${spanText(extent, lang)} · ${say("episodes.events", { events: events.length })}</span><svg width="${SPARK_PX.width}" height="${SPARK_PX.height}" aria-hidden="true"><path d="${line}" stroke="var(--rule-2)"/><path d="${bars}" fill="var(--ink-2)"/></svg></div>${
        description !== undefined &&
        markup`<p class="${css("description")}">${local(localText(description, lang), here)}</p>`
      }</li>`;
    },
  )}</ul><div class="${css("places")}" aria-hidden="true">${episodes.map((_, at) =>
    at === 0 ? markup`<i data-at="true"></i>` : markup`<i></i>`,
  )}</div></nav>`;
}

/** Seen where no script runs: the ways to all that needs none. */
function withoutScript(here: Here): Markup {
  const { lang, languages, say, summary } = here;
  const words = PAGE_WORDS[lang];
  const events = String(say("episodes.events", { events: summary.events }));
  const others = languages.filter((each) => each !== lang);
  return markup`<p data-place="more">${words.withoutScript} ${linkTo({ kind: "list", page: 1 }, words.allEvents(events), here)} · ${linkTo({ kind: "sources" }, words.sources, here)}${others.map(
    (each) =>
      markup` · <a lang="${each}" hreflang="${each}" href="${folderOf({ kind: "home" }, each, languages)}">${WORDINGS[each].name.full}</a>`,
  )}</p>`;
}

/** The beginning of the list, for a phone. */
const list = (entries: readonly ListEntry[], here: Here): Markup =>
  markup`<div data-place="list">${[...grouped(entries, yearOf)].map(
    ([year, own]) =>
      markup`<h2>${year === null ? here.say("list.noYear") : WORDINGS[here.lang].year(year)}</h2><ul>${own.map(
        (entry) =>
          markup`<li>${linkTo({ kind: "event", id: entry.id }, local(entry.title, here), here)}<small>${dateText(entry.date, here.lang, "short")}</small></li>`,
      )}</ul>`,
  )}</div>`;
