/** What each column of a table becomes, as a value and as the small file that keeps it. */
import {
  type Choices,
  isChoosing,
  NO_CHOICES,
  parsedChoices,
  writtenChoices,
} from "../choices/choices.ts";
import { ROLES, type Role } from "../columns/roles.ts";
import type { Order } from "../dates/date-reading.ts";

export interface MappedColumn {
  readonly name: string;
  readonly role: Role;
}

/** All that a person may decide of a table; what is left out is found out. */
export interface Mapping {
  readonly format: "dateline-mapping/1";
  /** In the order of the table. */
  readonly columns: readonly MappedColumn[];
  readonly dateOrder: Order | null;
  readonly year?: number;
  readonly choices: Choices;
}

/** What `--map` says: only the columns that it names are decided by it. */
export interface MappingWish {
  readonly columns: ReadonlyMap<string, Role>;
  readonly dateOrder: Order | null;
  /** The year of the first date that states none. */
  readonly year?: number;
  readonly choices: Choices;
}

export const NO_WISH: MappingWish = {
  columns: new Map(),
  dateOrder: null,
  choices: NO_CHOICES,
};

export const formatMapping = ({ columns, dateOrder, year, choices }: Mapping): string =>
  `${JSON.stringify(
    {
      format: "dateline-mapping/1",
      columns: Object.fromEntries(columns.map(({ name, role }) => [name, role])),
      ...(dateOrder !== null && { dateOrder }),
      ...(year !== undefined && { year }),
      ...(isChoosing(choices) && { choices: writtenChoices(choices) }),
    },
    null,
    2,
  )}\n`;

type ParsedMapping =
  | { readonly ok: true; readonly wish: MappingWish }
  | { readonly ok: false; readonly why: string };

/** Reads a mapping file. Never throws: a name or a role that nobody knows is told. */
export function parseMapping(text: string): ParsedMapping {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refused("it is not complete JSON");
  }
  if (typeof file !== "object" || file === null || Array.isArray(file)) {
    return refused("it is not an object, in { }");
  }
  const { columns = {}, dateOrder = null, year, choices } = file as Record<string, unknown>;
  const pairs = columnPairs(columns);
  if (pairs === null) return refused('“columns” is not an object such as { "When": "date" }');
  const wrong = pairs.find(([, role]) => !ROLES.includes(role as Role));
  if (wrong) {
    return refused(`“${String(wrong[1])}” is not a role; roles are ${ROLES.join(", ")}`);
  }
  if (dateOrder !== null && dateOrder !== "dmy" && dateOrder !== "mdy" && dateOrder !== "ymd") {
    return refused("“dateOrder” is none of “dmy”, “mdy” and “ymd”");
  }
  if (year !== undefined && !isYear(year)) return refused("“year” is not a year such as 2001");
  const chosen = parsedChoices(choices);
  if (typeof chosen === "string") return refused(chosen);
  const columnsWished = new Map(pairs as [string, Role][]);
  return {
    ok: true,
    wish: {
      columns: columnsWished,
      dateOrder,
      ...(year !== undefined && { year }),
      choices: chosen,
    },
  };
}

/** Of the calendar that programs count in. */
export const isYear = (year: unknown): year is number =>
  Number.isInteger(year) && Number(year) >= 1000 && Number(year) <= 9999;

/** The file as it is written, or the list of a mapping as it is printed. */
function columnPairs(columns: unknown): readonly (readonly [string, unknown])[] | null {
  if (Array.isArray(columns)) {
    return columns.flatMap((each: unknown) => {
      const { name, role } = (each ?? {}) as Record<string, unknown>;
      return typeof name === "string" ? [[name, role] as const] : [];
    });
  }
  return typeof columns === "object" && columns !== null ? Object.entries(columns) : null;
}

const refused = (why: string): ParsedMapping => ({ ok: false, why });
