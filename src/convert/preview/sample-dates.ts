/** Chooses the dates of a file that are shown beside what they are read as. */
import { plainDay } from "../../dataset/time/plain-day.ts";
import { statedDate } from "../../dataset/time/stated-date.ts";
import type { Left, Warning } from "../assembly/conversion.ts";
import type { Conversion } from "../convert-read.ts";
import type { ReadFile } from "../reading/taken-apart.ts";
import { cellText, placeOf, type Row } from "../tables/table.ts";
import { rowWith } from "../tables/text-rows.ts";
import { rowsEitherWay } from "./first-events.ts";
import type { Place, ShownDate, ShownDates } from "./shown.ts";

/** Dates shown one by one, from the beginning of the file. */
const FIRST = 200;
/** Rows among which one of each sort is looked for. */
const LOOKED_AT = 5_000;
const MOST_SORTS = 6;
const MOST_DOUBTFUL = 6;
const LONGEST = 80;

const NONE: ShownDates = { sorts: [], first: [] };

/** Samples the dates of a table; other formats say themselves what a date is. */
export function shownDates(file: ReadFile, conversion: Conversion): ShownDates {
  const { read } = file;
  if (read.shape !== "table") return NONE;
  const { columns } = conversion;
  const dated = columns.flatMap(({ role }, at) => (DATED.has(role) ? [at] : []));
  if (dated.length === 0) return NONE;
  const names = new Set(dated.map((at) => columns[at]?.name));
  const show = reader(conversion, names);
  const looked: Read[] = [];
  const { rows } = read.table;
  for (let index = 0; index < Math.min(rows.length, LOOKED_AT); index++) {
    const shown = show(rowWith(rows, index, dated));
    if (shown) looked.push(shown);
  }
  const stated = ({ edtf, ...shown }: Read): ShownDate => ({
    ...shown,
    place: placeIn(file, shown.row),
    date: edtf === null ? null : statedDate(edtf),
  });
  return { sorts: sampled(looked).map(stated), first: looked.slice(0, FIRST).map(stated) };
}

/** The place of the row in the file, with its sheet where several are read. */
export function placeIn({ sheet: only, alike }: ReadFile, number: number): Place {
  const { row, sheet } = placeOf(number);
  return { row, sheet: only === null ? (alike[sheet - 1] ?? null) : null };
}

const DATED: ReadonlySet<string> = new Set(
  "date end end-exclusive year month day end-year end-month end-day timestamp".split(" "),
);

/** A date before it is parsed, which is done only for those that are shown. */
type Read = Omit<ShownDate, "date" | "place"> & { readonly edtf: string | null };

function reader(
  conversion: Conversion,
  names: ReadonlySet<string | undefined>,
): (row: Row) => Read | null {
  const { eventDates, eventRows, warnings, left } = conversion;
  const edtf = new Map<number, string>();
  for (const [index, row] of eventRows.entries()) {
    if (index >= LOOKED_AT) break;
    edtf.set(row, eventDates[index] ?? "");
  }
  const said = new Map<number | null, string>();
  const note = ({ row, column }: Warning | Left, words: string) => {
    if (column !== null && names.has(column)) said.set(row, words);
  };
  for (const warning of warnings) note(warning, warning.said);
  for (const each of left) said.set(each.row, each.why);
  const either = rowsEitherWay(warnings);
  return ({ row, cells }) => {
    const written = cells
      .map((cell) => cellText(cell).trim())
      .filter((text) => text !== "")
      .join(" – ");
    const read = edtf.get(row) ?? null;
    const words = said.get(row) ?? null;
    if (read === null && words === null) return null;
    const shown = { row, written: written.slice(0, LONGEST), edtf: read, said: words };
    return { ...shown, isEitherOrder: either.has(row) };
  };
}

/** The form of most dates. */
const PLAIN = "9999-99-99";

/** One of each sort in the order of the file, then some of those in doubt. */
function sampled(all: readonly Read[]): readonly Read[] {
  const sorts = new Map<string, Read>();
  for (const each of all) {
    if (each.edtf === null || (each.said !== null && !each.isEitherOrder)) continue;
    const form = Number.isNaN(plainDay(each.edtf)) ? each.edtf.replace(/\d/g, "9") : PLAIN;
    const sort = `${form} ${each.isEitherOrder}`;
    if (!sorts.has(sort)) sorts.set(sort, each);
  }
  const doubtful = all.filter(
    ({ edtf, said, isEitherOrder }) => edtf === null || (said !== null && !isEitherOrder),
  );
  return [...[...sorts.values()].slice(0, MOST_SORTS), ...doubtful.slice(0, MOST_DOUBTFUL)];
}
