import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Dataset, datasetSchema } from "../format/schema.ts";
import { parseDataset } from "./parse-dataset.ts";

const harbour = datasetSchema.parse(
  JSON.parse(readFileSync(new URL("../../../fixtures/harbour.json", import.meta.url), "utf8")),
);

/** Parses the harbour after a change to it. */
function changed(change: (dataset: Dataset) => void) {
  const dataset = structuredClone(harbour);
  change(dataset);
  return parseDataset(JSON.stringify(dataset));
}

const event = (dataset: Dataset | null, id: string) => {
  const found = dataset?.events.find((each) => each.id === id);
  if (!found) throw new Error(`no event ${id}`);
  return found;
};

test("an unknown topic is taken off its event, and the nearest one is named", () => {
  const { dataset, problems } = changed((d) => event(d, "1920-keel").topics.push("truse"));
  expect(event(dataset, "1920-keel").topics).toEqual(["harbour"]);
  expect(problems).toMatchObject([
    {
      code: "unknown-reference",
      outcome: "part-left-out",
      path: ["events", 0, "topics", 1],
      nearest: "truce",
      message: "Unknown topic “truse”; did you mean “truce”?",
    },
  ]);
});

test("an event may name a source of which there is no passage yet, if there is such a source", () => {
  const { dataset, problems } = changed((d) => {
    d.sources.push({ id: "ledger", title: "The Ledger", authors: [], kind: "other" });
    event(d, "1920-keel").sources = ["ledger", "leger"];
  });
  expect(event(dataset, "1920-keel").sources).toEqual(["ledger"]);
  expect(problems).toMatchObject([
    { code: "unknown-reference", path: ["events", 0, "sources", 1], nearest: "ledger" },
  ]);
});

test("an event says which dataset it comes from, if there is such a one", () => {
  const { dataset, problems } = changed((d) => {
    d.collections = [{ id: "log", title: "The log" }];
    event(d, "1920-keel").collections = ["log", "lag"];
    event(d, "1921-toll").collections = ["lag"];
  });
  expect(event(dataset, "1920-keel").collections).toEqual(["log"]);
  expect(event(dataset, "1921-toll")).not.toHaveProperty("collections");
  expect(problems).toMatchObject([
    { code: "unknown-reference", path: ["events", 0, "collections", 1], nearest: "log" },
    { code: "unknown-reference", path: ["events", 1, "collections", 0] },
  ]);
});

test("a collection that no event comes from is reported, and one that is there twice", () => {
  const { dataset, problems } = changed((d) => {
    d.collections = [
      { id: "log", title: "The log" },
      { id: "log", title: "Another" },
    ];
  });
  expect(dataset?.collections).toEqual([{ id: "log", title: "The log" }]);
  expect(problems).toMatchObject([{ code: "unused" }, { code: "duplicate-id" }]);
});

test("a name that is near nothing is not guessed at", () => {
  const { problems } = changed((d) => event(d, "1920-keel").topics.push("aviation"));
  expect(problems).toMatchObject([{ nearest: null, message: "Unknown topic “aviation”" }]);
});

test("an unknown actor, speaker, passage or linked event goes, and the event stays", () => {
  const { dataset, problems } = changed((d) => {
    const truce = event(d, "1921-truce");
    truce.actors.push("nobody");
    truce.claims.push({ passage: "no/where", role: "occurred", dating: { basis: "stated" } });
    for (const claim of truce.claims) claim.by = "nobody";
    for (const link of truce.links) link.passage = "no/where";
    truce.links.push({ type: "part-of", event: "1899-nothing", inferred: true });
  });
  const truce = event(dataset, "1921-truce");
  expect(truce.actors).toEqual(["mayor-orrin", "pilots"]);
  expect(truce.claims).toHaveLength(1);
  expect(truce.claims[0]).not.toHaveProperty("by");
  expect(truce.links).toHaveLength(1);
  expect(truce.links[0]).not.toHaveProperty("passage");
  expect(problems.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`).sort()).toEqual([
    "unknown-reference actors.2",
    "unknown-reference claims.0.by",
    "unknown-reference claims.1.passage",
    "unknown-reference links.0.passage",
    "unknown-reference links.1.event",
  ]);
});

test("a passage without its source is left out, and so are the claims that rest on it", () => {
  const { dataset, problems } = changed((d) => {
    d.sources = d.sources.filter(({ id }) => id !== "gazette");
  });
  expect(dataset?.passages.map(({ id }) => id)).toEqual([
    "almanac-1921/truce",
    "almanac-1921/keel",
  ]);
  expect(event(dataset, "1921-toll").claims).toEqual([]);
  expect(dataset?.omissions).toEqual([]);
  expect(problems.map(({ code, outcome, path }) => [path[0], code, outcome].join(" "))).toEqual([
    "passages unknown-reference entry-left-out",
    "passages unknown-reference entry-left-out",
    "events rejected-reference part-left-out",
    "events rejected-reference part-left-out",
    "omissions unknown-reference entry-left-out",
  ]);
});

test("of two entries with one id the first stays", () => {
  const { dataset, problems } = changed((d) => {
    d.events.push({ ...event(d, "1921-toll"), title: "A second toll" });
    d.topics.push({ id: "tolls", label: "More tolls", kind: "theme" });
    for (const episode of [...d.episodes]) d.episodes.push(episode);
  });
  expect(event(dataset, "1921-toll").title).toBe("A toll is levied");
  expect(dataset?.events).toHaveLength(4);
  expect(dataset?.topics).toHaveLength(3);
  expect(dataset?.episodes).toHaveLength(1);
  expect(problems.map(({ code, path }) => [code, ...path].join(" "))).toEqual([
    "duplicate-id topics 3 id",
    "duplicate-id events 4 id",
    "duplicate-id episodes 1 id",
  ]);
});

test("an event's date is its first claim's", () => {
  const { dataset, problems } = changed((d) => {
    for (const claim of event(d, "1921-truce").claims) claim.date = "1921-03-04";
  });
  expect(event(dataset, "1921-truce").date).toBe("1921-03-03");
  expect(problems).toMatchObject([
    { code: "date-disagrees", outcome: "loaded", found: '"1921-03-04"' },
  ]);
});

test("another claim may give another date: disagreements are kept", () => {
  const { problems } = changed((d) =>
    event(d, "1921-truce").claims.push({
      passage: "gazette/toll",
      role: "signed",
      date: "1921-03-04",
      dating: { basis: "stated" },
    }),
  );
  expect(problems).toEqual([]);
});

test("a link from an event to itself is taken off", () => {
  const { dataset, problems } = changed((d) => {
    for (const link of event(d, "1921-truce").links) link.event = "1921-truce";
  });
  expect(event(dataset, "1921-truce").links).toEqual([]);
  expect(problems).toMatchObject([{ code: "bad-value", message: "The event links to itself" }]);
});

test("topics that are broader than each other in a circle are cut once", () => {
  const { dataset, problems } = changed((d) => {
    for (const topic of d.topics) {
      topic.broader = { harbour: "truce", tolls: "harbour", truce: "tolls" }[topic.id] ?? topic.id;
    }
  });
  expect(problems).toMatchObject([
    { message: "Topic “harbour” is broader than itself: harbour → truce → tolls → harbour" },
  ]);
  expect(dataset?.topics.map(({ broader }) => broader)).toEqual([undefined, "harbour", "tolls"]);
});

test("a topic that is broader than itself, or broader than one in a circle, is no hang", () => {
  const { problems } = changed((d) => {
    for (const topic of d.topics) topic.broader = topic.id === "truce" ? "tolls" : "tolls";
  });
  expect(problems).toMatchObject([
    { message: "Topic “tolls” is broader than itself: tolls → tolls" },
  ]);
});

test("an episode loses the events that are not there, and is left out when none is left", () => {
  const some = changed((d) => {
    for (const episode of d.episodes) {
      episode.events.push("1899-nothing");
      episode.zero = "1899-nothing";
    }
  });
  expect(some.dataset?.episodes).toEqual([
    { id: "dispute", title: "The dispute", events: ["1921-toll", "1921-truce"] },
  ]);
  const none = changed((d) => {
    for (const episode of d.episodes) episode.events = ["1899-nothing"];
  });
  expect(none.dataset?.episodes).toEqual([]);
  expect(none.problems.map(({ outcome }) => outcome)).toContain("entry-left-out");
});

test("a value that is listed twice counts once", () => {
  const { dataset, problems } = changed((d) => event(d, "1921-truce").countries.push("NL"));
  expect(event(dataset, "1921-truce").countries).toEqual(["NL", "BE"]);
  expect(problems).toMatchObject([
    { path: ["events", 2, "countries", 2], outcome: "part-left-out" },
  ]);
});

test("a passage whose id begins with another source is worth a look", () => {
  const { problems } = changed((d) => {
    for (const passage of d.passages) passage.source = "gazette";
  });
  expect(problems.map(({ code }) => code)).toEqual([
    "unused",
    "prefix-disagrees",
    "prefix-disagrees",
  ]);
});

test("what no event uses is worth a look; what only a rejected one used is not", () => {
  const unused = changed((d) => {
    d.actors.push({ id: "nobody", name: "Nobody", kind: "person" });
    d.topics.push({ id: "fog", label: "Fog", kind: "theme", broader: "harbour" });
  });
  expect(unused.problems.map(({ message }) => message)).toEqual([
    "Topic “fog” is used by no event",
    "Actor “nobody” is used by no event",
  ]);
  const rejected = changed((d) => {
    event(d, "1920-keel").date = "never";
  });
  expect(rejected.problems.map(({ code }) => code)).toEqual(["bad-date"]);
});

test("a source known only through another is no orphan, though no passage is its own", () => {
  const { dataset, problems } = changed((d) => {
    const [almanac] = d.sources;
    d.sources.push({
      id: "letter",
      title: "A letter",
      authors: [],
      kind: "document",
      citedBy: { source: almanac?.id ?? "", passage: d.passages[0]?.id },
    });
  });
  expect(problems).toEqual([]);
  expect(dataset?.sources.at(-1)?.citedBy).toEqual({
    source: "almanac-1921",
    passage: harbour.passages[0]?.id,
  });
});

test("a citation that leads nowhere is taken off, and the source stays", () => {
  const cited = (citedBy: { source: string; passage?: string }) =>
    changed((d) => {
      d.sources.push({ id: "letter", title: "A letter", authors: [], kind: "document", citedBy });
    });
  const unknown = cited({ source: "almanac-1922" });
  expect(unknown.dataset?.sources.at(-1)).not.toHaveProperty("citedBy");
  expect(unknown.problems).toMatchObject([{ path: ["sources", 2, "citedBy", "source"] }]);
  const noPassage = cited({ source: "almanac-1921", passage: "no/where" });
  expect(noPassage.dataset?.sources.at(-1)?.citedBy).toEqual({ source: "almanac-1921" });
  expect(noPassage.problems).toMatchObject([{ path: ["sources", 2, "citedBy", "passage"] }]);
  expect(cited({ source: "letter" }).problems).toMatchObject([
    { message: "The source cites itself", outcome: "part-left-out" },
  ]);
});
