import { useEffect, useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { useStore } from "zustand";
import { type LocalText, localText } from "../../dataset/format/localized.ts";
import { dateText, spanText } from "../../dataset/wording/date-text.ts";
import { LANGUAGES } from "../../dataset/wording/languages.ts";
import type { EventBrief } from "../../query/columns/brief.ts";
import {
  openEvent,
  type Query,
  setWindow,
  setWords,
  toggleFacet,
  walkEpisode,
} from "../../query/criteria/query.ts";
import { nameMatch } from "../../query/text/name-match.ts";
import { fetchCatalogue } from "../locale/catalogues.ts";
import { useLabels } from "../locale/labels.ts";
import { useDatasetId } from "../saved/dataset-id.ts";
import { of, savedViews, shownBy } from "../saved/saved-views.ts";
import { useIsPhone, useTheme } from "../state/preferences.ts";
import { useAnswer, useReader, useSessionState } from "../state/reader.ts";
import { fillsFrame } from "../state/view.ts";
import { countedFrom, typedDate } from "../timeline/dates/typed-date.ts";
import { commandsOf, type Doors } from "./commands.ts";
import { messageWords } from "./message-words.ts";
import { fitting, inOrder, type Offer, type Ranked } from "./offers.ts";
import type { Recent } from "./recent.ts";
import { PALETTE_WORDS } from "./words.ts";

/** Of each sort, so that the next one is still in sight. */
const MOST = 5;

/** Events in which the words are, but not in the title: after all that is called so. */
const MENTIONED = 9;

type OfferedFacet = "topic" | "actor" | "source" | "country" | "kind" | "status";
const FACET_OF = { topics: "topic", actors: "actor", sources: "source" } as const;

export interface Offers {
  readonly offers: readonly Offer[];
  /** False while the store has not answered for what is typed now. */
  readonly isAnswered: boolean;
}

/**
 * Gives what there is to choose: for what is typed, in either language; where nothing is, what was chosen last, and then
 * every command.
 */
export function useOffers(typed: string, recent: readonly Recent[], doors: Doors): Offers {
  const { query, lang } = useReader();
  const offer = useOfferOf();
  const { counts, value: valueOffer } = offer;
  const views = useViews();
  const catalogues = useAllCatalogues();
  const commands = useCommands(doors);
  const names = useAnswer(typed === "" ? null : { kind: "names", typed, lang, most: MOST });
  const here = useMemo(
    () => recent.filter(({ data }) => data === query.data),
    [recent, query.data],
  );
  const again = useRecent(typed === "" ? here : NONE, offer, [...views, ...commands]);

  if (typed === "") {
    const known = new Set(again.map(({ key }) => key));
    const rest = [...views, ...commands]
      .map((each) => each.offer)
      .filter(({ key }) => !known.has(key));
    return { offers: [...again, ...rest], isAnswered: true };
  }

  const valuesOf = (facet: "country" | "kind" | "status", namesOf: (value: string) => string[]) =>
    Object.entries(counts?.[facet] ?? {}).flatMap(([value, count]) =>
      count > 0 ? [{ offer: valueOffer(facet, value), names: namesOf(value) }] : [],
    );
  const namesIn = (prefix: string) => (value: string) =>
    catalogues.flatMap((words) => messageWords(words[`${prefix}.${value}`] ?? "") || []);
  const fits = nameMatch(typed);
  const found = names?.typed === typed ? names : null;
  const sorts: (readonly Ranked[])[] = [
    fitting(views, fits),
    fitting(valuesOf("country", countryNames), fits),
    fitting(valuesOf("kind", namesIn("kind")), fits),
    fitting(valuesOf("status", namesIn("certainty")), fits),
    ...(["topics", "actors", "sources"] as const).map((list) =>
      (found?.entries ?? [])
        .filter((entry) => entry.list === list)
        .map(({ id, rank }) => ({ offer: valueOffer(FACET_OF[list], id), rank })),
    ),
    (found?.entries ?? [])
      .filter((entry) => entry.list === "episodes")
      .map(({ id, name, rank }) => ({ offer: offer.episode(id, name), rank })),
    fitting(commands, fits),
    (found?.events ?? []).map(({ event, rank }) => ({
      offer: offer.event(event),
      rank: rank ?? MENTIONED,
    })),
  ];
  return {
    offers: [
      ...offer.date(typed),
      ...inOrder(sorts, MOST),
      ...(found && found.withWords > 0 ? [offer.search(typed, found.withWords)] : []),
    ],
    isAnswered: found !== null && counts !== null,
  };
}

const NONE: readonly Recent[] = [];

/** Makers of offers, by what they are of. */
function useOfferOf() {
  const { formatMessage } = useIntl();
  const { query, criteria, summary, lang, change } = useReader();
  const labelOf = useLabels();
  const counts = useAnswer({ kind: "facets", criteria })?.counts ?? null;
  const counted = (count: number | null | undefined) =>
    typeof count === "number" ? formatMessage({ id: "palette.count" }, { count }) : null;
  return {
    counts,

    value: (facet: OfferedFacet, value: string): Offer => ({
      key: `${facet}:${value}`,
      is: facet,
      name: labelOf(facet, value),
      detail: counted(counts?.[facet][value]),
      does: query.facets[facet].values.includes(value) ? "remove" : "add",
      act: () => change((now) => toEvents(toggleFacet(now, facet, value))),
    }),

    event: ({ id, title, date }: EventBrief): Offer => ({
      key: `event:${id}`,
      is: "event",
      name: title,
      detail: dateText(date, lang, "short"),
      does: "open",
      act: () => change((now) => openEvent(toEvents(now), id)),
    }),

    episode: (id: string, name: LocalText): Offer => ({
      key: `episode:${id}`,
      is: "episode",
      name,
      detail: counted(summary.episodes.find((each) => each.id === id)?.events.length),
      does: query.episode === id ? "leave" : "walk",
      act: () => change((now) => walkEpisode(toEvents(now), now.episode === id ? null : id)),
    }),

    search: (words: string, count: number | null): Offer => ({
      key: `search:${words}`,
      is: "search",
      name: { text: formatMessage({ id: "palette.words" }, { words }), lang: "" },
      detail: counted(count),
      does: "search",
      act: () => change((now) => setWords(toEvents(now), words)),
    }),

    /** The time that is meant, where what is typed is a date. */
    date(typed: string): readonly Offer[] {
      const span = typedDate(typed, countedFrom(summary, Date.now()));
      if (span === null) return [];
      const act = () => change((now) => ({ ...setWindow(now, span), passage: null, view: null }));
      const name = { text: spanText(span, lang), lang };
      return [{ key: `date:${typed}`, is: "date", name, detail: null, does: "show", act }];
    },
  };
}

/** The events, where something else has the page. */
const toEvents = (now: Query): Query =>
  fillsFrame(now) ? { ...now, passage: null, view: null } : now;

/** The offers that were chosen before, as far as this dataset still has them. */
function useRecent(
  recent: readonly Recent[],
  offer: ReturnType<typeof useOfferOf>,
  commands: readonly { readonly offer: Offer }[],
): readonly Offer[] {
  const { summary, lang } = useReader();
  const kept = recent.map(({ key }) => [key, ...partsOf(key)] as const);
  const ids = kept.flatMap(([, is, id]) => (is === "event" ? [id] : []));
  const events = useAnswer({ kind: "briefs", ids, lang });
  return kept.flatMap(([key, is, id]): readonly Offer[] => {
    if (is === "search") return [offer.search(id, null)];
    if (is === "date") return offer.date(id);
    if (is === "command" || is === "view")
      return commands.flatMap((each) => (each.offer.key === key ? [each.offer] : []));
    if (is === "event") return (events ?? []).filter((each) => each.id === id).map(offer.event);
    if (is === "episode") {
      const found = summary.episodes.find((each) => each.id === id);
      return found ? [offer.episode(id, localText(found.title, lang))] : [];
    }
    const facet = FACETS_OFFERED.find((each) => each === is);
    return facet && offer.counts && id in offer.counts[facet] ? [offer.value(facet, id)] : [];
  });
}

const FACETS_OFFERED: readonly OfferedFacet[] = [
  "topic",
  "actor",
  "source",
  "country",
  "kind",
  "status",
];

const partsOf = (key: string): readonly [is: string, id: string] => {
  const at = key.indexOf(":");
  return [key.slice(0, at), key.slice(at + 1)];
};

/** The views that were saved of this dataset, and those that it offers itself. */
function useViews() {
  const { change, summary, lang } = useReader();
  const dataset = useDatasetId();
  const all = useStore(savedViews);
  const saved = dataset === null ? [] : of(all, dataset);
  return [...saved, ...summary.views].map((view, at) => {
    const isSaved = at < saved.length;
    const name = localText(view.name, lang);
    const offer: Offer = {
      key: `view:${isSaved ? "" : "own:"}${name.text}`,
      is: "view",
      name,
      detail: null,
      does: "view",
      act: () => change((now) => shownBy(view, now)),
    };
    return { offer, names: typeof view.name === "string" ? [view.name] : Object.values(view.name) };
  });
}

/** The commands as offers, with what each is called in every language. */
function useCommands(doors: Doors) {
  const { formatMessage } = useIntl();
  const { query, summary, lang } = useReader();
  const phone = useIsPhone();
  const theme = useTheme();
  const isDraft = useSessionState(({ dataset }) => dataset?.origin.kind === "draft");
  const several = summary.collections.length > 1;
  const episodes = summary.episodes.map(({ id }) => id);
  const standing = { query, lang, theme, phone, isDraft, several, episodes };
  return commandsOf(standing, doors).map(({ id, act }) => {
    const message = `palette.do.${id}`;
    const name = { text: formatMessage({ id: message }), lang };
    const offer: Offer = {
      key: `command:${id}`,
      is: "command",
      name,
      detail: null,
      does: null,
      act,
    };
    const names = LANGUAGES.flatMap((each) => {
      const words: Readonly<Record<string, string>> = PALETTE_WORDS[each];
      return messageWords(words[message] ?? "") || [];
    });
    return { offer, names };
  });
}

const COUNTRIES = LANGUAGES.map((each) => new Intl.DisplayNames([each], { type: "region" }));
const countryNames = (code: string): string[] => [
  code,
  ...COUNTRIES.flatMap((each) => each.of(code) ?? []),
];

/** The page's words in every language; those of the other one once they have come. */
function useAllCatalogues(): readonly Readonly<Record<string, string>>[] {
  const [all, setAll] = useState<readonly Readonly<Record<string, string>>[]>([]);
  useEffect(() => {
    let left = false;
    void Promise.allSettled(LANGUAGES.map(fetchCatalogue)).then((asked) => {
      if (left) return;
      setAll(asked.flatMap((each) => (each.status === "fulfilled" ? [each.value] : [])));
    });
    return () => {
      left = true;
    };
  }, []);
  return all;
}
