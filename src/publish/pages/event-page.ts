/** The page of an event: all that the explorer says of it, without a script. */

import { nested } from "../../citation/reference.ts";
import { countryName } from "../../dataset/wording/country-name.ts";
import { dateText, isOfOldCalendar, weekday } from "../../dataset/wording/date-text.ts";
import { versionLine } from "../../drawing/timeline/words.ts";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import type { EventBrief } from "../../query/columns/brief.ts";
import { openEvent } from "../../query/criteria/query.ts";
import { folderOf, wayTo } from "../text/addresses.ts";
import type { Edition } from "../text/edition.ts";
import { joined, markup, type Piece } from "../text/markup.ts";
import { PAGE_WORDS } from "../text/words.ts";
import { aside, type ToldEvent } from "./event-aside.ts";
import { passages } from "./event-passages.ts";
import type { Page } from "./frame.ts";
import { eventThings } from "./linked-data.ts";
import { type Here, linkTo, local, localOf, part, time } from "./parts.ts";

export function eventPage(told: ToldEvent, edition: Edition): Page {
  const { event } = told;
  const { lang, languages, hasTwins, pictures, episodesOf } = edition;
  const date = dateText(event.date, lang, "long");
  const folder = folderOf({ kind: "event", id: event.id }, lang, languages);
  const episode = episodesOf.get(event.id)?.[0]?.episode.id;
  const first = event.claims[0]?.passage.exact ?? "";
  return {
    place: { kind: "event", id: event.id },
    title: `${event.title.text}, ${date}`,
    description: event.summary?.text ?? (first === "" ? `${event.title.text}, ${date}` : first),
    type: "article",
    picture: told.picture ?? pictures.episodes.get(episode ?? "") ?? pictures.whole,
    linkedData: eventThings(event, edition),
    inExplorer: (query) => openEvent(query, event.id),
    links:
      hasTwins &&
      twinsOf(event.id, edition).map(
        ({ type, path }) =>
          markup`<link rel="alternate" type="${type}" href="${wayTo(path, folder)}">\n`,
      ),
    main: (here) => markup`<article class="columns">
<div class="story">
${episodesIn(event, here)}
<h1>${local(event.title, here)}</h1>
<p class="when"><span class="date">${time(event.date, "long", here)}</span> <span class="beside">${besideDate(event, here)}</span></p>
${isOfOldCalendar(event.date) && markup`<p class="note">${here.say("event.oldCalendar")}</p>`}
${event.summary !== null && markup`<p class="summary">${local(event.summary, here)}</p>`}
${passages(event, here)}
</div>
<div class="aside">
${aside(told, here)}
${part(here.say("event.cite"), reference(event, date, here))}
${
  hasTwins &&
  part(
    PAGE_WORDS[lang].samePage,
    markup`<p>${joined(
      twinsOf(event.id, here).map(
        ({ name, path }) => markup`<a href="${wayTo(path, here.folder)}">${name}</a>`,
      ),
      ", ",
    )}</p>`,
  )
}
</div>
</article>
${beside(told, here)}`,
  };
}

/** The same in other forms. What has no language is there once. */
export function twinsOf(id: string, { lang, languages }: Edition) {
  const [own, first] = [lang, languages[0] ?? lang].map((each) =>
    folderOf({ kind: "event", id }, each, languages),
  );
  return [
    { name: "JSON", type: "application/json", path: `${first}event.json` },
    { name: "Markdown", type: "text/markdown", path: `${own}event.md` },
    { name: PAGE_WORDS[lang].calendar, type: "text/calendar", path: `${own}event.ics` },
  ];
}

function episodesIn(event: EventDetail, here: Here): Piece {
  const places = here.episodesOf.get(event.id) ?? [];
  if (places.length === 0) return null;
  return markup`<p class="kicker">${joined(
    places.map(
      ({ episode, position }) =>
        markup`${linkTo({ kind: "episode", id: episode.id }, localOf(episode.title, here), here)}, ${PAGE_WORDS[here.lang].eventOf(position, episode.events.length)}`,
    ),
    " · ",
  )}</p>`;
}

/** The day of the week, what kind of event it is, whether it has come about, and where. */
function besideDate(event: EventDetail, here: Here): Piece {
  const { lang, say } = here;
  const certainty = event.certainty.filter((each) => each !== "occurred");
  return joined(
    [
      weekday(event.date, lang),
      ...certainty.map((each) => say(`certainty.${each}`)),
      say(`kind.${event.kind}`),
      ...(event.countries.length === 0
        ? []
        : [event.countries.map((code) => countryName(code, lang)).join(", ")]),
      ...event.collections.map((each) => local(each, here)),
    ].filter((each) => each !== null),
    " · ",
  );
}

function reference(event: EventDetail, date: string, here: Here): Piece {
  const { lang, summary, site, folder } = here;
  const name = localOf(summary.title, here);
  const [head, tail = ""] = PAGE_WORDS[lang]
    .reference("\0", date, "\0", versionLine(summary, lang))
    .split(/\0(.*)/s);
  const [middle, end] = tail.split("\0");
  return markup`<p class="reference">${head}${local({ ...event.title, text: nested(event.title.text) }, here)}${middle}<cite>${name}</cite>${end}${
    site !== null &&
    markup` <a href="${site}${folder}">${site.replace(/^https?:\/\//, "")}${folder}</a>`
  }</p>`;
}

/** The events before and after, in time. */
function beside({ previous, next }: ToldEvent, here: Here): Piece {
  if (previous === null && next === null) return null;
  const words = PAGE_WORDS[here.lang];
  const to = (event: EventBrief, label: string, before: string, after: string) =>
    linkTo(
      { kind: "event", id: event.id },
      markup`<span class="visually-hidden">${label}: </span>${before}${time(event.date, "short", here)}, ${local(event.title, here)}${after}`,
      here,
    );
  return markup`<nav class="steps" aria-label="${words.inTime}">
<p>${previous && to(previous, words.before, "‹ ", "")}</p>
<p>${next && to(next, words.after, "", " ›")}</p>
</nav>`;
}
