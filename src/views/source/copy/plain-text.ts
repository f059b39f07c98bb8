/** What a web page or a Markdown file says, without its markup. */
import { wordsOfHtml } from "./html-words.ts";

export const looksLikeHtml = (name: string, text: string): boolean =>
  /\.x?html?$/i.test(name) || /^\s*(<\?xml[^>]*>\s*)?<(!doctype html|html|head|body)\b/i.test(text);

/** The words of a page; the parser is given no tag, so it only resolves character references. */
export function textOfHtml(html: string): string {
  const words = wordsOfHtml(html).replaceAll("<", "&lt;");
  return new DOMParser().parseFromString(`<pre>\n${words}`, "text/html").body.textContent ?? "";
}

/** The words of a Markdown file: emphasis, headings, links and quotes without their marks. */
export const textOfMarkdown = (markdown: string): string =>
  markdown
    .replace(/!?\[([^[\]\n]{0,500})\]\([^()\s]{0,2000}(?: "[^"\n]{0,500}")?\)/g, "$1")
    .replace(/^ {0,3}(?:#{1,6} +|> ?|[-*+] +)/gm, "")
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,1000})\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_\n]{1,1000})\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, "$1");
