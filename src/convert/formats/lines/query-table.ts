/** The answer to a query of SPARQL as lines with tabs, with the words of each of its terms. */

const HEADER = /^\?\w+(?:\t\?\w+)*\r?$/;

/** Null for what is no such answer. */
export function queryTable(text: string): string | null {
  if (!HEADER.test(text.slice(0, text.indexOf("\n")))) return null;
  const [first = "", ...lines] = text.split("\n");
  const names = first.replaceAll("?", "");
  return [
    names,
    ...lines.map((line) => line.replace(/\r$/, "").split("\t").map(termWords).join("\t")),
  ].join("\n");
}

/** An address without its brackets, a text without its marks, language and kind; nothing for what has no name. */
function termWords(term: string): string {
  const [, address] = /^<(.*)>$/.exec(term) ?? [];
  if (address !== undefined) return address;
  if (term.startsWith("_:")) return "";
  const [, words] = /^"((?:[^"\\]|\\.)*)"(?:@[\w-]+|\^\^.+)?$/.exec(term) ?? [];
  if (words === undefined) return term;
  const plain = words.replace(/\\(.)/g, (_, letter: string) =>
    /[tnr]/.test(letter) ? " " : letter,
  );
  return plain.includes('"') ? `"${plain.replaceAll('"', '""')}"` : plain;
}
