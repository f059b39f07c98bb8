import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim, DatedEvent, EventLink } from "../../dataset/format/schema.ts";
import { LINK_TYPES, type LinkType } from "../../dataset/format/vocabulary.ts";
import { backReferences } from "../answers/back-references.ts";
import { buildColumns, type Columns } from "../columns/columns.ts";
import { aClaim, aDataset, anEvent, datasets, rowsOf } from "../columns/dataset.testing.ts";
import { DUE, type PlanGroup, type PlanTerms, plansOf } from "./plans.ts";

const KNOWN_TO = Date.UTC(1922, 0);
const TODAY = Date.UTC(1923, 0);
const TERMS: PlanTerms = { today: TODAY, knownTo: KNOWN_TO, lang: "en", most: 100 };

const askIn = (columns: Columns, terms: Partial<PlanTerms> = {}) =>
  plansOf(columns, backReferences(columns), Uint32Array.from(rowsOf(columns)), {
    ...TERMS,
    ...terms,
  });

const ask = (events: readonly DatedEvent[], terms: Partial<PlanTerms> = {}) =>
  askIn(buildColumns(aDataset(...events)), terms);

const idsOf = ({ plans }: PlanGroup) => plans.map(({ event }) => event.id);

/** The ids of each group that has any. */
const byDue = (events: readonly DatedEvent[], terms: Partial<PlanTerms> = {}) =>
  Object.fromEntries(
    ask(events, terms)
      .groups.filter(({ total }) => total > 0)
      .map((group) => [group.due, idsOf(group)]),
  );

const aPlan = (id: string, date: string, event: Partial<DatedEvent> = {}) =>
  anEvent(id, date, { status: "planned", ...event });

const aLink = (type: LinkType, event: string, link: Partial<EventLink> = {}): EventLink => ({
  type,
  event,
  inferred: false,
  ...link,
});

test("every plan is in one group, and what nobody planned is in none", () => {
  const days = fc.integer({ min: 1918, max: 1926 }).map((year) => Date.UTC(year, 0));
  fc.assert(
    fc.property(datasets, days, fc.option(days), (dataset, today, knownTo) => {
      const { groups, isAll } = askIn(buildColumns(dataset), { today, knownTo });
      const planned = dataset.events.filter(({ status }) => status === "planned");
      expect(groups.flatMap(idsOf).sort()).toEqual(planned.map(({ id }) => id).sort());
      expect(groups.map(({ due }) => due)).toEqual(DUE);
      expect(groups.every(({ total, plans }) => total === plans.length)).toBe(true);
      expect(isAll).toBe(true);
      for (const { plans } of groups) {
        const ends = plans.map(({ due }) => due?.extent.end ?? Number.POSITIVE_INFINITY);
        expect(ends).toEqual(ends.toSorted((a, b) => (a === b ? 0 : a - b)));
      }
    }),
  );
});

describe("a plan", () => {
  const plans = [
    aPlan("last-day", "1921-12-31"),
    aPlan("next-day", "1922-01-01"),
    aPlan("year", "1922"),
    aPlan("next-year", "1923"),
    aPlan("open", "1921/.."),
  ];

  test("is past, come since, or ahead by the last of its days: what may still come is not past", () => {
    expect(byDue(plans)).toEqual({
      past: ["last-day"],
      since: ["next-day", "year"],
      ahead: ["next-year", "open"],
    });
  });

  test("is never past where no source says when it was printed", () => {
    expect(byDue(plans, { knownTo: null })).toEqual({
      since: ["last-day", "next-day", "year"],
      ahead: ["next-year", "open"],
    });
  });

  test("is told whether it was set or only expected; what happened or is alleged is none", () => {
    const events = [
      aPlan("set", "1921"),
      anEvent("expected", "1921", { status: "projected" }),
      anEvent("happened", "1921"),
      anEvent("alleged", "1921", { status: "alleged" }),
    ];
    expect(byDue(events)).toEqual({ past: ["set", "expected"] });
  });
});

test("the day by which something is to be done is a plan, whatever its status", () => {
  const claims = [aClaim("gazette/war", { role: "announced" })];
  const links = [aLink("deadline-of", "order")];
  const events = [anEvent("order", "1921-01"), anEvent("day", "1921-03", { claims, links })];
  expect(byDue(events)).toEqual({ past: ["day"] });
});

describe("an expectation", () => {
  const voiced = (claim: Partial<Claim>, ...more: readonly Claim[]) => [
    anEvent("hope", "1921-03", {
      status: "projected",
      claims: [aClaim("gazette/war", claim), ...more],
    }),
  ];
  const printed = { dating: { basis: "publication" } } as const;

  test.each([
    ["announced", { role: "announced" }],
    ["reported", { role: "reported" }],
    ["known by the day of print", printed],
  ] as const)("that was %s is not due on the day it was voiced", (_, claim) => {
    expect(byDue(voiced(claim))).toEqual({ undated: ["hope"] });
  });

  test("is due on the day it speaks of, where a second claim gives one", () => {
    const horizon = aClaim("annals/war", { role: "projected", date: "1924" });
    const { groups } = ask(voiced({ role: "reported" }, horizon));
    const ahead = groups.find(({ due }) => due === "ahead");
    expect(ahead?.plans).toMatchObject([
      { event: { id: "hope", date: { text: "1921-03" } }, due: { text: "1924" } },
    ]);
  });

  test("of any day from when it was voiced on has no day, and is not called still ahead", () => {
    const horizon = (date: string) => aClaim("annals/war", { role: "projected", date });
    expect(byDue(voiced({ role: "reported" }, horizon("1921-03/..")))).toEqual({
      undated: ["hope"],
    });
    expect(byDue(voiced({ role: "reported" }, horizon("1930/..")))).toEqual({ ahead: ["hope"] });
  });

  test("is due on its own date, where that is the one expected", () => {
    expect(byDue(voiced({ role: "projected" }))).toEqual({ past: ["hope"] });
    expect(byDue(voiced({ role: "occurred" }))).toEqual({ past: ["hope"] });
    expect(byDue(voiced({ role: "deadline" }))).toEqual({ past: ["hope"] });
  });
});

test("plans are read by the time they are due, those of one day as they stand, open ones last", () => {
  const late = aClaim("gazette/war", { role: "reported" });
  const events = [
    aPlan("open", "1921/.."),
    aPlan("voiced-early", "1921-01", {
      claims: [late, aClaim("annals/war", { role: "projected", date: "1930" })],
    }),
    aPlan("b", "1925"),
    aPlan("a", "1925"),
    aPlan("open-too", "1924/.."),
  ];
  expect(byDue(events)).toEqual({ ahead: ["b", "a", "voiced-early", "open", "open-too"] });
});

test("beyond the first, plans are still counted, and so is what became of them", () => {
  const events = [
    aPlan("first", "1921-01"),
    aPlan("second", "1921-02", { links: [aLink("leads-to", "end")] }),
    anEvent("end", "1921-03"),
  ];
  const [past] = ask(events, { most: 1 }).groups;
  expect(past && idsOf(past)).toEqual(["first"]);
  expect(past).toMatchObject({ total: 2, told: 1 });
});

describe("what became of a plan", () => {
  const followed = (events: readonly DatedEvent[]) =>
    ask(events)
      .groups.flatMap(({ plans }) => plans)
      .find(({ event }) => event.id === "plan")
      ?.followed.map(({ event, type, direction, inferred }) => [
        event.id,
        direction,
        type,
        inferred,
      ]);

  test("is told by results, answers and their opposite, and by no other link", () => {
    const others = LINK_TYPES.map((type) => anEvent(`to-${type}`, "1921-06"));
    const inward = LINK_TYPES.map((type) =>
      anEvent(`from-${type}`, "1921-06", { links: [aLink(type, "plan")] }),
    );
    const links = LINK_TYPES.map((type) => aLink(type, `to-${type}`));
    const told = followed([aPlan("plan", "1921-05", { links }), ...others, ...inward]) ?? [];
    expect(told.map(([id]) => id).sort()).toEqual([
      "from-contradicts",
      "from-despite",
      "from-reports",
      "from-responds-to",
      "to-contradicts",
      "to-leads-to",
    ]);
  });

  test("is told by what happened or is alleged, not by another plan", () => {
    const answers = (["occurred", "alleged", "planned", "projected"] as const).map((status) =>
      anEvent(status, "1921-06", { status, links: [aLink("responds-to", "plan")] }),
    );
    expect(followed([aPlan("plan", "1921-05"), ...answers])).toEqual([
      ["occurred", "in", "responds-to", false],
      ["alleged", "in", "responds-to", false],
    ]);
  });

  test("is nothing that was over before it was to begin", () => {
    const answer = (id: string, date: string) =>
      anEvent(id, date, { links: [aLink("responds-to", "plan")] });
    const events = [
      aPlan("plan", "1921-05-01"),
      answer("before", "1921-04-30"),
      answer("month", "1921-04/1921-05"),
    ];
    expect(followed(events)).toEqual([["month", "in", "responds-to", false]]);
  });

  test("is told by who called it off before its day", () => {
    const off = anEvent("off", "1921-04", { links: [aLink("contradicts", "plan")] });
    expect(followed([aPlan("plan", "1921-05"), off])).toEqual([
      ["off", "in", "contradicts", false],
    ]);
  });

  test("is not told by what was said before it was voiced", () => {
    const claims = [aClaim("gazette/war", { role: "reported" })];
    const no = anEvent("no", "1921-04", { links: [aLink("contradicts", "plan")] });
    expect(followed([aPlan("plan", "1921-05", { claims }), no])).toEqual([]);
    const links = [aLink("contradicts", "no")];
    expect(followed([aPlan("plan", "1921-05", { links }), anEvent("no", "1921-04")])).toEqual([]);
  });

  test("is told once, however many passages state it, and inferred only where none does", () => {
    const links = [
      aLink("leads-to", "end", { inferred: true }),
      aLink("leads-to", "end", { passage: "gazette/war" }),
      aLink("leads-to", "end", { passage: "annals/war" }),
      aLink("leads-to", "aside", { inferred: true }),
    ];
    const events = [
      aPlan("plan", "1921-05", { links }),
      anEvent("end", "1921-06"),
      anEvent("aside", "1921-07"),
    ];
    expect(followed(events)).toEqual([
      ["end", "out", "leads-to", false],
      ["aside", "out", "leads-to", true],
    ]);
  });
});

test("deadlines that are not looked for are not passed over in silence", () => {
  const linking = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      anEvent(`e${at}`, "1921", { links: [aLink("about", "order")] }),
    );
  const order = anEvent("order", "1920");
  expect(ask([order, ...linking(10_000)]).isAll).toBe(true);
  expect(ask([order, ...linking(10_001)]).isAll).toBe(false);
});
