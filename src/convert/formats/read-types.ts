/** The shapes in which a format's reader hands on what it read. */
import type { Unused } from "../assembly/conversion.ts";
import type { Offer } from "../assembly/offer.ts";
import type { Order } from "../dates/date-reading.ts";
import type { NamedTable } from "../mapping/convert-table.ts";
import type { BrokenRow } from "../tables/table.ts";

/** Names of ours for what a file is; a table of a program's own has the program's name. */
export type FormatName =
  | "csv"
  | "tsv"
  | "xlsx"
  | "ods"
  | "page"
  | "dateline"
  | "dateline-jsonl"
  | "json-array"
  | "json-events"
  | "jsonl"
  | "timelinejs3"
  | "timelinejs2"
  | "vis"
  | "simile-json"
  | "simile-xml"
  | "ics"
  | "markwhen"
  | "dated-lines"
  | "log"
  | "chat"
  | "captures"
  | "git-log"
  | "gantt"
  | "mermaid-timeline"
  | "fixed-width"
  | "geojson"
  | "csl"
  | "bibtex"
  | "ris"
  | "web-annotation"
  | "wikidata-json"
  | "xml"
  | "yaml"
  | "gedcom"
  | "mail";

/** Rows whose meaning the format itself gives. */
export interface OfferRead {
  readonly shape: "offers";
  readonly format: FormatName;
  readonly offers: readonly Offer[];
  readonly broken: readonly BrokenRow[];
  readonly title?: string;
  readonly description?: string;
  readonly unused: readonly Unused[];
  readonly dateOrder?: {
    readonly column: string;
    readonly order: Order;
    readonly why: string;
  } | null;
}

/** Rows whose columns somebody may have to say the meaning of. */
export interface TableRead {
  readonly shape: "table";
  readonly format: FormatName;
  readonly table: NamedTable;
  readonly title?: string;
}

/** Counts fields that a format's reader has no place for. */
export class UnusedFields {
  readonly #counts = new Map<string, number>();
  readonly #known: ReadonlySet<string>;

  constructor(known: readonly string[]) {
    this.#known = new Set(known);
  }

  see(fields: Readonly<Record<string, unknown>>, prefix = ""): void {
    for (const [name, value] of Object.entries(fields)) {
      if (this.#known.has(prefix + name) || value === null || value === "" || value === undefined)
        continue;
      this.#counts.set(prefix + name, (this.#counts.get(prefix + name) ?? 0) + 1);
    }
  }

  all(): readonly Unused[] {
    return [...this.#counts].map(([column, rows]) => ({ column, rows }));
  }
}
