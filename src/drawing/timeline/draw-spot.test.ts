import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readFile } from "../../dataset/reading/formats.ts";
import { parseFile } from "../../dataset/reading/parse-dataset.ts";
import { aDataset, anEvent, datasets, withFacet } from "../../query/columns/dataset.testing.ts";
import { type DrawnSpot, drawSpot, SPOT, type SpotWish } from "./draw-spot.ts";
import { elementsOf, opened } from "./drawing.testing.ts";

const { dataset } = parseFile(readFile(readFileSync("data/events.json", "utf8")));
if (!dataset) throw new Error("the shipped dataset cannot be read");
const shipped = opened(dataset).store;
const SUMMIT = "2001-03-07-bush-kim-summit";

async function spot(
  wish: Partial<SpotWish> & Pick<SpotWish, "event">,
  store = shipped,
): Promise<DrawnSpot> {
  const drawn = await drawSpot(store, { ...SPOT, ...wish });
  if (!drawn) throw new Error(`no event ${wish.event}`);
  return drawn;
}

const idsOf = ({ sheet }: DrawnSpot) =>
  sheet.panels.flatMap(({ marks }) => marks.map(({ mark }) => mark.id));

test("an event stands ringed among those next to it in time", async () => {
  const drawn = await spot({ event: SUMMIT });
  const marks = drawn.sheet.panels.flatMap(({ marks }) => marks);
  expect(marks).toHaveLength(5);
  expect(marks.filter(({ signs }) => signs.length > 1).map(({ mark }) => mark.id)).toEqual([
    SUMMIT,
  ]);
  expect(drawn.words.split("\n")).toHaveLength(5);
  expect(drawn.words).toContain("7 March 2001: Bush and Kim Dae-jung hold their summit");
});

test("every event of the shipped dataset has one, in both languages, with its whole title or most of it", async () => {
  for (const { id } of dataset.events) {
    for (const lang of ["en", "ko"] as const) {
      const { svg, widthPx, heightPx } = await spot({ event: id, lang });
      expect(heightPx).toBeLessThan(420);
      for (const { name, attributes } of elementsOf(svg)) {
        if (name !== "text") continue;
        const left = Number(attributes["x"]);
        expect(left).toBeGreaterThanOrEqual(-0.5);
        expect(left + Number(attributes["textLength"] ?? 0)).toBeLessThanOrEqual(widthPx + 0.5);
      }
    }
  }
});

test("whatever stands around an event, its drawing is read by an XML reader and has the event", () =>
  fc.assert(
    fc.asyncProperty(
      datasets.filter(({ events }) => events.length > 0),
      async (some) => {
        const id = some.events[0]?.id ?? "";
        const drawn = await spot({ event: id }, opened(some).store);
        expect(idsOf(drawn)).toContain(id);
        expect(elementsOf(drawn.svg)[0]?.name).toBe("svg");
      },
    ),
    { numRuns: 50 },
  ));

test("neighbours are those that match; one that is filtered out stands by itself", async () => {
  const among = aDataset(
    anEvent("a", "2001-03-07", { countries: ["KR"] }),
    anEvent("b", "2001-03-08", { countries: ["US"] }),
    anEvent("c", "2001-03-09", { countries: ["KR"] }),
  );
  const criteria = withFacet("country", ["KR"]);
  const { store } = opened(among);
  expect(idsOf(await spot({ event: "a", criteria }, store))).toEqual(["a", "c"]);
  expect(idsOf(await spot({ event: "b", criteria }, store))).toEqual(["b"]);
});

test("a century beside it does not make days a dot", async () => {
  const among = aDataset(
    anEvent("long", "1901/2000"),
    ...[4, 5, 6, 7, 8].map((day) => anEvent(`d${day}`, `2000-03-0${day}`)),
  );
  expect(idsOf(await spot({ event: "d6" }, opened(among).store))).not.toContain("long");
});

test("of an event that is not there nothing is drawn", async () => {
  expect(await drawSpot(shipped, { ...SPOT, event: "nobody" })).toBeNull();
});
