import {
  type Citable,
  notesOn,
  oneLine,
  plainDate,
  type Work,
  workOf,
  yearInWords,
} from "./reference.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The kind of entry, and the field that says who published it. */
interface Form {
  readonly entry: string;
  readonly publisher: string;
}

const FORMS: Readonly<Partial<Record<Work["kind"], Form>>> = {
  book: { entry: "book", publisher: "publisher" },
  news: { entry: "article", publisher: "publisher" },
};
const OTHER_FORM: Form = { entry: "misc", publisher: "howpublished" };

/** One entry, in UTF-8. Its values are inert: no text of a dataset can end a field or run TeX. */
export function bibtex(item: Citable): string {
  const { kind, title, authors, publisher, container, series, version, published, language, url } =
    workOf(item);
  const [, month, day] = (published && plainDate(published)) || [];
  const form = FORMS[kind] ?? OTHER_FORM;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["title", `{${escaped(title)}}`],
    // Braces keep a name whole: which part is the family name, the dataset does not say.
    ["author", authors.map((name) => `{${escaped(name)}}`).join(" and ") || undefined],
    [form.publisher, publisher && escaped(publisher)],
    ["journal", container && escaped(container)],
    ["series", series && escaped(series)],
    ["version", version && escaped(version)],
    ["year", (published && yearInWords(published)) ?? undefined],
    ["day", day === undefined ? undefined : String(day)],
    ["language", language && escaped(language)],
    ["url", url && address(url)],
    ["urldate", item.accessed],
    ["note", notesOn(item).map(escaped).join("; ")],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  // The month is a name BibTeX knows, which stands without braces.
  const monthLine = month === undefined ? [] : [`  month = ${MONTHS[month - 1]},`];
  const key = item.id.replaceAll(/[^A-Za-z0-9:_-]+/g, "-");
  return [`@${form.entry}{${key},`, ...lines, ...monthLine, "}\n"].join("\n");
}

const SPECIAL: Readonly<Record<string, string>> = {
  // Never a bare brace, not even behind a backslash: BibTeX counts those too.
  "{": "{\\textbraceleft}",
  "}": "{\\textbraceright}",
  "\\": "{\\textbackslash}",
  "~": "{\\textasciitilde}",
  "^": "{\\textasciicircum}",
  // In the fonts that TeX began with, these are ¡, ¿ and a dash.
  "<": "{\\textless}",
  ">": "{\\textgreater}",
  "|": "{\\textbar}",
};

const escaped = (text: string): string =>
  oneLine(text).replaceAll(/[\\{}~^<>|#$%&_]/g, (mark) => SPECIAL[mark] ?? `\\${mark}`);

/** Addresses are taken as they stand, so only what could end the field is changed. */
const address = (url: string): string =>
  url.replaceAll(/[{}\\\s]/g, (mark) => encodeURIComponent(mark));
