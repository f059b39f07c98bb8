/**
 * All files of the site but the explorer's, one after the other as they are made: a page needs what it says and not
 * the others, so that many events take longer and not more room.
 *
 *     for await (const { path, parts } of siteFiles(wish)) write(path, parts)
 */
import { write } from "../convert/writing/write.ts";
import { localText } from "../dataset/format/localized.ts";
import type { Dataset } from "../dataset/format/schema.ts";
import { LANGUAGES, type Language } from "../dataset/wording/languages.ts";
import { chooserOf } from "../dataset/writing/choose-events.ts";
import { noteChoice } from "../dataset/writing/note-choice.ts";
import { datasetPieces } from "../dataset/writing/write-dataset.ts";
import type { NameOf } from "../drawing/timeline/lane-names.ts";
import type { DatasetSummary, EventDetail } from "../query/answers/answer-types.ts";
import { EVERYTHING } from "../query/criteria/query.ts";
import type { EventStore } from "../query/store.ts";
import { citationFile } from "./citation-file.ts";
import { Drawings } from "./drawings.ts";
import { eventsInOrder } from "./events-in-order.ts";
import { atomFeed, siteMaps } from "./feed.ts";
import { askHome } from "./home/home-answers.ts";
import { type ClassOf, homePage } from "./home/home-page.ts";
import { putHome } from "./home/put-home.ts";
import { episodePage } from "./pages/episode-page.ts";
import { episodesPage, frontPage } from "./pages/episodes-page.ts";
import { eventMarkdown } from "./pages/event-markdown.ts";
import { eventPage, twinsOf } from "./pages/event-page.ts";
import { framed, type Page } from "./pages/frame.ts";
import { LIST_ROWS, listPage } from "./pages/list-page.ts";
import { sourcePage, sourcesPage } from "./pages/source-page.ts";
import { MOST_PICTURED, type PicturePage, PicturePages } from "./pictures.ts";
import { folderOf, type Place, pictureOf } from "./text/addresses.ts";
import type { Edition, EpisodePlace, Picture, Pictures, Say } from "./text/edition.ts";
import type { Markup } from "./text/markup.ts";

export interface SiteWish {
  readonly dataset: Dataset;
  /** Of the dataset, which it has open. */
  readonly store: Pick<EventStore, "ask">;
  readonly summary: DatasetSummary;
  /** The explorer's words. */
  readonly sayIn: (lang: Language) => Say;
  readonly namesIn: (lang: Language) => NameOf;
  /** The address at which the site will be, with a slash at its end; null where nobody has said it. */
  readonly site: string | null;
  /** The explorer's page as it was built, and the names of its classes. */
  readonly page: string;
  readonly classOf: ClassOf;
  /** Paths from the root of the site on. */
  readonly stylesheet: string;
  readonly fonts: readonly string[];
  readonly frozen: string;
  /** Makes a PNG of what stands for a link where it is shown; null makes none, and so does a site without an address. */
  readonly paint: ((body: Markup) => Promise<Uint8Array>) | null;
  /** In hexadecimal digits: of the dataset's file, and of any text. */
  readonly sha256: string;
  readonly hashOf: (text: string) => string;
  /** YYYY-MM-DD, for files that must say when they were written of a dataset that does not. */
  readonly today: string;
}

export interface SiteFile {
  /** From the root of the site on. */
  readonly path: string;
  readonly parts: Iterable<string | Uint8Array>;
}

/** The languages that a dataset speaks, as far as there are pages in them; the first one where it does not say. */
export function languagesOf({ title }: Pick<DatasetSummary, "title">): readonly Language[] {
  const spoken = LANGUAGES.filter(
    (each) => typeof title !== "string" && Object.hasOwn(title, each),
  );
  return spoken.length > 0 ? spoken : [LANGUAGES[0]];
}

/** Of more events than these each has its page and no further files beside it: they would be a million. */
const MOST_TWINS = 10_000;
/** What must be made as a whole is not made of more events. */
const MOST_WHOLE = 20_000;

export async function* siteFiles(wish: SiteWish): AsyncGenerator<SiteFile> {
  const { dataset, summary, site, sha256 } = wish;
  const languages = languagesOf(summary);
  const [first = LANGUAGES[0]] = languages;
  for (const lang of languages) {
    const edition = editionIn(lang, wish, yield* picturesIn(lang, wish));
    if (lang === first) yield { path: "index.html", parts: [await homeIn(edition, wish)] };
    yield* pagesIn(edition, wish);
  }

  for (const { name, path } of downloadsOf(dataset)) {
    const { parts } = await write(name, dataset, optionsOf(wish, first));
    yield { path, parts };
  }
  yield { path: "CITATION.cff", parts: [citationFile(summary, site)] };
  const feed = atomFeed(editionIn(first, wish), sha256, wish.hashOf(JSON.stringify(summary.title)));
  if (feed !== null) yield { path: "feed.xml", parts: [feed] };
  if (site !== null) yield* siteMaps(placesIn(dataset), languages, site, summary.updated);
}

/** The pictures that several pages have, made before the first of them. */
async function* picturesIn(
  lang: Language,
  wish: SiteWish,
): AsyncGenerator<SiteFile, Pictures, undefined> {
  const painted = pictureMaker(editionIn(lang, wish), wish);
  if (painted === null) return NO_PICTURES;
  const whole = yield* painted(null, (pages) => pages.whole());
  const episodes = new Map<string, Picture>();
  for (const episode of wish.summary.episodes) {
    const place = { kind: "episode", id: episode.id } as const;
    episodes.set(episode.id, yield* painted(place, (pages) => pages.episode(episode)));
  }
  return { whole, episodes };
}

const NO_PICTURES: Pictures = { whole: null, episodes: new Map() };

/** Makes a picture and hands over its file, then where that is and what it shows. */
function pictureMaker({ lang, languages, ...edition }: Edition, wish: SiteWish) {
  const { store, site, paint } = wish;
  if (paint === null || site === null) return null;
  const pages = new PicturePages(store, { ...edition, lang }, wish.namesIn(lang));
  return async function* (
    place: Place | null,
    make: (pages: PicturePages) => PicturePage | Promise<PicturePage>,
  ): AsyncGenerator<SiteFile, Picture, undefined> {
    const { body, words } = await make(pages);
    const path = pictureOf(place, lang, languages);
    yield { path, parts: [await paint(body)] };
    return { path, words };
  };
}

function editionIn(lang: Language, wish: SiteWish, pictures = NO_PICTURES): Edition {
  const { dataset, summary, site, stylesheet, fonts, frozen } = wish;
  return {
    lang,
    languages: languagesOf(summary),
    summary,
    say: wish.sayIn(lang),
    site,
    stylesheet,
    fonts,
    frozen,
    downloads: downloadsOf(dataset),
    hasTwins: dataset.events.length <= MOST_TWINS,
    pictures,
    episodesOf: placesOf(summary.episodes),
  };
}

async function homeIn(edition: Edition, wish: SiteWish): Promise<string> {
  const home = await askHome(wish.store, edition, wish.namesIn(edition.lang));
  return putHome(wish.page, homePage(home, { ...edition, folder: "" }, wish.classOf), edition);
}

const WHOLE = [
  { name: "csv", path: "data/events.csv" },
  { name: "ics", path: "data/events.ics" },
  { name: "datapackage", path: "data/datapackage.zip" },
] as const;

const downloadsOf = ({ events }: Dataset) =>
  events.length <= MOST_WHOLE ? WHOLE : WHOLE.slice(0, 1);

/** Every page there is, in whichever language. */
export const placesIn = ({ events, sources, episodes }: Dataset): readonly Place[] => [
  { kind: "home" },
  ...pagesOfList(events.length).map((page) => ({ kind: "list", page }) as const),
  { kind: "sources" },
  ...(episodes.length > 0 ? [{ kind: "episodes" } as const] : []),
  ...episodes.map(({ id }) => ({ kind: "episode", id }) as const),
  ...sources.map(({ id }) => ({ kind: "source", id }) as const),
  ...events.map(({ id }) => ({ kind: "event", id }) as const),
];

const pagesOfList = (events: number): readonly number[] =>
  Array.from({ length: Math.max(1, Math.ceil(events / LIST_ROWS)) }, (_, i) => i + 1);

async function* pagesIn(edition: Edition, wish: SiteWish): AsyncGenerator<SiteFile> {
  const { lang, summary } = edition;
  const { store } = wish;
  const folderIn = (place: Place) => folderOf(place, lang, edition.languages);
  const file = (page: Page, folder = folderIn(page.place)): SiteFile => ({
    path: `${folder}index.html`,
    parts: [String(framed(page, edition, folder))],
  });
  const drawings = new Drawings(store, summary, lang, wish.namesIn(lang));

  const home = folderIn({ kind: "home" });
  // At the root is the explorer.
  if (home !== "") yield file(frontPage(await drawings.whole(), edition));
  const pages = pagesOfList(summary.events);
  for (const page of pages) {
    const from = (page - 1) * LIST_ROWS;
    const { entries } = await store.ask({
      kind: "list",
      criteria: EVERYTHING,
      lang,
      from,
      to: from + LIST_ROWS,
    });
    const list = listPage({ page, pages: pages.length, entries }, edition);
    yield file(list);
    // Who shortens the address of an event comes to all of them.
    if (page === 1) yield file(list, `${home}e/`);
  }
  yield file(sourcesPage(await store.ask({ kind: "sources" }), edition));
  for (const { id } of summary.sources) {
    const detail = await store.ask({ kind: "source", id, lang });
    if (detail !== null) yield file(sourcePage(detail, edition));
  }
  if (summary.episodes.length > 0) yield file(episodesPage(edition));
  for (const episode of summary.episodes) {
    const criteria = { ...EVERYTHING, episode: episode.id };
    const events = await store.ask({
      kind: "details",
      criteria,
      lang,
      from: 0,
      to: episode.events.length,
    });
    yield file(
      episodePage({ episode, events, drawings: await drawings.episode(criteria) }, edition),
    );
  }
  const twins = edition.hasTwins ? twinMaker(edition, wish) : null;
  const painted = summary.events <= MOST_PICTURED ? pictureMaker(edition, wish) : null;
  for await (const { event, around, at } of eventsInOrder(edition, store)) {
    const [previous = null, next = null] = [around[at - 1], around[at + 1]];
    const drawing = drawings.spot(event, around);
    const place = { kind: "event", id: event.id } as const;
    const of = localText(
      edition.episodesOf.get(event.id)?.[0]?.episode.title ?? summary.title,
      lang,
    );
    const picture =
      painted && (yield* painted(place, (each) => each.event(event, around, of.text)));
    yield file(eventPage({ event, previous, next, drawing, picture }, edition));
    if (twins !== null) yield* twins(event);
  }
}

/** Makes the other forms of an event's page: a dataset of it and what it is tied to, Markdown, a calendar. */
function twinMaker(edition: Edition, wish: SiteWish) {
  const { lang, languages } = edition;
  const choose = chooserOf(wish.dataset);
  return async function* (event: EventDetail): AsyncGenerator<SiteFile> {
    const [json, markdown, calendar] = twinsOf(event.id, edition).map(({ path }) => path);
    if (json !== undefined && lang === languages[0]) {
      const tied = event.related.map(({ event: { id } }) => id);
      const part = choose(new Set([event.id, ...tied]));
      yield {
        path: json,
        parts: datasetPieces(noteChoice(part, { of: wish.dataset.events.length, filter: "" })),
      };
    }
    if (markdown !== undefined) yield { path: markdown, parts: [eventMarkdown(event, edition)] };
    if (calendar !== undefined) {
      const alone = choose(new Set([event.id]));
      const { parts } = await write("ics", alone, optionsOf(wish, lang));
      yield { path: calendar, parts };
    }
  };
}

/** The day that the dataset says it was changed, so that the same dataset is the same bytes on any day. */
const optionsOf = ({ summary, today, site }: SiteWish, language: Language) => ({
  language,
  today: /^\d{4}-\d{2}-\d{2}$/.test(summary.updated ?? "") ? (summary.updated ?? today) : today,
  ...(site !== null && { address: site }),
});

function placesOf(
  episodes: DatasetSummary["episodes"],
): ReadonlyMap<string, readonly EpisodePlace[]> {
  const places = new Map<string, EpisodePlace[]>();
  for (const episode of episodes) {
    for (const [rank, id] of episode.events.entries()) {
      const place = { episode, position: rank + 1 };
      places.set(id, [...(places.get(id) ?? []), place]);
    }
  }
  return places;
}
