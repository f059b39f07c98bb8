/** Writes a correction for whoever keeps a dataset: JSON Patch (RFC 6902), entry by entry. */
import { applyPatch, createPatch, type Operation, Pointer } from "rfc6902";
import type { Dataset } from "../../dataset/format/schema.ts";
import { LISTS, type ListName } from "../../dataset/reading/entry-lists.ts";
import { plainEntry, plainHeader } from "../../dataset/writing/write-dataset.ts";
import type { Change } from "../value/change.ts";
import { difference } from "../value/difference.ts";
import { draftOf } from "../value/entry-keys.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Operations that make one dataset of another, as files of both are written. All that they replace or take out
 * they test first: a file of another version is refused, and not damaged.
 */
export function patchBetween(from: Dataset, to: Dataset): readonly Operation[] {
  const changes = difference(draftOf(from), draftOf(to));
  return [
    ...guarded(plainHeader(from), plainHeader(to), ""),
    ...LISTS.flatMap((list) =>
      listOperations(
        list,
        from,
        to,
        changes.filter((change) => change.list === list),
      ),
    ),
  ];
}

function listOperations(
  list: ListName,
  from: Dataset,
  to: Dataset,
  changes: readonly Change[],
): readonly Operation[] {
  if (changes.length === 0) return [];
  const plain = (dataset: Dataset) => dataset[list].map((each) => plainEntry<ListName>(list, each));
  // A list of which there is nothing is not in the file, but that of events.
  const isMissing = (dataset: Dataset) => list !== "events" && dataset[list].length === 0;
  if (isMissing(from)) return [add(`/${list}`, plain(to))];
  if (isMissing(to)) return [proof(`/${list}`, plain(from)), remove(`/${list}`)];
  const names = from[list].map(nameOf);
  return changes.flatMap(({ at, before, after }) => {
    const path = `/${list}/${at}`;
    const was = before && plainEntry(list, before as never);
    const is = after && plainEntry(list, after as never);
    if (is === null) {
      names.splice(at, 1);
      return [proof(path, was), remove(path)];
    }
    if (was !== null) {
      names[at] = nameOf(is);
      return [nameProof(path, nameOf(was)), ...guarded(was, is, path)];
    }
    // So that it comes to stand where it should: after the entry that it follows.
    const neighbour = Math.max(0, at - 1);
    const name = names[neighbour];
    names.splice(at, 0, nameOf(is));
    const proofs = name === undefined ? [] : [nameProof(`/${list}/${neighbour}`, name)];
    return [...proofs, add(path, is)];
  });
}

/** The field by which an entry is known. */
type Name = readonly [field: string, value: unknown];

/** An omission has no id: its words tell which it is. */
const nameOf = (entry: Fields): Name =>
  entry["id"] === undefined ? ["exact", entry["exact"]] : ["id", entry["id"]];

const nameProof = (path: string, [field, value]: Name): Operation =>
  proof(`${path}/${field}`, value);
const proof = (path: string, value: unknown): Operation => ({ op: "test", path, value });
const add = (path: string, value: unknown): Operation => ({ op: "add", path, value });
const remove = (path: string): Operation => ({ op: "remove", path });

/** The operations from one value to another, each that destroys something after a test that it is there. */
function guarded(before: Fields, after: Fields, path: string): readonly Operation[] {
  const now: unknown = structuredClone(before);
  return createPatch(before, after).flatMap((operation) => {
    const destroys = operation.op === "replace" || operation.op === "remove";
    const there: unknown = destroys
      ? structuredClone(Pointer.fromJSON(operation.path).get(now))
      : undefined;
    applyPatch(now, [structuredClone(operation)]);
    const moved = { ...operation, path: path + operation.path };
    return destroys ? [proof(moved.path, there), moved] : [moved];
  });
}
