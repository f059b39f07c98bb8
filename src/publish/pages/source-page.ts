/** The page of a source, read the other way: its passages in the order of the text, with the events they back. */
import { localText } from "../../dataset/format/localized.ts";
import type { Source } from "../../dataset/format/schema.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { SourceCounts, SourceDetail } from "../../query/answers/answer-types.ts";
import { isRead } from "../../query/criteria/evidence.ts";
import { setView, toggleFacet } from "../../query/criteria/query.ts";
import type { Edition } from "../text/edition.ts";
import { type Markup, markup, type Piece } from "../text/markup.ts";
import { PAGE_WORDS } from "../text/words.ts";
import type { Page } from "./frame.ts";
import { datasetThing, quotationThing, sourceThing } from "./linked-data.ts";
import { eventRow, type Here, link, linkTo, localOf, part, quote, sourceLine } from "./parts.ts";

export function sourcePage({ source, passages }: SourceDetail, edition: Edition): Page {
  const { lang, pictures, summary } = edition;
  const title = localText(source.title, lang).text;
  const note = source.note && localText(source.note, lang).text;
  // Two newspapers may each have a report of a day: a tab and a search engine need to tell them apart.
  const where = source.container ?? source.publisher;
  const works = summary.sources.filter(({ citedBy }) => citedBy?.source === source.id);
  return {
    place: { kind: "source", id: source.id },
    title: where === undefined ? title : `${title}, ${localText(where, lang).text}`,
    description: note ?? `${title}. ${PAGE_WORDS[lang].passageCount(passages.length)}.`,
    type: "article",
    picture: pictures.whole,
    linkedData: {
      "@graph": [
        { ...sourceThing(source, lang), "@id": "#source" },
        ...passages.map((passage, i) => quotationThing(passage, i, undefined, lang)),
        datasetThing(edition),
      ],
    },
    inExplorer: (query) => setView(toggleFacet(query, "source", source.id), "sources"),
    main: (here) => markup`<article class="reading">
<p class="kicker">${linkTo({ kind: "sources" }, PAGE_WORDS[lang].sources, here)}</p>
<h1 lang="${source.language ?? lang}"><bdi>${title}</bdi></h1>
<p class="when"><span>${sourceLine(source, here, "none")}</span></p>
${source.note && markup`<p class="summary">${localOf(source.note, here)}</p>`}
${whereItIs({ source, passages }, here)}
${
  passages.length > 0 &&
  part(
    PAGE_WORDS[lang].passageCount(passages.length),
    passages.map(
      (passage, i) => markup`<div class="read" id="passage-${i + 1}">
<figure class="passage">${quote(passage, here)}</figure>
<ul class="rows" aria-label="${PAGE_WORDS[lang].yields}">${passage.events.map(
        ({ event, otherDate }) =>
          eventRow(
            event,
            here,
            otherDate &&
              markup` <span class="how">${PAGE_WORDS[lang].alsoDated(dateText(otherDate, lang, "long"))}</span>`,
          ),
      )}</ul>
</div>`,
    ),
  )
}
${works.length > 0 && part(here.say("source.citedOnly"), worksOf(works, here))}
</article>`,
  };
}

/** The ways to it: its own address, a copy in an archive, the source that it is known through. */
function whereItIs({ source }: SourceDetail, here: Here): Piece {
  const { say, summary, lang } = here;
  const { url, archived, citedBy, sha256, accessed } = source;
  const through = citedBy && summary.sources.find(({ id }) => id === citedBy.source);
  const read = accessed === undefined ? null : parseDate(accessed);
  const lines: readonly Piece[] = [
    url && [
      link(url, url.replace(/^https?:\/\/(www\.)?/, "")),
      read?.ok && [", ", say("source.accessed", { date: dateText(read.date, lang, "long") })],
    ],
    archived && link(archived.url, say("source.archived")),
    through &&
      say("source.throughWhom", { source: markup`${sourceLine(through, here, "linked")}` }),
    sha256 && markup`${PAGE_WORDS[lang].textHash}: <code>${sha256}</code>`,
  ];
  const said = lines.filter(Boolean);
  return (
    said.length > 0 &&
    markup`<ul class="where">${said.map((each) => markup`<li>${each}</li>`)}</ul>`
  );
}

/** All sources, with what there is of each. */
export function sourcesPage(counts: readonly SourceCounts[], edition: Edition): Page {
  const { lang, summary, pictures } = edition;
  const words = PAGE_WORDS[lang];
  const countsOf = new Map(counts.map((each) => [each.id, each]));
  const cited = summary.sources.filter((source) => !isRead(source));
  return {
    place: { kind: "sources" },
    title: words.sources,
    description: words.holds(summary.events, summary.sources.filter(isRead).length),
    type: "website",
    picture: pictures.whole,
    linkedData: {
      "@graph": [datasetThing(edition), ...summary.sources.map((each) => sourceThing(each, lang))],
    },
    inExplorer: (query) => setView(query, "sources"),
    main: (here) => markup`<article class="reading">
<h1>${words.sources}</h1>
${worksOf(summary.sources.filter(isRead), here, ({ id }) => {
  const { passages = 0, events = 0 } = countsOf.get(id) ?? {};
  return markup` <span class="how">${passages > 0 && words.passageCount(passages)}${
    passages > 0 && ", "
  }${here.say("episodes.events", { events })}</span>`;
})}
${cited.length > 0 && part(here.say("source.citedOnly"), worksOf(cited, here))}
</article>`,
  };
}

/** Sources, each in a line, with what else is said of it. */
const worksOf = (
  works: readonly Source[],
  here: Here,
  more: (work: Source) => Piece = () => null,
): Markup =>
  markup`<ul class="works">${works.map((work) => markup`<li>${sourceLine(work, here, "linked")}${more(work)}</li>`)}</ul>`;
