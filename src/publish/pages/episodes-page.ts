/** The pages that lead to the episodes: all of them, and the front page of a language, which has them under its drawing. */
import { localText } from "../../dataset/format/localized.ts";
import { spanText, yearsText } from "../../dataset/wording/date-text.ts";
import type { Edition } from "../text/edition.ts";
import { type Markup, markup, type Piece } from "../text/markup.ts";
import { PAGE_WORDS } from "../text/words.ts";
import type { Page } from "./frame.ts";
import { datasetThing, listThing } from "./linked-data.ts";
import { type Here, linkTo, local, localOf, part } from "./parts.ts";

/** Of the whole dataset, for a wide screen and for a narrow one. */
export interface FrontDrawings {
  readonly wide: Markup;
  readonly narrow: Markup;
}

/** The home page in a language that the explorer's own address does not begin in. */
export function frontPage(drawings: FrontDrawings, edition: Edition): Page {
  const { lang, summary, say, pictures } = edition;
  const words = PAGE_WORDS[lang];
  const title = localText(summary.title, lang).text;
  const about = summary.description === null ? null : localText(summary.description, lang);
  const holds = words.holds(summary.events, summary.read);
  const events = String(say("episodes.events", { events: summary.events }));
  const dates = summary.extent === null ? "" : yearsText(summary.extent, lang, "dash");
  return {
    place: { kind: "home" },
    title,
    description: about?.text ?? holds,
    type: "website",
    picture: pictures.whole,
    linkedData: { "@graph": [datasetThing(edition), episodesThing(edition)] },
    inExplorer: (query) => query,
    main: (here) => markup`<article class="broad">
<h1>${localOf(summary.title, here)}</h1>
<p class="when">${dates !== "" && markup`<span class="date">${dates}</span> `}<span class="beside">${holds}</span></p>
${about && markup`<p class="summary">${local(about, here)}</p>`}
<div class="drawing wide">${drawings.wide}</div><div class="drawing narrow">${drawings.narrow}</div>
${summary.episodes.length > 0 && part(say("episodes.title"), told(here))}
<p class="summary">${linkTo({ kind: "list", page: 1 }, words.allEvents(events), here)}</p>
</article>`,
  };
}

/** All episodes, with what each tells. */
export function episodesPage(edition: Edition): Page {
  const { lang, summary, say, pictures } = edition;
  const title = String(say("episodes.title"));
  const titles = summary.episodes.map((each) => localText(each.title, lang).text);
  return {
    place: { kind: "episodes" },
    title,
    description: `${title}: ${titles.join(", ")}`,
    type: "website",
    picture: pictures.whole,
    linkedData: { "@graph": [datasetThing(edition), episodesThing(edition)] },
    inExplorer: (query) => query,
    main: (here) => markup`<article class="broad">
<h1>${title}</h1>
${told(here)}
</article>`,
  };
}

const episodesThing = (edition: Edition) =>
  listThing(
    String(edition.say("episodes.title")),
    "episode",
    edition.summary.episodes.map(({ id, title }) => ({
      id,
      title: localText(title, edition.lang),
    })),
    edition,
  );

/** The episodes in order of time. */
const told = (here: Here): Piece =>
  markup`<ul class="told">${here.summary.episodes
    .toSorted((a, b) => a.extent.start - b.extent.start)
    .map(
      ({ id, title, description, extent, events }) => markup`<li>
<p class="date">${spanText(extent, here.lang)}</p>
<div><h3>${linkTo({ kind: "episode", id }, localOf(title, here), here)} <small>${here.say("episodes.events", { events: events.length })}</small></h3>${
        description !== undefined && markup`<p>${localOf(description, here)}</p>`
      }</div>
</li>`,
    )}</ul>`;
