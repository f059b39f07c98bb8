/**
 * Questions and answers as JSON, and back to equal values. What JSON has no number for, and "undefined", is
 * a text that begins with `~`; a text that begins so by itself has one more.
 */

const MARK = "~";

/** What JSON cannot say, by its sign. */
const SIGNS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["~+", Number.POSITIVE_INFINITY],
  ["~-", Number.NEGATIVE_INFINITY],
  ["~0", -0],
  ["~n", Number.NaN],
  ["~u", undefined],
]);

/** Levels of a value: an answer has some ten, and a hostile text a million. */
const DEEPEST = 64;

export const toWire = (value: unknown): string => JSON.stringify(value, (_, each) => signed(each));

function signed(value: unknown): unknown {
  if (typeof value === "string") return value.startsWith(MARK) ? MARK + value : value;
  if (typeof value !== "number" && value !== undefined) return value;
  for (const [sign, meant] of SIGNS) if (Object.is(value, meant)) return sign;
  return value;
}

/** The value that was written. @throws Error for what `toWire` does not write. */
export const fromWire = (text: string): unknown => meantBy(JSON.parse(text), 0);

function meantBy(value: unknown, depth: number): unknown {
  if (typeof value === "string" && value.startsWith(MARK)) {
    if (value.startsWith(MARK, 1)) return value.slice(1);
    if (!SIGNS.has(value)) throw new SyntaxError(`not a sign: ${value.slice(0, 20)}`);
    return SIGNS.get(value);
  }
  if (typeof value !== "object" || value === null) return value;
  if (depth === DEEPEST) throw new RangeError("nested too deep");
  // In place, as the parser has made it: a key called `__proto__` is a key like any other there.
  const inner = value as Record<string, unknown>;
  for (const key of Object.keys(inner)) inner[key] = meantBy(inner[key], depth + 1);
  return value;
}
