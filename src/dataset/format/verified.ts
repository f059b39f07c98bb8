/** Tells whether a dataset is still what was checked when it was given its `verified`. */
import { parseDate } from "../time/stated-date.ts";
import type { Dataset, DatedEvent, Passage, Source } from "./schema.ts";

/** What a check is about: the events, their passages, and which texts these were taken from. */
export interface Verifiable {
  readonly sources: readonly Source[];
  readonly passages: Iterable<Passage>;
  readonly events: Iterable<DatedEvent>;
}

/**
 * Sixteen hexadecimal digits, others as soon as a passage, an event or the hash of a text is another, whatever
 * their order. Whoever forgets a check is reminded by it; it is no seal against anybody.
 */
export function fingerprintOf({ sources, passages, events }: Verifiable): string {
  let [high, low] = [0, 0];
  const take = (entry: object, said: unknown = entry) => {
    const known = hashes.get(entry) ?? hashesOf(said);
    hashes.set(entry, known);
    // Added up, so that the order does not count.
    high = (high + known[0]) >>> 0;
    low = (low + known[1]) >>> 0;
  };
  for (const source of sources) take(source, [source.id, source.sha256 ?? ""]);
  for (const passage of passages) take(passage);
  for (const event of events) take(event);
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}

/** Of entries, which never change: who writes a dataset asks again after every change of one of them. */
const hashes = new WeakMap<object, readonly [number, number]>();

function hashesOf(said: unknown): readonly [number, number] {
  const text = canonical(said);
  return [hash(text, 0x85ebca6b), hash(text, 0xc2b2ae35)];
}

/** JSON in which the order of an entry's fields does not show. */
const canonical = (entry: unknown): string =>
  JSON.stringify(entry, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** A hash of 32 bits; another multiplier, another hash. */
function hash(text: string, multiplier: number): number {
  let bits = text.length;
  for (let at = 0; at < text.length; at++) {
    bits = Math.imul(bits ^ text.charCodeAt(at), multiplier);
    bits ^= bits >>> 15;
  }
  return bits >>> 0;
}

/**
 * Answers whether it can be seen that a dataset was changed after its check: by its fingerprint, or where
 * the check has none, by the day of its last change.
 *
 * @param fingerprint  of what it is now; null where nobody worked it out.
 */
export function isChanged(
  { verified, updated }: Pick<Dataset, "verified" | "updated">,
  fingerprint: string | null,
): boolean {
  if (verified === undefined) return false;
  if (verified.of !== undefined) return fingerprint !== null && fingerprint !== verified.of;
  const [checked, changed] = [parseDate(verified.date), parseDate(updated ?? "")];
  return checked.ok && changed.ok && changed.date.extent.start >= checked.date.extent.end;
}
