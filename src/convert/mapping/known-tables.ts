/** Tables that programs write: known by their names together, with roles of their own. */
import type { Cell } from "../tables/table.ts";
import { cellText } from "../tables/table.ts";
import { foldedName, type Role } from "./roles.ts";

export type TableKind = "timelinejs" | "ucdp" | "wikidata" | "timesketch" | "plain";

interface Known {
  readonly kind: TableKind;
  readonly roles: Readonly<Record<string, Role>>;
  readonly is: (
    names: ReadonlySet<string>,
    rows: readonly { readonly cells: readonly Cell[] }[],
  ) => boolean;
}

const has = (names: ReadonlySet<string>, ...wanted: readonly string[]): boolean =>
  wanted.every((name) => names.has(name));

const KNOWN: readonly Known[] = [
  {
    kind: "timelinejs",
    is: (names) =>
      has(names, "headline") && (has(names, "year") || has(names, "start date", "media")),
    roles: {
      year: "year",
      month: "month",
      day: "day",
      time: "none",
      "end year": "end-year",
      "end month": "end-month",
      "end day": "end-day",
      "end time": "none",
      "display date": "shown-date",
      headline: "title",
      text: "text",
      media: "url",
      "media credit": "none",
      "media caption": "none",
      "media thumbnail": "none",
      type: "type",
      group: "topics",
      tag: "topics",
      background: "none",
    },
  },
  {
    kind: "ucdp",
    is: (names) => has(names, "date start", "date end", "date prec"),
    roles: {
      "date start": "date",
      "date end": "end",
      "date prec": "ucdp-precision",
      "dyad name": "title",
      "side a": "actors",
      "side b": "actors",
      "source article": "source",
      "source headline": "none",
      "source original": "none",
      "source date": "none",
      "source office": "none",
      "where coordinates": "place",
      "where description": "none",
      country: "countries",
      id: "id",
      year: "none",
    },
  },
  {
    kind: "wikidata",
    is: (_, rows) =>
      rows
        .slice(0, 20)
        .some(({ cells }) =>
          cells.some((cell) =>
            /^https?:\/\/www\.wikidata\.org\/entity\/[QL]\d+$/.test(cellText(cell)),
          ),
        ),
    roles: {
      item: "url",
      "item label": "title",
      "event label": "title",
      event: "url",
      "item description": "text",
      precision: "wikidata-precision",
      "date precision": "wikidata-precision",
    },
  },
  {
    kind: "timesketch",
    is: (names) =>
      has(names, "message", "timestamp desc") || has(names, "message", "datetime", "timestamp"),
    roles: {
      message: "title",
      datetime: "date",
      timestamp: "timestamp",
      "timestamp desc": "topics",
    },
  },
];

export interface KnownTable {
  readonly kind: TableKind;
  /** Of a column by its name; undefined where the table's kind says nothing of it. */
  role(name: string): Role | undefined;
}

export function knownTable(
  columns: readonly string[],
  rows: readonly { readonly cells: readonly Cell[] }[],
): KnownTable {
  const names = new Set(columns.map(foldedName));
  const known = KNOWN.find(({ is }) => is(names, rows));
  if (known === undefined) return { kind: "plain", role: () => undefined };
  const { kind, roles } = known;
  return {
    kind,
    role: (name) => (Object.hasOwn(roles, foldedName(name)) ? roles[foldedName(name)] : undefined),
  };
}
