/** Reads the works in PubMed's XML as those of a reference manager: what was done with a record is no date of its work. */
import type { Json } from "../../tables/table.ts";
import { parseXml } from "../../tables/xml-tree.ts";
import { cslItems } from "../csl.ts";
import { fieldOf, isObject, type JsonObject, listAt, textAt } from "../json-values.ts";
import type { OfferRead } from "../read-types.ts";

/** @throws Unreadable where it is not whole. */
export async function pubMedXml(text: string): Promise<OfferRead> {
  const plain = text.replace(SLANTED, "");
  const tree = (await parseXml(plain, [
    "PubmedArticle",
    "Author",
    "Keyword",
    "AbstractText",
  ])) as Json;
  const works = listAt(fieldOf(tree, "PubmedArticleSet"), "PubmedArticle");
  return cslItems(works.map(item));
}

/** Marks of letters within a title would part its words. */
const SLANTED = /<\/?(?:i|b|u|sup|sub)>/g;

function item(work: Json): JsonObject {
  const citation = fieldOf(work, "MedlineCitation");
  const article = fieldOf(citation, "Article");
  const journal = fieldOf(article, "Journal");
  const id = wordsOf(fieldOf(citation, "PMID"));
  const issued = dateOf(fieldOf(fieldOf(journal, "JournalIssue"), "PubDate"));
  return {
    id,
    type: "article-journal",
    title: wordsOf(fieldOf(article, "ArticleTitle")),
    author: listAt(fieldOf(article, "AuthorList"), "Author").map((author) => ({
      family: textAt(author, "LastName") || textAt(author, "CollectiveName"),
      given: textAt(author, "ForeName"),
    })),
    "container-title": textAt(journal, "Title"),
    abstract: listAt(fieldOf(article, "Abstract"), "AbstractText").map(wordsOf).join("\n"),
    keyword: listAt(fieldOf(citation, "KeywordList"), "Keyword").map(wordsOf).join(";"),
    ...(id !== "" && { URL: `https://pubmed.ncbi.nlm.nih.gov/${id}/` }),
    ...(issued !== "" && { issued: { raw: issued } }),
  };
}

/** As fine as the journal says it: "2001 Jun 5", or words of its own such as "1998 Dec-1999 Jan". */
function dateOf(date: Json | undefined): string {
  const [words, year, month, day] = ["MedlineDate", "Year", "Month", "Day"].map((part) =>
    textAt(date, part),
  );
  const named = month || textAt(date, "Season");
  const isNumber = /^\d+$/.test(named);
  const twoFigures = isNumber ? day?.padStart(2, "0") : day;
  return words || [year, named, twoFigures].filter(Boolean).join(isNumber ? "-" : " ");
}

/** The text of an element, with or without attributes. */
const wordsOf = (node: Json | undefined): string =>
  (isObject(node) ? textAt(node, "#text") : typeof node === "string" ? node : "").trim();
