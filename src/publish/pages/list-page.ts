/** A page of the list of all events, year by year. */
import { localText } from "../../dataset/format/localized.ts";
import { partAt } from "../../dataset/time/calendar.ts";
import { dayText, yearsText } from "../../dataset/wording/date-text.ts";
import { WORDINGS } from "../../dataset/wording/languages.ts";
import type { ListEntry } from "../../query/answers/answer-types.ts";
import { setView } from "../../query/criteria/query.ts";
import type { Edition } from "../text/edition.ts";
import { joined, type Markup, markup, type Piece } from "../text/markup.ts";
import { PAGE_WORDS } from "../text/words.ts";
import type { Page } from "./frame.ts";
import { datasetThing, listThing } from "./linked-data.ts";
import { grouped, type Here, linkTo, local, localOf } from "./parts.ts";

/** More rows on a page would be slow to come and to find one's way in. */
export const LIST_ROWS = 500;

export interface ToldList {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly entries: readonly ListEntry[];
}

export function listPage({ page, pages, entries }: ToldList, edition: Edition): Page {
  const { lang, summary, say, pictures } = edition;
  const words = PAGE_WORDS[lang];
  const name = words.allEvents(String(say("episodes.events", { events: summary.events })));
  const about = summary.description === null ? null : localText(summary.description, lang);
  const dates = summary.extent === null ? "" : `, ${yearsText(summary.extent, lang, "dash")}`;
  const part = pages === 1 ? "" : `, ${words.listPage(page, pages)}`;
  return {
    place: { kind: "list", page },
    title: `${name}${part}`,
    description: about?.text ?? `${name}${dates}`,
    type: "website",
    picture: pictures.whole,
    linkedData: { "@graph": [datasetThing(edition), listThing(name, "event", entries, edition)] },
    inExplorer: (query) => setView(query, "list"),
    main: (here) => markup`<article class="reading">
<h1>${localOf(summary.title, here)}</h1>
<p class="when"><span class="date">${name}${dates}</span>${pages > 1 && markup` <span class="beside">${words.listPage(page, pages)}</span>`}</p>
${page === 1 && about && markup`<p class="summary">${local(about, here)}</p>`}
${
  page === 1 &&
  summary.episodes.length > 0 &&
  markup`<p class="kicker">${say("episodes.title")}: ${joined(
    summary.episodes.map((each) =>
      linkTo({ kind: "episode", id: each.id }, localOf(each.title, here), here),
    ),
    ", ",
  )}</p>`
}
${years(entries, here)}
${pages > 1 && steps(page, pages, here)}
</article>`,
  };
}

function years(entries: readonly ListEntry[], here: Here): readonly Markup[] {
  const { lang, say } = here;
  return [...grouped(entries, yearOf)].map(
    ([year, entries]) => markup`<section class="year">
<h2>${year === null ? say("list.noYear") : WORDINGS[lang].year(year)}</h2>
<ul class="rows">${entries.map((entry) => row(entry, here))}</ul>
</section>`,
  );
}

/** The year it is listed under; null where its date names none at either end. */
export function yearOf({ date: { extent } }: ListEntry): number | null {
  const time = Number.isFinite(extent.start) ? extent.start : extent.end - 1;
  return Number.isFinite(time) ? partAt(time, "year").year : null;
}

/** Under its year a date need not say it again. */
const row = (entry: ListEntry, here: Here): Markup =>
  markup`<li class="row"><span class="date">${dayText(entry.date, here.lang)}</span> <span>${linkTo({ kind: "event", id: entry.id }, local(entry.title, here), here)}${
    entry.status !== "occurred" &&
    markup` <span class="how">${here.say(`list.${entry.status}`)}</span>`
  }</span></li>`;

function steps(page: number, pages: number, here: Here): Piece {
  const words = PAGE_WORDS[here.lang];
  const to = (other: number, text: string) => linkTo({ kind: "list", page: other }, text, here);
  return markup`<nav class="steps" aria-label="${words.years}">
<p>${page > 1 && to(page - 1, `‹ ${words.earlier}`)}</p>
<p>${page < pages && to(page + 1, `${words.later} ›`)}</p>
</nav>`;
}
