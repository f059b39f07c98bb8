/** What a web page or a Markdown file says, without its markup. */

/** Elements with no words to read. */
const SILENT = "script, style, template, noscript, svg, math, iframe, object, head";
/** Elements that stand on lines of their own. */
const BLOCK =
  /^(address|article|aside|blockquote|body|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|td|th|tr|ul)$/;

export const looksLikeHtml = (name: string, text: string): boolean =>
  /\.x?html?$/i.test(name) || /^\s*(<\?xml[^>]*>\s*)?<(!doctype html|html|head|body)\b/i.test(text);

/** The words of a page, which is parsed and never shown; a paragraph is a line. */
export function textOfHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const silent of page.querySelectorAll(SILENT)) silent.remove();
  const parts: string[] = [];
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.localName === "br") parts.push("\n");
      continue;
    }
    const own = blockAround(node);
    if (own !== block) parts.push("\n");
    block = own;
    const text = node.textContent ?? "";
    parts.push(own?.localName === "pre" ? text : text.replace(/\s+/g, " "));
  }
  return parts
    .join("")
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function blockAround(node: Node): Element | null {
  let element = node.parentElement;
  while (element && !BLOCK.test(element.localName)) element = element.parentElement;
  return element;
}

/** The words of a Markdown file: emphasis, headings, links and quotes without their marks. */
export const textOfMarkdown = (markdown: string): string =>
  markdown
    .replace(/!?\[([^[\]\n]{0,500})\]\([^()\s]{0,2000}(?: "[^"\n]{0,500}")?\)/g, "$1")
    .replace(/^ {0,3}(?:#{1,6} +|> ?|[-*+] +)/gm, "")
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,1000})\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_\n]{1,1000})\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, "$1");
