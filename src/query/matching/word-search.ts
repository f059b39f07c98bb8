/**
 * Search for the events that hold a word: in their titles and summaries, passages, and names of
 * actors and topics.
 */
import type { Localized } from "../../dataset/format/schema.ts";
import type { Lists } from "../arrays/code-lists.ts";
import { Recent } from "../arrays/recent.ts";
import type { Columns } from "../columns/columns.ts";
import { fold } from "../text/fold.ts";
import { termFinder } from "../text/term.ts";

/** Terms remembered: those being typed, and those of the searches before. */
const REMEMBERED = 16;

/** Looks through every text once for a term, however many events share it. */
export class WordSearch {
  readonly #columns: Columns;
  readonly #recent = new Recent<Uint8Array>(REMEMBERED);

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** For each row, 1 where the folded term occurs somewhere in one field of the event. */
  rowsWith(term: string): Uint8Array {
    return this.#recent.get(term, () => this.#search(term));
  }

  #search(term: string): Uint8Array {
    const { dataset, passages, lines, rowAt, quotes, ownTopics, facets, count } = this.#columns;
    const rows = new Uint8Array(count);
    lines.find(term, (index) => {
      // Of events that came after these columns were made, there is no row to mark.
      rows[rowAt[index] ?? count] = 1;
    });
    const quoted = new Uint8Array(passages.count);
    passages.lines.find(term, (passage) => {
      quoted[passage] = 1;
    });
    spread(quoted, quotes, rows);
    spread(
      named(
        term,
        dataset.topics.map(({ label }) => label),
      ),
      ownTopics,
      rows,
    );
    spread(
      named(
        term,
        dataset.actors.map(({ name }) => name),
      ),
      facets.actor,
      rows,
    );
    return rows;
  }
}

function named(term: string, names: readonly Localized[]): Uint8Array {
  const find = termFinder(term);
  return Uint8Array.from(names, (name) => (textsOf(name).some((text) => find(fold(text))) ? 1 : 0));
}

const textsOf = (value: Localized): readonly string[] =>
  typeof value === "string" ? [value] : Object.values(value);

/** Marks the rows that have a marked code. */
function spread(marked: Uint8Array, { offsets, codes }: Lists, rows: Uint8Array): void {
  if (!marked.includes(1)) return;
  for (let row = 0; row < rows.length; row++) {
    const end = offsets[row + 1] ?? 0;
    for (let k = offsets[row] ?? 0; k < end; k++) {
      if (marked[codes[k] ?? 0] === 1) rows[row] = 1;
    }
  }
}
