/** What stands beside the story of an event: its neighbours drawn, what it is tied to, what it is about. */

import { localText } from "../../dataset/format/localized.ts";
import { countryName } from "../../dataset/wording/country-name.ts";
import type { EventDetail, RelatedEvent } from "../../query/answers/answer-types.ts";
import type { EventBrief } from "../../query/columns/brief.ts";
import type { Facet } from "../../query/criteria/facets.ts";
import { toggleFacet } from "../../query/criteria/query.ts";
import { wayTo } from "../text/addresses.ts";
import type { Picture } from "../text/edition.ts";
import { explorerLink } from "../text/explorer-link.ts";
import { joined, type Markup, markup, type Piece } from "../text/markup.ts";
import { PAGE_WORDS } from "../text/words.ts";
import { eventRow, grouped, type Here, headed, link, local, localOf, part } from "./parts.ts";

/** An event with those beside it in time, and the drawing of both. */
export interface ToldEvent {
  readonly event: EventDetail;
  readonly previous: EventBrief | null;
  readonly next: EventBrief | null;
  /** SVG to stand in the page; null for none. */
  readonly drawing: Markup | null;
  /** Its own, for those who show a link; null leaves that to its episode's. */
  readonly picture: Picture | null;
}

export const aside = ({ event, drawing }: ToldEvent, here: Here): Piece => [
  drawing !== null &&
    part(PAGE_WORDS[here.lang].inTime, markup`<div class="drawing">${drawing}</div>`),
  ...related(event.related, here),
  ...subjects(event, here),
];

/** Those that point at the event, then those it points at; those of one kind under one heading. */
function related(all: readonly RelatedEvent[], here: Here): readonly Piece[] {
  const { say } = here;
  const kinds = grouped(all, ({ type, direction }) => `link.${direction}.${type}`);
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, events]) =>
      part(
        headed(say(kind)),
        markup`<ul class="rows">${events
          .toSorted((a, b) => a.event.date.extent.start - b.event.date.extent.start || 0)
          .map(({ event, inferred }) =>
            eventRow(
              event,
              here,
              inferred && markup` <span class="how">${say("link.inferred")}</span>`,
            ),
          )}</ul>`,
      ),
    );
}

/** People, topics and places, each with the way to all of its events in the explorer. */
function subjects(event: EventDetail, here: Here): readonly Piece[] {
  const { lang, folder, summary, say } = here;
  const line = (facet: Facet, values: readonly (readonly [string, Piece])[]) =>
    values.length > 0 &&
    part(
      say(`event.subjects.${facet}`),
      markup`<p>${joined(
        values.map(([value, name]) =>
          link(
            wayTo(
              explorerLink((query) => toggleFacet(query, facet, value), lang),
              folder,
            ),
            name,
          ),
        ),
        ", ",
      )}</p>`,
    );
  const topics = event.topics.flatMap((id) => summary.topics.find((each) => each.id === id) ?? []);
  const { place, quantity } = event;
  return [
    line(
      "actor",
      event.actors.map(({ id, name }) => [id, localOf(name, here)] as const),
    ),
    line(
      "topic",
      topics.map(({ id, label }) => [id, localOf(label, here)] as const),
    ),
    ...topics.map(
      ({ label, description }) =>
        description &&
        markup`<p class="described"><b>${localOf(label, here)}</b> ${localOf(description, here)}</p>`,
    ),
    line(
      "country",
      event.countries.map((code) => [code, countryName(code, lang)] as const),
    ),
    place !== null && part(say("event.subjects.place"), markup`<p>${local(place, here)}</p>`),
    quantity &&
      part(
        say("event.subjects.quantity"),
        markup`<p>${say(`event.quantity.${quantity.qualifier ?? "exact"}`, {
          value: new Intl.NumberFormat(lang, {
            notation: quantity.value < 1e6 ? "standard" : "compact",
            compactDisplay: "long",
          }).format(quantity.value),
          unit: localText(quantity.unit, lang).text,
        })}</p>`,
      ),
  ].filter((each) => each !== null && each !== undefined);
}
