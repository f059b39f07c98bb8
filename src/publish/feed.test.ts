import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { buildColumns } from "../query/columns/columns.ts";
import { aDataset, anEvent } from "../query/columns/dataset.testing.ts";
import { createLocalStore } from "../query/local-store.ts";
import { atomFeed, siteMaps } from "./feed.ts";
import type { Edition } from "./text/edition.ts";

const HASH = "0123456789abcdef".repeat(4);
const NAME = "fedcba9876543210".repeat(4);

function edition(updated: string | null, site: string | null): Edition {
  const dataset = {
    ...aDataset(anEvent("war", "1921")),
    title: "Tolls & <tides>",
    version: "2",
    ...(updated !== null && { updated }),
  };
  return {
    lang: "en",
    languages: ["en"],
    summary: createLocalStore().show(buildColumns(dataset)),
    say: (id) => id,
    site,
    stylesheet: "",
    fonts: [],
    frozen: "data/events.0123.json",
    downloads: [],
    hasTwins: true,
    pictures: { whole: null, episodes: new Map() },
    episodesOf: new Map(),
  };
}

const feedOf = (updated: string | null, site: string | null) => {
  const text = atomFeed(edition(updated, site), HASH, NAME);
  return text === null ? null : new XMLParser({ ignoreAttributes: false }).parse(text).feed;
};

test("a feed has the version with its day, and the same ids as long as it is the same", () => {
  const feed = feedOf("2026-11-26", "https://example.org/");
  expect(feed.title).toBe(
    "Tolls &amp; &lt;tides&gt;"
      .replaceAll("&amp;", "&")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">"),
  );
  expect([feed.id, feed.updated]).toEqual(["https://example.org/feed.xml", "2026-11-26T00:00:00Z"]);
  expect(feed.entry).toMatchObject({
    id: "https://example.org/data/events.0123.json",
    title: "Tolls & <tides>: Version 2 of 26 November 2026",
    updated: "2026-11-26T00:00:00Z",
  });
});

test("where nobody has said an address, feed and version are named by what they are", () => {
  const feed = feedOf("2026-11", null);
  expect(feed.id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  expect(feed.entry.id).not.toBe(feed.id);
  expect(feed.updated).toBe("2026-11-01T00:00:00Z");
});

test("a dataset that does not say when it was changed has no feed: a day would be invented", () => {
  expect(feedOf(null, null)).toBeNull();
  expect(feedOf("-0500", null)).toBeNull();
});

test("a map of more addresses than one may have is several, and an index of them", () => {
  const places = Array.from({ length: 30_000 }, (_, i) => ({ kind: "list", page: i + 1 }) as const);
  const maps = siteMaps(places, ["en", "ko"], "https://example.org/", "2026-11-26");
  expect(maps.map(({ path }) => path)).toEqual(["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
  const locations = maps
    .slice(0, 2)
    .map(({ parts }) => [...parts].join("").match(/<loc>/g)?.length);
  expect(locations).toEqual([50_000, 10_000]);
  expect([...(maps[2]?.parts ?? [])].join("").match(/<loc>/g)).toHaveLength(2);
});
