import { expect, test } from "vitest";
import { codesOf } from "../arrays/code-lists.ts";
import { FACET_RECORDS, OWN_FACETS } from "../criteria/facets.ts";
import { aClaim, anEvent } from "./dataset.testing.ts";
import { Intake } from "./intake.ts";

const DAY = Date.UTC(1921, 2, 4);
const intake = new Intake();
intake.add(
  anEvent("day", "1921-03-04", {
    countries: ["SY", "FR"],
    topics: ["pact"],
    claims: [aClaim("gazette/war", { by: "firefly", dating: { basis: "relative" } })],
    links: [{ event: "month", type: "precedes", inferred: false, passage: "annals/war" }],
  }),
);
intake.add(
  anEvent("month", "1921-03~", {
    kind: "meeting",
    countries: ["FR"],
    collections: ["annals", "notes"],
  }),
);

test("every facet takes its values of each event, or none", () => {
  const taken = OWN_FACETS.map((facet) => {
    const { names, lists } = intake.facets[facet];
    const view = lists.view();
    return [
      facet,
      ...[0, 1].map((event) =>
        [...codesOf(view, event)].map((code) => names.all()[code]).join(" "),
      ),
    ];
  });
  expect(taken).toEqual([
    ["collection", "", "annals notes"],
    ["country", "SY FR", "FR"],
    ["topic", "pact", ""],
    ["actor", "", ""],
    ["kind", "other", "meeting"],
    ["status", "occurred second-hand", "occurred approximate"],
    ["basis", "relative", ""],
    ["voice", "second-hand", ""],
    ["precision", "day", "month"],
  ]);
});

test("a code of a closed list is the value's place in it", () => {
  for (const facet of OWN_FACETS) {
    const { closed } = FACET_RECORDS[facet];
    if (closed) expect(intake.facets[facet].names.all()).toEqual(closed);
  }
});

test("a plain day and a vaguer date both become their extents", () => {
  expect([...intake.starts.view()]).toEqual([DAY, Date.UTC(1921, 2, 1)]);
  expect([...intake.ends.view()]).toEqual([Date.UTC(1921, 2, 5), Date.UTC(1921, 3, 1)]);
});

test("all that is pointed at is known by name, also who says so and what a link quotes", () => {
  expect(intake.names.actors.all()).toEqual(["firefly"]);
  const { passages } = intake.names;
  expect(["annals/war", "gazette/war"].map((id) => passages.has(id))).toEqual([true, true]);
  expect(passages.size).toBe(2);
  expect(intake.links).toEqual([{ from: 0, to: "month" }]);
  expect(intake.claims).toBe(1);
});

test("claims tell more of an event than links do", () => {
  const [claimed, linked] = [new Intake(), new Intake()];
  claimed.add(anEvent("a", "1921", { claims: [aClaim("gazette/war")] }));
  linked.add(
    anEvent("a", "1921", {
      links: Array.from({ length: 9 }, (_, i) => ({
        event: `e${i}`,
        type: "precedes" as const,
        inferred: false,
      })),
    }),
  );
  expect(claimed.weights.view()[0]).toBeGreaterThan(linked.weights.view()[0] ?? 0);
});

test("an id that comes again is told", () => {
  const twice = new Intake();
  expect([twice.add(anEvent("a", "1921")), twice.add(anEvent("a", "1922"))]).toEqual([true, false]);
});

test("what its keepers call core comes before what is quoted often, and a detail after", () => {
  const weightOf = (event: Parameters<Intake["add"]>[0]) => {
    const intake = new Intake();
    intake.add(event);
    return intake.weights.view()[0] ?? 0;
  };
  const claims = Array.from({ length: 9 }, () => aClaim("gazette/war"));
  const often = weightOf(anEvent("a", "1921", { claims }));
  expect(weightOf(anEvent("a", "1921", { weight: "core" }))).toBeGreaterThan(often);
  expect(weightOf(anEvent("a", "1921", { weight: "detail", claims }))).toBeLessThan(
    weightOf(anEvent("a", "1921")),
  );
});
