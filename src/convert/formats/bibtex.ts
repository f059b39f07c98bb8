/** BibTeX and BibLaTeX. */
import { readDate } from "../dates/read-date.ts";
import { oneLine } from "../tables/cell-words.ts";
import { type Publication, publicationOffer, yearMonthDay } from "./publications.ts";
import { type OfferRead, UnusedFields } from "./read-types.ts";

const FIELDS =
  "author editor title date year month day url publisher journal journaltitle booktitle institution abstract keywords doi".split(
    " ",
  );

interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly input: string;
}

export async function bibTex(text: string): Promise<OfferRead> {
  const { parse } = await import("@retorquere/bibtex-parser");
  const { entries, errors } = parse(text, { sentenceCase: false }) as {
    readonly entries: readonly Entry[];
    readonly errors: readonly { readonly error: string; readonly input: string }[];
  };
  const unused = new UnusedFields(FIELDS);
  // What could not be read at all is among the errors.
  const whole = entries.filter(({ fields }) => Object.keys(fields).length > 0);
  const offers = whole.map((entry, index) => {
    unused.see(entry.fields);
    return { ...publicationOffer(publication(entry, index + 1)), id: entry.key };
  });
  const broken = errors
    .filter(({ input }) => /^\s*@\w+\s*[{(]/.test(input ?? ""))
    .map(({ error, input }, index) => ({
      row: whole.length + index + 1,
      value: input.slice(0, 300),
      why: `the entry cannot be read: ${error.slice(0, 200)}`,
      accepted: "an entry whose braces are all closed",
    }));
  return { shape: "offers", format: "bibtex", offers, broken, unused: unused.all() };
}

function publication({ type, fields, input }: Entry, row: number): Publication {
  const text = (...names: readonly string[]) =>
    names.map((name) => composed(asText(fields[name]))).find((each) => each !== "") ?? "";
  const date = rawDate(input) || text("date");
  const [year, month, day] = [text("year"), text("month"), text("day")];
  return {
    row,
    title: text("title"),
    authors: people(fields["author"] ?? fields["editor"]),
    publisher: text("publisher", "journal", "journaltitle", "booktitle", "institution"),
    url: text("url") || (text("doi") === "" ? "" : `https://doi.org/${text("doi")}`),
    abstract: text("abstract"),
    topics: Array.isArray(fields["keywords"])
      ? (fields["keywords"] as unknown[]).map((each) => oneLine(String(each)))
      : [],
    kind: /book|thesis/.test(type) ? "book" : /article|proceedings/.test(type) ? "paper" : "other",
    date:
      date === ""
        ? yearMonthDay(year, month, day)
        : readDate(date, { order: "dmy", thisYear: 2100 }),
    value: date || [year, month, day].filter(Boolean).join(" "),
    column: date === "" ? "year" : "date",
  };
}

/** TeX takes the ~ of EDTF for a space: it is in what was written. */
const rawDate = (input: string): string =>
  /[\s,]date\s*=\s*[{"]([^{}"]*)[}"]/i.exec(input)?.[1]?.trim() ?? "";

/** TeX writes an accent and its letter apart. */
const composed = (text: string): string => oneLine(text).normalize("NFC");

const asText = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join("; ") : typeof value === "string" ? value : "";

function people(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.map(
    (person: { firstName?: string; prefix?: string; lastName?: string; name?: string }) =>
      composed(
        [person.firstName, person.prefix, person.lastName ?? person.name].filter(Boolean).join(" "),
      ),
  );
}
