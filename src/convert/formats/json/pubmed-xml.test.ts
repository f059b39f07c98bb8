import { expect, test } from "vitest";
import { pubMedXml } from "./pubmed-xml.ts";

const work = (date: string) => `<PubmedArticle><MedlineCitation>
  <PMID Version="1">17</PMID><DateRevised><Year>2006</Year><Month>11</Month><Day>15</Day></DateRevised>
  <Article><Journal><JournalIssue><PubDate>${date}</PubDate></JournalIssue><Title>Tides</Title></Journal>
  <ArticleTitle>On <i>Ulva</i> at sea</ArticleTitle>
  <AuthorList><Author><LastName>Moor</LastName><ForeName>Ada</ForeName></Author></AuthorList>
  </Article></MedlineCitation><PubmedData><History>
  <PubMedPubDate PubStatus="pubmed"><Year>2001</Year><Month>12</Month><Day>26</Day></PubMedPubDate>
  <PubMedPubDate PubStatus="medline"><Year>2002</Year><Month>3</Month><Day>5</Day></PubMedPubDate>
  </History></PubmedData></PubmedArticle>`;

test.each([
  ["<Year>2001</Year><Month>Jun</Month>", "2001-06"],
  ["<Year>2001</Year><Month>06</Month><Day>5</Day>", "2001-06-05"],
  ["<Year>2001</Year>", "2001"],
  ["<Year>2001</Year><Season>Spring</Season>", "2001-21"],
  ["<MedlineDate>1998 Dec-1999 Jan</MedlineDate>", "1998-12/1999-01"],
])(
  "one work is one event of the day its journal says, and not the days of its record: %s",
  async (date, edtf) => {
    const { offers } = await pubMedXml(
      `<?xml version="1.0"?><PubmedArticleSet>${work(date)}</PubmedArticleSet>`,
    );
    expect(offers).toMatchObject([{ title: "On Ulva at sea", date: { edtf } }]);
  },
);
