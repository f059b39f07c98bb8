/** Paragraphs of a web page: of its article, where it says which part that is. */
import { type ResolveReferences, textOfHtml, wordsOfHtml } from "../../dataset/copy/html-words.ts";
import type { RawDocument } from "../texts/document-types.ts";
import { factsOfPage } from "./html-head.ts";

/** What leads elsewhere or asks for something is no part of the text. */
const AROUND = /^(?:nav|aside|form|button|dialog|menu)$/;
/** Where nothing says which part is the article, the foot of the page is around it too. */
const AROUND_PAGE = /^(?:nav|aside|form|button|dialog|menu|footer)$/;
/** A part that holds less of the words than this is not the article. */
const SHARE = 0.4;

export async function htmlDocument(html: string, letters: ResolveReferences): Promise<RawDocument> {
  const article = articleOf(html);
  const text =
    article === null
      ? await textOfHtml(html, letters, AROUND_PAGE)
      : await textOfHtml(article, letters, AROUND);
  return { ...(await factsOfPage(html, letters)), paragraphs: text.split("\n") };
}

/** The one element that is the article, with its content; null where there is none, or several. */
function articleOf(html: string): string | null {
  for (const name of ["article", "main"]) {
    const starts = [...html.matchAll(new RegExp(`<${name}(?=[\\s>])`, "gi"))].map(
      ({ index }) => index,
    );
    const [start] = starts;
    if (start === undefined || starts.length > 1) continue;
    const end = html.toLowerCase().lastIndexOf(`</${name}`);
    const part = html.slice(start, end < start ? undefined : end);
    const whole = wordsOfHtml(html, AROUND_PAGE).length;
    if (wordsOfHtml(part, AROUND).length >= whole * SHARE) return part;
  }
  return null;
}
