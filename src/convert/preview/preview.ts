/** Shows a conversion piece by piece: what a page asks for, and no more, since a file may have a million rows. */
import { statedDate } from "../../dataset/time/stated-date.ts";
import { type Question, tallyOf } from "../assembly/conversion.ts";
import type { Hearer, Made } from "../assembly/made.ts";
import { NO_CHOICES } from "../choices/choices.ts";
import { type Conversion, type ConvertOptions, convertRead } from "../convert-read.ts";
import { joinsOf, TOO_MANY_CELLS } from "../mapping/join-cells.ts";
import { formatMapping, type MappingWish } from "../mapping/mapping.ts";
import { PARTED } from "../mapping/parted-rows.ts";
import { countShown } from "../mapping/shown-rows.ts";
import type { ReadFile } from "../reading/taken-apart.ts";
import { cellText, type LinesRead, rowNumbered } from "../tables/table.ts";
import { reportCsv } from "../writing/report-csv.ts";
import { firstEvents } from "./first-events.ts";
import { Openness, type Problem, problemsByKind } from "./problems.ts";
import { placeIn, shownDates } from "./sample-dates.ts";
import type { Evidence, MoreOf, ProblemGroup, Shown, ShownProblem } from "./shown.ts";

/** Problems of a kind that are told at first: more of the same say no more. */
const TOLD_FIRST = 5;
/** Problems of a kind that are told on request, at a time. */
const TOLD_MORE = 200;
/** The longest value of a row that is shown. */
const LONGEST = 120;
/** Cells of a row that are shown: nobody reads five hundred. */
const MOST_CELLS = 24;

export class Preview {
  readonly #file: ReadFile;
  readonly #hear: () => Hearer | null;
  #options: ConvertOptions;
  #conversion: Conversion;
  #groups: ReturnType<typeof problemsByKind>;
  #openness: Openness;

  /** @param hear  gives whoever hears of the entries of each conversion as they are made. */
  constructor(file: ReadFile, options: ConvertOptions, hear: () => Hearer | null = () => null) {
    this.#file = file;
    this.#options = options;
    this.#hear = hear;
    this.#conversion = convertRead(file, options, hear());
    this.#groups = problemsByKind(this.#conversion);
    this.#openness = this.#opened();
  }

  #opened(): Openness {
    const { thisYear } = this.#options;
    const order = this.#conversion.dateOrder?.order ?? "dmy";
    return new Openness(this.#conversion, this.#groups, { order, thisYear });
  }

  /** Converts the same file by other wishes. */
  map(wish: MappingWish): void {
    this.#options = { ...this.#options, wish };
    this.#conversion = convertRead(this.#file, this.#options, this.#hear());
    this.#groups = problemsByKind(this.#conversion);
    this.#openness = this.#opened();
  }

  /** True where a person has nothing to look at and nothing to say. */
  get isPlain(): boolean {
    const { made, questions, left, warnings } = this.#conversion;
    const nothingToSay = this.#file.read.shape !== "table" && questions.length === 0;
    return made !== null && nothingToSay && left.length + warnings.length === 0;
  }

  get format(): string {
    return this.#conversion.format;
  }

  show(): Shown {
    const { columns, mapping, dateOrder, questions, yearless, unused } = this.#conversion;
    return {
      evidence: this.#evidence(),
      tally: tallyOf(this.#conversion),
      missing: this.#conversion.left.filter(({ kind }) => kind !== "chosen").length,
      columns,
      mapping: mapping && formatMapping(mapping),
      dateOrder,
      question: questions.map(shownQuestion)[0] ?? null,
      yearless,
      unused,
      dates: shownDates(this.#file, this.#conversion),
      first: firstEvents(this.#conversion),
      look: this.#shownGroups("look"),
      left: this.#shownGroups("left"),
    };
  }

  /** The next problems of a kind. */
  more({ of, kind, from }: MoreOf): readonly ShownProblem[] {
    const members = this.#groups[of].get(kind) ?? [];
    return members.slice(from, from + TOLD_MORE).map((each) => this.#shown(of, each));
  }

  /** Null where no row is an event. */
  get made(): Made | null {
    return this.#conversion.made;
  }

  /** The rows that are named, as CSV. */
  report(): string {
    const { read } = this.#file;
    const { warnings, left } = this.#conversion;
    const { columns, rows } = read.shape === "table" ? read.table : { columns: [], rows: [] };
    return reportCsv({ columns, rows, warnings, left });
  }

  #evidence(): Evidence {
    const { encoding, encodingWhy, separator, header, sheet, sheets, alike, read } = this.#file;
    const isTable = read.shape === "table";
    const { format } = this;
    const asSheets = { sheet, sheets, alike };
    return { format, encoding, encodingWhy, separator, header, ...asSheets, isTable };
  }

  #shownGroups(of: MoreOf["of"]): readonly ProblemGroup[] {
    const { kinds } = this.#options.wish?.choices ?? NO_CHOICES;
    return [...this.#groups[of]].map(([kind, members]) => {
      const rule = kinds.get(kind);
      const rows = members.filter((each) => "byKind" in each && each.byKind).length;
      return {
        kind,
        count: members.length,
        chosen: rule === undefined ? null : { rule, rows },
        members: members.slice(0, TOLD_FIRST).map((each) => this.#shown(of, each)),
      };
    });
  }

  #shown(of: MoreOf["of"], problem: Problem): ShownProblem {
    const { row, column, value, accepted, kind } = problem;
    const said = "why" in problem ? problem.why : problem.said;
    const cells = row === null ? [] : this.#cells(row);
    const joins = row === null ? [] : this.#joins(row, kind, value);
    const place = row === null ? null : placeIn(this.#file, row);
    const told = { row, place, column, value, said, accepted };
    return { ...told, cells, joins, ...this.#openness.of(of, problem) };
  }

  #joins(row: number, kind: string, value: string): ShownProblem["joins"] {
    if (kind !== TOO_MANY_CELLS && kind !== PARTED) return [];
    const { read } = this.#file;
    const cells = read.shape === "table" ? rowNumbered(read.table.rows, row)?.cells : undefined;
    if (read.shape !== "table" || cells === undefined) return [];
    if (kind === PARTED) return [{ at: cells.length - 1, text: "", rows: countShown(value) }];
    return joinsOf(cells, this.#conversion.columns, read.table.separator);
  }

  #cells(row: number): ShownProblem["cells"] {
    const { read } = this.#file;
    if (read.shape !== "table") return [];
    const { columns, rows } = read.table;
    const cells = rowNumbered(rows, row)?.cells ?? [];
    return cells.slice(0, MOST_CELLS).map((cell, at) => ({
      name: columns[at] ?? "?",
      text: cellText(cell).slice(0, LONGEST),
    }));
  }
}

/** Shows of lines that made no table how they were read, and nothing else. */
export const nothingOf = (lines: LinesRead): Shown => ({
  evidence: {
    format: "csv",
    ...lines,
    header: null,
    sheet: null,
    sheets: [],
    alike: [],
    isTable: false,
  },
  tally: { rows: 0, events: 0, look: 0, left: 0 },
  missing: 0,
  columns: [],
  mapping: null,
  dateOrder: null,
  question: null,
  yearless: null,
  unused: [],
  dates: { sorts: [], first: [] },
  first: [],
  look: [],
  left: [],
});

const shownQuestion = ({ column, basis, rows, examples }: Question): Shown["question"] => ({
  column,
  basis,
  rows,
  examples: examples.map(({ dmy, mdy, ...each }) => ({
    ...each,
    dmy: statedDate(dmy),
    mdy: statedDate(mdy),
  })),
});
