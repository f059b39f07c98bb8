import { expect, test } from "vitest";
import { ownTime } from "../../dataset/own-time.testing.ts";
import { readGiven } from "./read-document.testing.ts";

const read = (html: string) => readGiven("a.html", html);
const BODY = "<p>The treaty was signed at noon on 27 February 1921.</p>";

test("what leads elsewhere is left out", async () => {
  const { text } = await read(
    `<nav>Home</nav><header><h1>The toll</h1></header>${BODY}<aside>Read also</aside><footer>All rights</footer><script>x</script>`,
  );
  expect(text).toBe("The toll\n\nThe treaty was signed at noon on 27 February 1921.");
});

test("of a page with one article the article is read", async () => {
  expect((await read(`<div>Most read</div><article>${BODY}</article><div>Ads</div>`)).text).toBe(
    "The treaty was signed at noon on 27 February 1921.",
  );
});

test("an article of a few words is not taken for the page", async () => {
  const { text } = await read(`<article>Teaser</article>${BODY.repeat(3)}`);
  expect(text).toContain("signed at noon");
});

test("a page says its title, author, day and language to machines", async () => {
  const page = await read(
    `<!doctype html><html lang="ko-KR"><title>x - Site</title><meta property="og:title" content="The &quot;toll&quot;"><meta name="author" content="Ada Hart"><meta property="article:published_time" content="2025-01-28T09:00:00+09:00">${BODY}`,
  );
  expect(page).toMatchObject({
    title: 'The "toll"',
    authors: ["Ada Hart"],
    published: { date: "2025-01-28", from: "article:published_time" },
    language: "ko-KR",
  });
});

test("a description for search engines is read, and a broken one passed over", async () => {
  const described = (json: string) =>
    read(`<!doctype html><script type="application/ld+json">${json}</script>${BODY}`);
  const article = {
    "@graph": [
      {
        "@type": "NewsArticle",
        headline: "The toll",
        datePublished: "2025-01-28",
        author: [{ "@type": "Person", name: "Ada Hart" }],
      },
    ],
  };
  expect(await described(JSON.stringify(article))).toMatchObject({
    title: "The toll",
    authors: ["Ada Hart"],
    published: { date: "2025-01-28", from: "datepublished" },
  });
  expect((await described("{")).published).toBeNull();
});

test("a time of the page that is not said to be its publication is offered only", async () => {
  const { published, offered } = await read(
    `<!doctype html><time datetime="2025-01-28">yesterday</time>${BODY}`,
  );
  expect({ published, offered }).toEqual({
    published: null,
    offered: [{ date: "2025-01-28", from: "time" }],
  });
});

test.each([
  ["tags", "<h1>".repeat(50_000)],
  ["open fields", '<meta name="a" content="'.repeat(20_000)],
  ["open descriptions", '<script type="application/ld+json">'.repeat(5_000)],
  ["articles", "<article>".repeat(50_000)],
  ["comments", "<!--".repeat(50_000)],
])("a page of nothing but %s ends in time", async (_, html) => {
  const took = ownTime();
  await read(`<!doctype html>${html}<p>signed`).catch(() => null);
  expect(took()).toBeLessThan(5_000);
});
