import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { beforeAll, expect, test } from "vitest";
import { namesIn, sayIn } from "../../bin/page-words.ts";
import { anyText } from "../dataset/any-text.testing.ts";
import { localText } from "../dataset/format/localized.ts";
import type { Dataset } from "../dataset/format/schema.ts";
import { readFile } from "../dataset/reading/formats.ts";
import { parseFile } from "../dataset/reading/parse-dataset.ts";
import { chosen } from "../dataset/writing/choose-events.ts";
import { buildColumns } from "../query/columns/columns.ts";
import { aClaim, aDataset, anEvent } from "../query/columns/dataset.testing.ts";
import { parseLink } from "../query/criteria/link.ts";
import { createLocalStore } from "../query/local-store.ts";
import { MOST_PICTURED } from "./pictures.ts";
import { placesIn, type SiteWish, siteFiles } from "./site.ts";
import { folderOf } from "./text/addresses.ts";

const SITE = "https://example.org/timeline/";

/** All files of a site, or those up to one of them, as texts. */
async function siteOf(
  dataset: Dataset,
  site: string | null = SITE,
  paint: SiteWish["paint"] = null,
  until: string | null = null,
) {
  const store = createLocalStore();
  const summary = store.show(buildColumns(dataset));
  const files = new Map<string, string>();
  const made = siteFiles({
    dataset,
    store,
    summary,
    sayIn,
    namesIn,
    site,
    stylesheet: "assets/pages-x.css",
    fonts: [],
    page: '<head><meta\n name="description" content="x" /><title>Dateline</title></head><div id="root"></div>',
    classOf: (sheet, name) => `${sheet}-${name}`,
    frozen: "data/events.0123456789abcdef.json",
    paint,
    sha256: "0123456789abcdef".repeat(4),
    hashOf: (text) => createHash("sha256").update(text).digest("hex"),
    today: "2026-01-02",
  });
  for await (const { path, parts } of made) {
    expect(files.has(path), path).toBe(false);
    files.set(path, [...parts].map((part) => part.toString()).join(""));
    if (path === until) break;
  }
  return files;
}

/** Of the shipped dataset an episode, with what it is tied to in it: all forms of dates and links, in a second. */
const shipped = episodeOf(
  parseFile(readFile(readFileSync("data/events.json", "utf8"))).dataset as Dataset,
);
function episodeOf(dataset: Dataset): Dataset {
  const [episode] = dataset.episodes;
  return chosen(dataset, new Set(episode?.events));
}

let site: ReadonlyMap<string, string>;
beforeAll(async () => {
  site = await siteOf(shipped);
});

/** Where the list of a language is found besides its own address. */
const SHORTENED = ["e/index.html", "ko/e/index.html"];
const pagesOf = (files: ReadonlyMap<string, string>) =>
  [...files].filter(([path]) => path.endsWith("/index.html"));
const ownPagesOf = (files: ReadonlyMap<string, string>) =>
  pagesOf(files).filter(([path]) => !SHORTENED.includes(path));
/** Whatever the explorer's build and the command put there. */
const GIVEN = new Set([
  "",
  "favicon.svg",
  "assets/pages-x.css",
  "data/events.0123456789abcdef.json",
]);
const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value = ""]) =>
    value.replaceAll("&amp;", "&").replaceAll("&#39;", "'"),
  );

test("every event, source and episode has its page in both languages, and so have the lists", () => {
  const places = placesIn(shipped).flatMap((place) =>
    (["en", "ko"] as const).map((lang) => `${folderOf(place, lang, ["en", "ko"])}index.html`),
  );
  expect(places.length).toBeGreaterThan(2 * 26);
  const made = new Set(["index.html", ...ownPagesOf(site).map(([path]) => path)]);
  expect(made).toEqual(new Set(places));
});

test("who shortens an address comes to what stands above it, in its language", () => {
  for (const root of ["", "ko/"]) {
    const firstIn = (path: string) => site.get(`${root}${path}index.html`) ?? "";
    const event = shipped.events[0]?.id;
    expect(firstIn("e/")).toContain(`href="../${root === "" ? "" : "../ko/"}e/${event}/"`);
    expect(firstIn("e/")).toContain(`<link rel="canonical" href="${SITE}${root}list/">`);
    expect(firstIn("episode/")).toContain(shipped.episodes[0]?.id);
    expect(firstIn("s/")).toContain(shipped.sources[0]?.id);
  }
  const front = site.get("ko/index.html") ?? "";
  expect(front).toContain('<html lang="ko">');
  expect(front).toContain(`<title>${localText(shipped.title, "ko").text}</title>`);
  expect(front).toContain('href="../ko/list/"');
});

test("every link inside the site leads to a file that is there, or into the explorer by a link it knows", () => {
  for (const [path, html] of pagesOf(site)) {
    for (const href of attributes(html, "href")) {
      const url = new URL(href, `${SITE}${path}`);
      if (!url.href.startsWith(SITE) || href.startsWith("#")) continue;
      const target = decodeURIComponent(url.pathname.slice(new URL(SITE).pathname.length));
      const file = target === "" || !target.endsWith("/") ? target : `${target}index.html`;
      expect(site.has(file) || GIVEN.has(file), `${path} → ${href}`).toBe(true);
      expect(parseLink([...url.searchParams]).notices, href).toEqual([]);
    }
  }
});

test("every page is well formed, names itself, and holds no script, style or word of a machine", () => {
  const unpairedTags = ["meta", "link", "!doctype"];
  for (const [path, html] of pagesOf(site)) {
    const body = html.replace("<!doctype html>\n", "");
    expect([path, XMLValidator.validate(body, { unpairedTags })]).toEqual([path, true]);
    expect(
      html.match(/<script(?! type="application\/ld\+json">)|<style| style=| on\w+=/),
    ).toBeNull();
    expect(html.match(/\bundefined\b|\bNaN\b|\[object|>null</)).toBeNull();
    expect(html.match(/<h1/g)).toHaveLength(1);
    const own = path.replace("index.html", "").replace(/(^|\/)e\/$/, "$1list/");
    expect(html).toContain(`<link rel="canonical" href="${SITE}${own}">`);
    expect(new Set(attributes(html, "hreflang"))).toEqual(
      new Set([path.startsWith("ko/") ? "en" : "ko", "en", "ko", "x-default"]),
    );
    const [data = ""] = /(?<=ld\+json">).*?(?=<\/script>)/s.exec(html) ?? [];
    expect(JSON.parse(data)["@graph"]).not.toHaveLength(0);
  }
});

test("a tab of the home page that no script has reached says what the dataset is, as does who finds it", () => {
  const home = site.get("index.html") ?? "";
  const [head = ""] = home.split("</head>");
  const shown = head.replace(/<!--else.*?-->/gs, "");
  const title = localText(shipped.title, "en").text;
  expect([...shown.matchAll(/<title>(.*?)<\/title>/g)].map(([, each]) => each)).toEqual([title]);
  expect(attributes(shown, "name").filter((each) => each === "description")).toHaveLength(1);
  // A server with another dataset finds the page's own there.
  expect(head).toContain("<!--else<title>Dateline</title>-->");
  // Who finds it finds the front page of the other language too.
  expect(head).toContain(`<link rel="canonical" href="${SITE}">`);
  expect(head).toContain(`hreflang="ko" href="${SITE}ko/"`);
});

test("machines read a license, lists and the site in the forms they know", () => {
  const things = (path: string): Record<string, unknown>[] =>
    JSON.parse(/(?<=ld\+json">).*?(?=<\/script>)/s.exec(site.get(path) ?? "")?.[0] ?? "")["@graph"];
  const [dataset, list] = things("ko/list/index.html");
  expect(dataset).toMatchObject({ license: { "@type": "CreativeWork" }, inLanguage: ["en", "ko"] });
  const [event] = shipped.events;
  expect(list?.["itemListElement"]).toContainEqual(
    expect.objectContaining({ url: `${SITE}ko/e/${event?.id}/` }),
  );
  expect(site.get("index.html")).toContain('og:locale" content="en_GB"');
});

test("the list of sources says which were read, and puts those they cite apart", () => {
  const html = site.get("s/index.html") ?? "";
  const [read = "", cited = ""] = html.split("Known only through these");
  const named = (part: string) => [...part.matchAll(/<li>.*?<cite/g)].length;
  const through = shipped.sources.filter(({ citedBy }) => citedBy !== undefined);
  expect([named(read), named(cited)]).toEqual([
    shipped.sources.length - through.length,
    through.length,
  ]);
  expect(read.match(/class="how">\d+ passages, \d+ events/g)).toHaveLength(named(read));
  expect(cited).not.toContain(" events</span>");
});

test("the reports of a day in two newspapers are told apart by their titles", async () => {
  const dataset = small("A");
  const report = (id: string, container: string): Dataset["sources"][number] => ({
    id,
    title: "Report",
    authors: [],
    kind: "news",
    container,
  });
  const sources = [...dataset.sources, report("x", "Gazette"), report("y", "Times")];
  const files = await siteOf({ ...dataset, sources });
  const titles = ["s/x/", "s/y/"].map(
    (folder) => /<title>(.*?)<\/title>/.exec(files.get(`${folder}index.html`) ?? "")?.[1],
  );
  expect(titles).toEqual(["Report, Gazette · A", "Report, Times · A"]);
});

test("an event's page has its passages word for word, and each with how it gives the date", () => {
  for (const event of shipped.events) {
    const html = site.get(`e/${event.id}/index.html`) ?? "";
    const quotes = [...html.matchAll(/<q>([^<]*)<\/q>/g)].map(([, text = ""]) => unescaped(text));
    const passages = new Set(event.claims.map(({ passage }) => passage));
    expect(new Set(quotes)).toEqual(
      new Set(shipped.passages.filter(({ id }) => passages.has(id)).map(({ exact }) => exact)),
    );
    expect(html.match(/class="known"/g)).toHaveLength(event.claims.length);
  }
});

const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) =>
    name === "amp" ? "&" : name === "lt" ? "<" : name === "gt" ? ">" : name === "quot" ? '"' : "'",
  );

test("the JSON beside an event is a dataset of it and what it is tied to, in which nothing is wrong", () => {
  const told = site.get("e/2001-02-27-joint-statement/event.json") ?? "";
  const { dataset, problems } = parseFile(readFile(told));
  expect(problems).toEqual([]);
  expect(dataset?.events.map(({ id }) => id)).toContain("2001-02-27-joint-statement");
  expect(site.get("ko/e/2001-02-27-joint-statement/event.md")).toMatch(/^# 한·러 공동성명/);
  expect(site.get("e/2001-02-27-joint-statement/event.ics")).toContain("BEGIN:VEVENT");
});

test("the map of the site has every page, with the other language of each", () => {
  const { urlset } = new XMLParser({ ignoreAttributes: false }).parse(
    site.get("sitemap.xml") ?? "",
  );
  const places: string[] = urlset.url.map(({ loc }: { loc: string }) => loc);
  expect(new Set(places)).toEqual(
    new Set([
      SITE,
      ...ownPagesOf(site).map(([path]) => `${SITE}${path.replace("index.html", "")}`),
    ]),
  );
  expect(urlset.url[0]["xhtml:link"]).toHaveLength(2);
});

test("without an address there is no map, no page names its own, and the feed has names all the same", async () => {
  const files = await siteOf(small("A"), null);
  expect(files.has("sitemap.xml")).toBe(false);
  const html = files.get("e/a/index.html") ?? "";
  expect(html).not.toMatch(/canonical|og:url|og:image|example\.org/);
});

const small = (title: string): Dataset => {
  const dataset = aDataset(
    anEvent("a", "1921", { title, summary: title, claims: [aClaim("gazette/war")] }),
  );
  return {
    ...dataset,
    title,
    passages: dataset.passages.map((each) => ({ ...each, exact: title })),
  };
};

test("whatever a dataset says is words on a page, and ends neither an element nor its data", async () => {
  const hostile = fc.oneof(
    anyText({ minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      "</script><script>alert(1)</script>",
      '"><img onerror=x>',
      "]]>",
      "<!--",
      "&lt;b&gt;",
    ),
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const html = (await siteOf(small(text))).get("e/a/index.html") ?? "";
      const body = html.replace("<!doctype html>\n", "");
      const unpairedTags = ["meta", "link"];
      expect(XMLValidator.validate(body, { unpairedTags })).toBe(true);
      expect(html.match(/<(script|img|b)\b/g)).toEqual(["<script"]);
      const [data = ""] = /(?<=ld\+json">).*?(?=<\/script>)/s.exec(html) ?? [];
      expect(JSON.parse(data)["@graph"][0].name).toBe(text);
    }),
    { numRuns: 20 },
  );
});

test("a dataset of one language has its pages in that alone", async () => {
  const korean = { ...small("갑"), title: { ko: "갑" } };
  const files = await siteOf(korean);
  expect(pagesOf(files).map(([path]) => path)).not.toContain("ko/e/a/index.html");
  expect(files.get("e/a/index.html")).toContain('<html lang="ko">');
});

/** What was painted, by the path that it was written to. */
async function picturesOf(
  dataset: Dataset,
  site: string | null = SITE,
  until: string | null = null,
) {
  const painted: string[] = [];
  const files = await siteOf(
    dataset,
    site,
    (body) => {
      painted.push(String(body));
      return Promise.resolve(new Uint8Array([painted.length]));
    },
    until,
  );
  const paths = [...files.keys()].filter((path) => path.endsWith("picture.png"));
  return { files, pictures: new Map(paths.map((path, i) => [path, painted[i] ?? ""])), painted };
}

test("whoever shows a link has a picture of what it leads to, and its words, in the page's language", async () => {
  const { files, pictures } = await picturesOf(shipped);
  for (const [path, html] of files) {
    if (!path.endsWith("index.html")) continue;
    const [image = ""] = /(?<=og:image" content=")[^"]*/.exec(html) ?? [];
    const picture = image.replace(SITE, "");
    expect(image.startsWith(SITE), path).toBe(true);
    expect(pictures.get(picture), path).toContain(`lang="${path.startsWith("ko/") ? "ko" : "en"}"`);
    if (/(^|\/)(e|episode)\/./.test(path.replace("index.html", "")))
      expect(picture).toBe(path.replace("index.html", "picture.png"));
    expect(html).toMatch(/og:image:width" content="1200">\n.*og:image:height" content="630"/);
    expect(html).toMatch(/og:image:alt" content="[^"]{20,}"/);
    expect(html).toContain('twitter:card" content="summary_large_image"');
  }
  const id = "2001-02-27-joint-statement";
  const own = pictures.get(`ko/e/${id}/picture.png`) ?? "";
  expect(own).toMatch(/<h1 [^>]*>한·러 공동성명.*2001년 2월 27일/);
  expect(files.get(`ko/e/${id}/index.html`)).toMatch(/og:image:alt" content="[^"]*한·러 공동성명/);
});

test("every picture is well formed, whatever a dataset is called", async () => {
  const { pictures } = await picturesOf(small('<script>"&'));
  for (const body of pictures.values()) {
    expect(XMLValidator.validate(body, { unpairedTags: ["br"] })).toBe(true);
    expect(body).not.toContain("<script");
  }
});

test("nothing is painted where nobody has said the address, without which no picture is found", async () => {
  const { files, painted } = await picturesOf(small("A"), null);
  expect(painted).toEqual([]);
  expect(files.get("index.html")).not.toMatch(/og:image|twitter:card/);
});

test("of more than a thousand events each has the picture of its episode, and one of none that of the whole", async () => {
  const others = Array.from({ length: MOST_PICTURED - 1 }, (_, i) => anEvent(`e${i}`, "1921"));
  const dataset = {
    ...aDataset(anEvent("told", "1901"), anEvent("alone", "1902"), ...others),
    title: "Many",
    episodes: [{ id: "one", title: "One", events: ["told"] }],
  };
  const until = "e/alone/index.html";
  const { files, pictures } = await picturesOf(dataset, SITE, until);
  expect([...pictures.keys()]).toEqual(["picture.png", "episode/one/picture.png"]);
  expect(files.get("e/told/index.html")).toContain(`${SITE}episode/one/picture.png`);
  expect(files.get(until)).toContain(`og:image" content="${SITE}picture.png`);
});
