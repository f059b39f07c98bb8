/** Pieces that several pages have: dates, sources, quotations, links to other pages. */
import { type LocalText, localText } from "../../dataset/format/localized.ts";
import type { Localized, Source } from "../../dataset/format/schema.ts";
import { leadIn, leadOut } from "../../dataset/quotation/quote-ends.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { PassageText } from "../../query/answers/answer-types.ts";
import type { EventBrief } from "../../query/columns/brief.ts";
import { folderOf, type Place, wayTo } from "../text/addresses.ts";
import type { Edition } from "../text/edition.ts";
import { joined, type Markup, markup, type Piece } from "../text/markup.ts";

/** A page being made: where it stands, in which edition. */
export interface Here extends Edition {
  /** Its folder, from the root of the site on. */
  readonly folder: string;
}

/** Text in its own language where that is not the page's, and in its own direction. */
export function local({ text, lang }: LocalText, here: Pick<Edition, "lang">): Markup {
  return lang === "" || lang === here.lang
    ? markup`<bdi>${text}</bdi>`
    : markup`<bdi lang="${lang}">${text}</bdi>`;
}

export const localOf = (value: Localized, here: Pick<Edition, "lang">): Markup =>
  local(localText(value, here.lang), here);

export const link = (href: string, words: Piece): Markup => markup`<a href="${href}">${words}</a>`;

/** A link to another page in the same language. */
export const linkTo = (place: Place, words: Piece, { folder, lang, languages }: Here): Markup =>
  link(wayTo(folderOf(place, lang, languages), folder), words);

/** A date that machines read too, where it is one that they can. */
export function time(date: EventBrief["date"], style: "long" | "short", here: Edition): Markup {
  const text = dateText(date, here.lang, style);
  return /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(date.text)
    ? markup`<time datetime="${date.text}">${text}</time>`
    : markup`${text}`;
}

/** An event in a line: its date and its title, which leads to its page. */
export const eventRow = (event: EventBrief, here: Here, more: Piece = null): Markup =>
  markup`<li class="row"><span class="date">${time(event.date, "short", here)}</span> <span>${linkTo({ kind: "event", id: event.id }, local(event.title, here), here)}${more}</span></li>`;

/** Who wrote a source, its title, where it came out and when. */
export function sourceLine(source: Source, here: Here, title: "linked" | "none"): Piece {
  const { lang } = here;
  const published = source.published === undefined ? null : parseDate(source.published);
  const name = localText(source.title, lang);
  const tongue = name.lang || source.language;
  return joined(
    [
      ...source.authors.map((author) => markup`<bdi>${author}</bdi>`),
      title === "linked" &&
        linkTo(
          { kind: "source", id: source.id },
          markup`<cite lang="${tongue ?? lang}">${name.text}</cite>`,
          here,
        ),
      source.container && localOf(source.container, here),
      source.publisher && localOf(source.publisher, here),
      published?.ok && time(published.date, "long", here),
    ].filter((part) => part !== false && part !== undefined),
    ", ",
  );
}

/** The exact words of a passage among the few around them. */
export function quote(passage: PassageText, here: Here): Markup {
  const before = leadIn(passage.prefix, passage.start === passage.prefix.length);
  const after = leadOut(passage.suffix);
  return markup`<blockquote lang="${passage.lang || here.lang}" dir="auto"><p>${
    before !== "" && markup`<span class="around">${before}</span>`
  }<q>${passage.exact}</q>${after !== "" && markup`<span class="around">${after}</span>`}</p></blockquote>${
    passage.gloss !== null &&
    markup`<p class="gloss">${here.say("event.gloss")} <bdi>${passage.gloss}</bdi></p>`
  }`;
}

/** A part of a page under its heading; nothing where it has nothing. */
export const part = (heading: Piece, content: Piece): Piece =>
  content !== null &&
  content !== false &&
  markup`<section class="part"><h2>${heading}</h2>${content}</section>`;

/** The first letter large, as headings have it. */
export const headed = (words: Piece): Piece =>
  typeof words === "string" ? words.slice(0, 1).toUpperCase() + words.slice(1) : words;

/** In the order in which their keys first come. */
export function grouped<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
