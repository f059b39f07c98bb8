/**
 * `npm run convert -- IN [--to FORMAT] [--out OUT] [--map MAP.json] [--where "country=KR"]
 * [--report REPORT.csv] [--json]`: whatever somebody has as a dataset, every row accounted for. Exits 0 when at
 * least one event came in, 1 when none did, 2 for wrong use.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  type Decided,
  groupByKind,
  type Left,
  summaryLine,
  type Warning,
} from "../src/convert/assembly/conversion.ts";
import { writtenChoices } from "../src/convert/choices/choices.ts";
import { type Converted, convertFile, type WholeConversion } from "../src/convert/convert.ts";
import type { Conversion } from "../src/convert/convert-read.ts";
import {
  formatMapping,
  isYear,
  type MappingWish,
  NO_WISH,
  parseMapping,
} from "../src/convert/mapping/mapping.ts";
import type { ReadFile } from "../src/convert/reading/taken-apart.ts";
import { ENCODINGS } from "../src/convert/tables/choices.ts";
import { placeOf, rowText } from "../src/convert/tables/table.ts";
import { WRITE_FORMATS } from "../src/convert/writing/formats.ts";
import { reportCsv } from "../src/convert/writing/report-csv.ts";
import { templateCsv, templateXlsx } from "../src/convert/writing/template.ts";
import { write } from "../src/convert/writing/write.ts";
import { LANGUAGES } from "../src/dataset/wording/languages.ts";
import { readArguments } from "./arguments.ts";
import { type Print, startLate, Unable } from "./command.ts";
import { asTyped, reasonOf } from "./texts.ts";
import { chosenByLink } from "./where.ts";
import { writeFile } from "./write-file.ts";
import { asText, formatOf, optionsOf, tellUnwritten } from "./write-out.ts";

const USAGE = `npm run convert -- IN [options]

  IN                 the file: CSV, XLSX, TimelineJS, iCalendar, BibTeX, … known by its content
  --to FORMAT        ${WRITE_FORMATS.map(({ id }) => id).join(", ")};
                     without it what OUT ends with, else json, a dataset
  --out OUT          the file to write; without it the result goes to standard output
  --lang LANGUAGE    ${LANGUAGES.join(" or ")}: which words, where a format has room for one language
  --address URL      where the dataset can be seen, for references to it
  --map MAP.json     what each column is, as --save-map wrote it
  --save-map MAP     write what each column was taken for, to change it and use it again
  --date-order ORDER dmy or mdy: which number of 3/4/2001 is the day; ymd of 01-02-27
  --year YEAR        of the first date, where dates state none, as in the log of a system
  --sheet NAME       one sheet of a workbook; without it the one with the most dates, and
                     those with the same columns as it
  --encoding NAME    the encoding of a text, such as euc-kr
  --where LINK       only these events, as a link has them: "country=KR&topic=nmd"
  --report FILE      write the rows that need a look or were left out, as CSV
  --json             print the account for programs
  --template FILE    write an empty table to fill in, .csv or .xlsx, and nothing else
  --help             print this`;

/** @throws Unable for wrong use. */
export async function run(args: readonly string[], print: Print, tell: Print): Promise<number> {
  const { values, positionals } = parsedArguments(args);
  if (values.help) {
    print(USAGE);
    return 0;
  }
  if (values.template !== undefined) return writeTemplate(values.template, tell);
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new Unable(`One file at a time.\n\n${USAGE}`);
  const format = formatOf(values.to, values.out);
  const options = optionsOf(values.lang, values.address);
  const wish = wishOf(values.map, values["date-order"], values.year);
  const converted = await convertFile(bytesOf(name), {
    name: basename(name),
    wish,
    thisYear: new Date().getUTCFullYear(),
    ...(values.sheet !== undefined && { sheet: values.sheet }),
    ...(values.encoding !== undefined && { encoding: knownEncoding(values.encoding) }),
  });
  if (!converted.ok) return refused(converted, name, values.json === true, print, tell);
  const { file } = converted;
  const conversion =
    values.where === undefined
      ? converted.conversion
      : chosenByLink(converted.conversion, values.where);
  const { dataset } = conversion;
  if (values.report !== undefined) save(values.report, report(file, conversion));
  if (values["save-map"] !== undefined) saveMapping(values["save-map"], conversion);
  const { parts, left } = (dataset && (await write(format, dataset, options))) ?? NOTHING;
  if (parts !== null) {
    if (values.out !== undefined) writeFile(values.out, parts);
    else if (!values.json) print(asText(parts).trimEnd());
  }
  if (values.json)
    print(JSON.stringify({ ...account(file, conversion), unwritten: left }, null, 2));
  else {
    describe(name, file, conversion, tell);
    tellUnwritten(left, format, tell);
  }
  return dataset === null ? 1 : 0;
}

/** Nothing came in, so that nothing goes out. */
const NOTHING = { parts: null, left: [] } as const;

const parsedArguments = (args: readonly string[]) =>
  readArguments(USAGE, {
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: "string" },
      out: { type: "string" },
      lang: { type: "string" },
      address: { type: "string" },
      map: { type: "string" },
      "save-map": { type: "string" },
      "date-order": { type: "string" },
      year: { type: "string" },
      sheet: { type: "string" },
      encoding: { type: "string" },
      where: { type: "string" },
      report: { type: "string" },
      template: { type: "string" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });

function wishOf(
  map: string | undefined,
  order: string | undefined,
  year: string | undefined,
): MappingWish {
  if (order !== undefined && order !== "dmy" && order !== "mdy" && order !== "ymd") {
    throw new Unable(`--date-order is dmy, mdy or ymd, not ${order}.`);
  }
  if (year !== undefined && !isYear(Number(year)))
    throw new Unable(`--year is a year of four digits, not ${year}.`);
  const said: Partial<MappingWish> = {
    ...(order !== undefined && { dateOrder: order }),
    ...(year !== undefined && { year: Number(year) }),
  };
  if (map === undefined) return { ...NO_WISH, ...said };
  const parsed = parseMapping(bytesOf(map).toString("utf8"));
  if (!parsed.ok) throw new Unable(`${map} is no mapping: ${parsed.why}.`);
  return { ...parsed.wish, ...said };
}

function knownEncoding(name: string): string {
  try {
    return name === "utf-8-bom" ? name : new TextDecoder(name).encoding;
  } catch (error) {
    throw new Unable(`${name} is not an encoding that is known; ${ENCODINGS.join(", ")} are.`, {
      cause: error,
    });
  }
}

function bytesOf(name: string): Buffer {
  try {
    return readFileSync(asTyped(name));
  } catch (error) {
    throw new Unable(`${name} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}

function save(name: string, content: string | Uint8Array): void {
  writeFile(name, [content]);
}

function writeTemplate(name: string, tell: Print): number {
  const isWorkbook = /\.xlsx$/i.test(name);
  save(name, isWorkbook ? templateXlsx("en") : templateCsv("en"));
  tell(`${name} is a table to fill in: its rows are examples.`);
  return 0;
}

function report({ read }: ReadFile, { warnings, left }: Conversion): string {
  const { columns, rows } = read.shape === "table" ? read.table : { columns: [], rows: [] };
  return reportCsv({ columns, rows, warnings, left });
}

function saveMapping(name: string, { mapping }: Conversion): void {
  if (mapping === null) throw new Unable("The file has no columns whose meaning could be said.");
  save(name, formatMapping(mapping));
}

/** The account that `--json` prints. */
function account(file: ReadFile, conversion: WholeConversion) {
  const { format, rows, dataset, warnings, left, decided, mapping, dateOrder } = conversion;
  const { questions, yearless, unused, columns } = conversion;
  return {
    format,
    encoding: file.encoding,
    ...(file.separator && { separator: file.separator.separator }),
    ...(file.sheet !== null
      ? { sheet: file.sheet }
      : file.alike.length > 0 && { sheets: file.alike }),
    rows,
    events: dataset?.events.length ?? 0,
    warnings: warnings.map(placed),
    left: left.map(placed),
    // Maps are printed as the file has them.
    mapping: mapping && { ...mapping, columns, choices: writtenChoices(mapping.choices) },
    ...(decided.length > 0 && { chosen: decided.map(chosenRow) }),
    dateOrder,
    questions: questions.map((each) => ({ ...each, examples: each.examples.map(placed) })),
    yearless,
    unused,
  };
}

const chosenRow = ({ row, column, value, date, kind }: Decided) =>
  placed({ row, column, value, read: date, kind });

/** With the number of its own sheet, and which that is of several. */
function placed<Each extends { readonly row: number | null }>(each: Each) {
  if (each.row === null) return each;
  const { row, sheet } = placeOf(each.row);
  return { ...each, row, ...(sheet > 1 && { sheet }) };
}

function refused(
  { unread }: Extract<Converted, { ok: false }>,
  name: string,
  isForPrograms: boolean,
  print: Print,
  tell: Print,
): number {
  const { what, why, todo } = unread;
  if (isForPrograms) {
    const nothing = { encoding: null, rows: 0, events: 0, warnings: [], left: [], mapping: null };
    print(
      JSON.stringify(
        { format: null, ...nothing, dateOrder: null, unread: { what, why, todo } },
        null,
        2,
      ),
    );
  } else tell(harmless(`${name}: ${why} ${todo}`));
  return 1;
}

/** More of a kind are counted, not told one by one. */
const MOST_TOLD = 5;

function describe(name: string, file: ReadFile, conversion: WholeConversion, tell: Print): void {
  const { format, warnings, left, decided, dateOrder, unused, columns, questions, yearless } =
    conversion;
  const encoding = file.encoding === null ? "" : `, ${file.encoding}`;
  tell(harmless(`${name}: ${format}${encoding}${sheetsRead(file)}`));
  const used = columns.filter(({ role }) => role !== "none");
  if (used.length > 0) {
    tell(
      harmless(
        `Columns: ${used.map(({ name: column, role }) => `${column} → ${role}`).join(", ")}`,
      ),
    );
  }
  if (unused.length > 0) {
    tell(
      harmless(
        `Not used: ${unused
          .slice(0, 20)
          .map(({ column, rows }) => `${column} (${rows})`)
          .join(", ")}`,
      ),
    );
    if (unused.length > 20) tell(`  and ${unused.length - 20} more`);
  }
  if (dateOrder) tell(harmless(`Dates in “${dateOrder.column}”: ${dateOrder.why}`));
  for (const { column, rows } of questions) {
    tell(
      harmless(
        `Which is the day in “${column}”? ${rows} rows depend on it: --date-order dmy or mdy.`,
      ),
    );
  }
  if (yearless !== null && yearless.year === null) {
    const { column, rows, value } = yearless;
    tell(
      harmless(
        `Of which year is “${value}” in “${column}”? ${rows} rows state none: --year 2001, the year of the first.`,
      ),
    );
  }
  tellGroups(
    "Needs a look",
    warnings.map(({ said, ...rest }) => ({ ...rest, why: said })),
    tell,
  );
  tellGroups("Left out", left, tell);
  if (decided.length > 0) {
    const out = decided.filter(({ date }) => date === null).length;
    tell(`Chosen by the mapping: ${decided.length - out} read, ${out} left out`);
  }
  tell(summaryLine(conversion));
}

function sheetsRead({ sheet, alike }: ReadFile): string {
  if (sheet !== null) return `, sheet “${sheet}”`;
  if (alike.length === 0) return "";
  const names = alike.map((each) => `“${each}”`).join(", ");
  return `, ${alike.length} sheets with the same columns, read together: ${names}`;
}

type Told = Pick<Left, "value" | "why" | "accepted" | "kind" | "column"> & Pick<Warning, "row">;

function tellGroups(heading: string, all: readonly Told[], tell: Print): void {
  if (all.length === 0) return;
  tell(`\n${heading}`);
  for (const { members } of groupByKind(all)) {
    for (const { row, column, value, why, accepted } of members.slice(0, MOST_TOLD)) {
      const place = [row === null ? null : `row ${rowText(row)}`, column]
        .filter((each) => each !== null)
        .join(", ");
      tell(
        harmless(
          `  ${place || "the whole file"}: ${value === "" ? "" : `“${value.slice(0, 80)}” `}${why}`,
        ),
      );
      tell(harmless(`      accepted: ${accepted}`));
    }
    if (members.length > MOST_TOLD)
      tell(`  and ${members.length - MOST_TOLD} more rows of this kind`);
  }
  tell("");
}

/** A hostile file must not steer the terminal that its problems are told on. */
const harmless = (text: string): string => text.replace(/\p{Cc}/gu, "\uFFFD");

await startLate(import.meta.url, run);
