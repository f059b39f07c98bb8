import { type Citable, dateInWords, notesOn, oneLine, plainDate, workOf } from "./reference.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** One entry, in UTF-8. Its values are inert: no text of a dataset can end a field or run TeX. */
export function bibtex(item: Citable): string {
  const { kind, title, authors, publisher, container, series, version, published, language, url } =
    workOf(item);
  const [year, month, day] = (published && plainDate(published)) || [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["title", `{${escaped(title)}}`],
    // Braces keep a name whole: which part is the family name, the dataset does not say.
    ["author", authors.map((name) => `{${escaped(name)}}`).join(" and ") || undefined],
    [kind === "book" ? "publisher" : "howpublished", publisher && escaped(publisher)],
    ["journal", container && escaped(container)],
    ["series", series && escaped(series)],
    ["version", version && escaped(version)],
    ["year", year === undefined ? published && escaped(dateInWords(published)) : String(year)],
    ["day", day === undefined ? undefined : String(day)],
    ["language", language && escaped(language)],
    ["url", address(url)],
    ["urldate", item.accessed],
    ["note", notesOn(item).map(escaped).join("; ")],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  // The month is a name BibTeX knows, which stands without braces.
  const monthLine = month === undefined ? [] : [`  month = ${MONTHS[month - 1]},`];
  const key = item.id.replaceAll(/[^A-Za-z0-9:_-]+/g, "-");
  return [`@${kind === "book" ? "book" : "misc"}{${key},`, ...lines, ...monthLine, "}\n"].join(
    "\n",
  );
}

const SPECIAL: Readonly<Record<string, string>> = {
  // Never a bare brace, not even behind a backslash: BibTeX counts those too.
  "{": "{\\textbraceleft}",
  "}": "{\\textbraceright}",
  "\\": "{\\textbackslash}",
  "~": "{\\textasciitilde}",
  "^": "{\\textasciicircum}",
};

const escaped = (text: string): string =>
  oneLine(text).replaceAll(/[\\{}~^#$%&_]/g, (mark) => SPECIAL[mark] ?? `\\${mark}`);

/** Addresses are taken as they stand, so only what could end the field is changed. */
const address = (url: string): string =>
  url.replaceAll(/[{}\\\s]/g, (mark) => encodeURIComponent(mark));
