/**
 * Checks what is about to be changed in a draft, by the rules that a file is checked by. It looks at the entries
 * that change and at those that point at what is taken out, at no others.
 *
 * What it accepts of a sound draft is a draft that `parseDataset` has nothing to say of, but that something
 * is not used yet, or that there is no event yet; what it refuses, `parseDataset` would speak of.
 */
import * as z from "zod";
import { checkQuote } from "../../dataset/audit/check-quotes.ts";
import { headerShape, type Passage } from "../../dataset/format/schema.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { type Finding, finding, nearestWithin } from "../../dataset/problems/finding.ts";
import { explainIssues } from "../../dataset/problems/schema-issues.ts";
import { readEntry, tooMany } from "../../dataset/reading/check-entries.ts";
import { checkReferences, type Elsewhere } from "../../dataset/reading/check-references.ts";
import {
  type Kept,
  LISTS,
  type ListName,
  readLists,
  type Salvage,
} from "../../dataset/reading/entry-lists.ts";
import { duplicateId } from "../../dataset/reading/reference-findings.ts";
import { apply } from "./apply.ts";
import type { Change } from "./change.ts";
import { checkDocument, documentWithoutSource } from "./check-document.ts";
import type { Draft, DraftDocument, Entries, List } from "./draft.ts";
import { entriesOf, isDatasetList, keyOf } from "./entry-keys.ts";
import type { Pointers } from "./pointers.ts";

/**
 * All that speaks against the changes; nothing where they may be made. Paths are those of the draft after them.
 *
 * @param pointers  of the draft before them.
 */
export function check(
  draft: Draft,
  pointers: Pointers,
  changes: readonly Change[],
): readonly Finding[] {
  const after = apply(draft, changes);
  if (after === null) return [outdated];
  const look = new Check(after, pointers, changes);
  const unsound = look.unsound();
  return unsound.length > 0 ? unsound : look.quotes();
}

/**
 * The same without a look into the texts: for what was accepted once, such as a draft that is restored with words
 * that a changed text no longer had.
 */
export function checkSound(
  draft: Draft,
  pointers: Pointers,
  changes: readonly Change[],
): readonly Finding[] {
  const after = apply(draft, changes);
  return after === null ? [outdated] : new Check(after, pointers, changes).unsound();
}

const outdated = finding({
  code: "bad-value",
  outcome: "file-refused",
  path: [],
  expected: "a change of the draft as it is now",
  message: "The draft has changed meanwhile",
});

/** The names of entries, list by list. */
type Names = ReadonlyMap<List, ReadonlySet<string>>;

const headerSchema = z.strictObject(headerShape);
const NOTHING: ReadonlySet<string> = new Set();

class Check {
  readonly #after: Draft;
  readonly #pointers: Pointers;
  readonly #changes: readonly Change[];
  readonly #nearest = nearestWithin();
  /** Entries more than before, or fewer, by list and name. */
  readonly #more = new Map<string, number>();
  /** Entries that are new or another. */
  readonly #put: Names;

  constructor(after: Draft, pointers: Pointers, changes: readonly Change[]) {
    this.#after = after;
    this.#pointers = pointers;
    this.#changes = changes;
    for (const { list, id, before, after } of changes) {
      const by = Number(after !== null) - Number(before !== null);
      this.#more.set(`${list} ${id}`, (this.#more.get(`${list} ${id}`) ?? 0) + by);
    }
    this.#put = names(changes.filter(({ list, id }) => this.#times(list, id) > 0));
  }

  unsound(): readonly Finding[] {
    const alone = [...this.#tooMany(), ...this.#alone(), ...this.#twice()];
    // An entry that is none points at nothing that could be checked.
    if (alone.length > 0) return alone;
    return [...this.#references(), ...this.#documents()];
  }

  #times(list: List, id: string): number {
    return this.#pointers.times(list, id) + (this.#more.get(`${list} ${id}`) ?? 0);
  }

  /** Entries of these names with their ranks, in the order of their list, which is walked once. */
  #ranked<L extends List>(
    list: L,
    ids: ReadonlySet<string> = this.#put.get(list) ?? NOTHING,
  ): readonly Kept<Entries[L]>[] {
    if (ids.size === 0) return [];
    return entriesOf(this.#after, list).flatMap((value, index) =>
      ids.has(keyOf(list, value)) ? [{ index, value }] : [],
    );
  }

  #tooMany(): readonly Finding[] {
    const grown = new Set(
      this.#changes.flatMap(({ list, before }) => (before === null ? [list] : [])),
    );
    return [...grown].filter(isDatasetList).flatMap((list) => {
      const { length } = this.#after.dataset[list];
      return length > LIMITS.entries[list] ? [tooMany(list, length)] : [];
    });
  }

  /** Checks each entry by its schema. */
  #alone(): readonly Finding[] {
    const findings: Finding[] = [];
    const report = {
      nearest: this.#nearest,
      findings,
      rejected: new Set<string>(),
      mentioned: new Set<string>(),
    };
    for (const list of this.#put.keys()) {
      for (const { index, value } of this.#ranked(list)) {
        if (isDatasetList(list)) readEntry(list, index, value, report);
        else if (list === "header") findings.push(...this.#header(value));
        else findings.push(...checkDocument(value as DraftDocument, index, this.#nearest));
        if (hasHalfCharacter(value)) findings.push(halfCharacter(list, index));
      }
    }
    return findings;
  }

  #header(value: unknown): readonly Finding[] {
    const checked = headerSchema.safeParse(value);
    if (checked.success) return [];
    return explainIssues(checked.error.issues, {
      schema: headerSchema,
      value,
      base: [],
      noun: "a dataset",
      outcome: "part-left-out",
      nearest: this.#nearest,
    });
  }

  #twice(): readonly Finding[] {
    return [...this.#put].flatMap(([list, ids]) => {
      if (list === "header" || list === "omissions") return [];
      const twice = new Set([...ids].filter((id) => this.#times(list, id) > 1));
      const said = new Set<string>();
      return this.#ranked(list, twice).flatMap(({ index, value }) => {
        const id = keyOf<List>(list, value);
        if (!said.has(id)) {
          said.add(id);
          return [];
        }
        // A document has the id of its source.
        return [duplicateId(list === "documents" ? "sources" : list, index, id)];
      });
    });
  }

  /** Checks every pointer of what is new, and every pointer at what is gone. */
  #references(): readonly Finding[] {
    const looked = this.#affected();
    const salvaged: Salvage = {
      header: this.#after.dataset,
      lists: readLists((list) => this.#ranked(list, looked.get(list) ?? NOTHING)),
      rejected: NONE_REJECTED,
      mentioned: NOTHING,
      findings: [],
    };
    const elsewhere: Elsewhere = {
      has: (list, id) => this.#times(list, id) > 0,
      uses: () => true,
    };
    return checkReferences(salvaged, this.#nearest, elsewhere).findings;
  }

  /** What is new, and what points at anything that came or went. */
  #affected(): Names {
    const affected = new Map([...this.#put].map(([list, ids]) => [list, new Set(ids)]));
    const add = (list: List, id: string) => {
      const ids = affected.get(list) ?? new Set<string>();
      affected.set(list, ids.add(id));
    };
    for (const { list, id } of this.#changes) {
      // Of something new, a passage whose id begins with it may be somebody else's.
      if ((this.#more.get(`${list} ${id}`) ?? 0) === 0) continue;
      for (const from of this.#pointers.pointingAt(list, id)) add(from.list, from.id);
    }
    // Topics may have become a circle with any others.
    if (this.#put.has("topics")) {
      for (const { id } of this.#after.dataset.topics) add("topics", id);
    }
    return affected;
  }

  #documents(): readonly Finding[] {
    const changed = new Set<string>();
    for (const { list, id } of this.#changes) {
      if (list === "documents" || list === "sources") changed.add(id);
    }
    return this.#ranked("documents", changed).flatMap(({ index, value }) => {
      const { id } = value as DraftDocument;
      return this.#times("sources", id) > 0 ? [] : [documentWithoutSource(id, index)];
    });
  }

  /**
   * Checks words that are new or others in the texts that there are. Words that a changed text has no longer
   * are no reason to refuse it: they are listed, not moved.
   */
  quotes(): readonly Finding[] {
    const { documents } = this.#after;
    if (documents.length === 0) return [];
    const textOf = (source: string) => documents.find(({ id }) => id === source)?.text;
    const requoted = this.#changes.filter((change) => {
      if (change.list === "omissions") return change.before === null;
      if (change.list !== "passages") return false;
      return change.after !== null && wordsOf(change.before) !== wordsOf(change.after);
    });
    return [...names(requoted)].flatMap(([list, ids]) =>
      this.#ranked(list, ids).flatMap(({ index, value }) => {
        const { source, exact, ...context } = value as Passage;
        const quote = list === "omissions" ? { exact } : { ...context, exact };
        return checkQuote(quote, textOf(source), [list, index]);
      }),
    );
  }
}

function names(changes: readonly Change[]): Names {
  const sets = new Map<List, Set<string>>();
  for (const { list, id } of changes) {
    const ids = sets.get(list) ?? new Set<string>();
    sets.set(list, ids.add(id));
  }
  return sets;
}

const wordsOf = (passage: Passage | null): string =>
  JSON.stringify(
    passage && [passage.source, passage.exact, passage.prefix, passage.suffix, passage.start],
  );

const NONE_REJECTED = Object.fromEntries(
  LISTS.map((name) => [name, new Set<string>()]),
) as unknown as Record<ListName, ReadonlySet<string>>;

/** Half of a surrogate pair is no character: a file with it would be mended when it is read. */
function hasHalfCharacter(value: unknown): boolean {
  if (typeof value === "string") return /\p{Cs}/u.test(value);
  return typeof value === "object" && value !== null && Object.values(value).some(hasHalfCharacter);
}

const halfCharacter = (list: List, index: number): Finding =>
  finding({
    code: "bad-value",
    outcome: "loaded",
    path: list === "header" ? [] : [list, index],
    expected: "both halves of the character",
    message: "Half a character",
  });
