/** The page of an episode: what it tells, drawn and event by event. */
import { localText } from "../../dataset/format/localized.ts";
import { spanText } from "../../dataset/wording/date-text.ts";
import type { DatasetSummary, EventDetail } from "../../query/answers/answer-types.ts";
import { walkEpisode } from "../../query/criteria/query.ts";
import type { Edition } from "../text/edition.ts";
import { joined, type Markup, markup } from "../text/markup.ts";
import type { Page } from "./frame.ts";
import { datasetThing, listThing } from "./linked-data.ts";
import { linkTo, local, localOf, part, time } from "./parts.ts";

export interface ToldEpisode {
  readonly episode: DatasetSummary["episodes"][number];
  readonly events: readonly EventDetail[];
  /** For a wide screen and for a narrow one. */
  readonly drawings: { readonly wide: Markup; readonly narrow: Markup };
}

export function episodePage({ episode, events, drawings }: ToldEpisode, edition: Edition): Page {
  const { lang, pictures, summary } = edition;
  const title = localText(episode.title, lang).text;
  const about = episode.description === undefined ? null : localText(episode.description, lang);
  const dates = spanText(episode.extent, lang);
  return {
    place: { kind: "episode", id: episode.id },
    title,
    description: about?.text ?? `${title}, ${dates}`,
    type: "article",
    picture: pictures.episodes.get(episode.id) ?? pictures.whole,
    linkedData: { "@graph": [listThing(title, "event", events, edition), datasetThing(edition)] },
    inExplorer: (query) => walkEpisode(query, episode.id),
    main: (here) => markup`<article class="broad">
<p class="kicker">${linkTo({ kind: "episodes" }, here.say("episodes.title"), here)}</p>
<h1>${localOf(episode.title, here)}</h1>
<p class="when"><span class="date">${dates}</span> <span class="beside">${here.say("episodes.events", { events: events.length })}</span></p>
${about && markup`<p class="summary">${local(about, here)}</p>`}
<div class="drawing wide">${drawings.wide}</div><div class="drawing narrow">${drawings.narrow}</div>
${part(
  here.say("list.events"),
  markup`<ol class="told">${events.map(
    (event) => markup`<li>
<p class="date">${time(event.date, "long", here)}</p>
<div><h3>${linkTo({ kind: "event", id: event.id }, local(event.title, here), here)}</h3>${
      event.summary && markup`<p>${local(event.summary, here)}</p>`
    }</div>
</li>`,
  )}</ol>`,
)}
${
  summary.episodes.length > 1 &&
  part(
    here.say("episodes.title"),
    markup`<p>${joined(
      summary.episodes
        .filter(({ id }) => id !== episode.id)
        .map((each) => linkTo({ kind: "episode", id: each.id }, localOf(each.title, here), here)),
      ", ",
    )}</p>`,
  )
}
</article>`,
  };
}
