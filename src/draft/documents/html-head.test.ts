import { expect, test } from "vitest";
import { factsOfPage } from "./html-head.ts";

const facts = (html: string) => factsOfPage(html, (references) => references.map(() => "’"));

test.each([
  ["the one great heading", "<title>x | Site</title><h1>The <b>toll</b></h1>", "The toll"],
  ["the title, where headings are many", "<title>The toll</title><h1>a</h1><h1>b</h1>", "The toll"],
  [
    "what it tells readers of citations",
    '<meta name="citation_title" content="The toll"><h1>x</h1>',
    "The toll",
  ],
  ["letters by reference", "<title>Korea&#8217;s toll</title>", "Korea’s toll"],
])("the title of a page is %s", async (_, html, title) => {
  expect((await facts(html)).title).toBe(title);
});

test("an address is nobody's name, and authors of a paper are all named", async () => {
  const { authors } = await facts(
    '<meta property="article:author" content="https://a.example/hart"><meta name="citation_author" content="Hart, Ada"><meta name="citation_author" content="Bell, Joe">',
  );
  expect(authors).toEqual(["Hart, Ada", "Bell, Joe"]);
});

test("days that disagree are offered both, and neither is taken", async () => {
  const { published, offered } = await facts(
    '<meta itemprop="datePublished" content="2025-01-28"><meta name="citation_date" content="2025/01/29">',
  );
  expect(published).toBeNull();
  expect(offered.map(({ date }) => date)).toEqual(["2025-01-28", "2025-01-29"]);
});

test("a day of change is offered beside the day of publication", async () => {
  expect(
    await facts(
      '<meta property="article:published_time" content="2025-01-28"><meta property="article:modified_time" content="2025-02-03">',
    ),
  ).toMatchObject({
    published: { date: "2025-01-28" },
    offered: [{ date: "2025-02-03", from: "article:modified_time" }],
  });
});

test.each([
  ['<html lang="en_us">', "en-US"],
  ['<html lang="ko">', "ko"],
  ['<html lang="<script>">', null],
  ["<html>", null],
])("%s is in %s", async (html, language) => {
  expect((await facts(html)).language).toBe(language);
});
