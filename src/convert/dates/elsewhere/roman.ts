/** Reads Roman figures, as months and centuries are written in them. */

const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** The number of a Roman figure up to 49; null for letters that are none, or are in no order. */
export function romanNumber(text: string): number | null {
  if (!/^(?=[ivxl])(?:xl|x{0,3})(?:ix|iv|v?i{0,3})$/i.test(text)) return null;
  const values = [...text.toLowerCase()].map((letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, each, at) => sum + (each < (values[at + 1] ?? 0) ? -each : each), 0);
}
