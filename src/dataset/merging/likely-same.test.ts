import fc from "fast-check";
import { expect, test } from "vitest";
import { type DatedEvent, datasetSchema, type Source } from "../format/schema.ts";
import { ownTime } from "../own-time.testing.ts";
import { type LikelyPairs, likelySame, likenessOf } from "./likely-same.ts";
import { harbour, pilots, severalParts } from "./merge.testing.ts";
import type { Part } from "./part.ts";

const ids = ({ pairs }: LikelyPairs) =>
  pairs.map(({ events }) => events.map(({ event }) => event).join(" = "));

type Short = Partial<DatedEvent> & { readonly title: DatedEvent["title"]; readonly date: string };

/** A dataset of events that are named by their rank, each quoting its title from one source. */
const part = (events: readonly Short[], source: Partial<Source> = {}): Part => ({
  name: "Part",
  dataset: datasetSchema.parse({
    format: "dateline/1",
    title: "Invented",
    sources: [{ id: "s", title: "Source", ...source }],
    actors: [{ id: "mayor", name: { en: "The Mayor", ko: "시장" } }],
    events: events.map((event, at) => ({ id: `e${at}`, ...event })),
  }),
});
const reasons = (first: Short, second: Short) =>
  likelySame([part([first]), part([second])]).pairs[0]?.reasons;

test("the truce and the toll of the harbour are found in the pilots' diary, and nothing else", () => {
  const found = likelySame([harbour, pilots]);
  expect(found.isWhole).toBe(true);
  expect(ids(found).sort()).toEqual(["1921-toll = toll-paid", "1921-truce = 1921-truce"]);
  expect(found.pairs[0]).toMatchObject({
    events: [
      { part: 0, event: "1921-truce" },
      { part: 1, event: "1921-truce" },
    ],
    reasons: {
      dates: "second-holds",
      words: ["truce"],
      actors: ["The Mayor of Orrin", "The Guild of Pilots"],
      countries: ["NL"],
      isSamePlace: false,
      isSamePassage: false,
    },
  });
});

test.each([
  ["a day against its month", "1884-04-13", "1884-04", "second-holds"],
  ["a year against its day", "1884", "1884-04-13", "first-holds"],
  ["the same month", "1884-04", "1884-04", "same"],
  ["two stretches that meet", "1884-03/1884-04", "1884-04/1884-05", "overlap"],
  ["two days that touch", "1884-04-13", "1884-04-14", null],
])("%s", (_, first, second, how) => {
  const title = "New light on the mole";
  expect(reasons({ title, date: first }, { title, date: second })?.dates ?? null).toBe(how);
});

test("a place, a speaker's name in another language, and words of both languages speak for a pair", () => {
  const first = {
    title: { en: "Light shown", ko: "등대 점등" },
    date: "1884-04",
    place: "Sørhavn",
  };
  const second = { title: "등대에 불이 켜지다", date: "1884-04-13", place: " sørhavn" };
  expect(reasons({ ...first, actors: ["mayor"] }, { ...second, actors: ["mayor"] })).toMatchObject({
    words: ["등대"],
    isSamePlace: true,
    actors: ["The Mayor"],
  });
});

test("a date alone, with a country, is not enough: much happens on a day", () => {
  const day = { date: "1884-04-13", countries: ["NO"] };
  expect(
    reasons({ title: "Light shown", ...day }, { title: "Ship aground", ...day }),
  ).toBeUndefined();
});

test("a word that many titles have counts little, in however many languages it is there", () => {
  const many = part([
    { title: { en: "Light shown", ko: "등대 점등" }, date: "1884-04-13" },
    ...Array.from({ length: 20 }, (_, at) => ({
      title: { en: `Light ${at} out`, ko: `등대 ${at} 소등` },
      date: "1890",
    })),
  ]);
  const other = (en: string, ko: string) => part([{ title: { en, ko }, date: "1884-04" }]);
  expect(ids(likelySame([many, other("Light sold", "등대 매각")]))).toEqual([]);
  expect(ids(likelySame([many, other("Light is shown", "등대 점등식")]))).toEqual(["e0 = e0"]);
});

test("the same words quoted are found however wide the dates are", () => {
  const quoting = (title: string, date: string): Part => {
    const { name, dataset } = part([{ title, date }]);
    dataset.passages = [{ id: "s/1", source: "s", exact: "They lit it\nbefore the herring." }];
    for (const event of dataset.events) {
      event.claims = [{ passage: "s/1", role: "occurred", dating: { basis: "stated" } }];
    }
    return { name, dataset };
  };
  const { pairs } = likelySame([quoting("Light", "1850/1900"), quoting("Fire", "1884")]);
  expect(pairs[0]?.reasons.isSamePassage).toBe(true);
});

test("the likelier comes first, and one event is offered in three pairs at most", () => {
  const lights = Array.from({ length: 6 }, (_, at) => ({
    title: `Light ${at}00 lit`,
    date: "1884",
  }));
  const found = likelySame([part([{ title: "Light 400 lit", date: "1884" }]), part(lights)]);
  expect(ids(found)).toHaveLength(3);
  expect(ids(found)[0]).toBe("e0 = e4");
});

test("where too much is alike it says that there may be more", () => {
  const many = part(Array.from({ length: 60 }, () => ({ title: "Light lit", date: "1884" })));
  expect(likelySame([many, many], { pairs: 5, compared: 1_000_000 })).toMatchObject({
    isWhole: false,
    pairs: { length: 5 },
  });
  expect(likelySame([many, many], { pairs: 1_000, compared: 50 }).isWhole).toBe(false);
});

test("twenty thousand events a dataset are compared in seconds, not all with all", () => {
  const many = (word: string) =>
    part(
      Array.from({ length: 20_000 }, (_, at) => ({
        title: `${word} attack ${at % 977} reported`,
        date: `${1900 + (at % 100)}-${String(1 + (at % 12)).padStart(2, "0")}`,
      })),
    );
  const [first, second] = [many("Night"), many("Day")];
  const took = ownTime();
  likelySame([first, second]);
  expect(took()).toBeLessThan(15_000);
}, 30_000);

test("only events of different datasets whose dates meet are offered, each pair once, whoever comes first", () => {
  fc.assert(
    fc.property(severalParts, (parts) => {
      const bounds = { pairs: 1_000, compared: 100_000 };
      const { pairs } = likelySame(parts, bounds);
      for (const { events } of pairs) expect(events[0].part).toBeLessThan(events[1].part);
      expect(new Set(pairs.map(({ events }) => JSON.stringify(events))).size).toBe(pairs.length);
      for (const pair of pairs) expect(likenessOf(parts, pair.events)).toEqual(pair);
    }),
  );
});

test("what is no longer there is like nothing", () => {
  const event = (name: string, at: number) => ({ part: at, event: name });
  expect(likenessOf([harbour, pilots], [event("1921-truce", 0), event("gone", 1)])).toBeNull();
  expect(likenessOf([harbour, pilots], [event("1920-keel", 0), event("lamp", 1)])).toBeNull();
});
