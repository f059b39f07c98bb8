/** Reads Roman figures, as months and centuries are written in them. */

const VALUES: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000,
};

/** The number of a Roman figure up to 49; null for letters that are none, or are in no order. */
export function romanNumber(text: string): number | null {
  return /^(?=[ivxl])(?:xl|x{0,3})(?:ix|iv|v?i{0,3})$/i.test(text) ? valueOfLetters(text) : null;
}

/** Fewer letters are rather a name or a word than a year. */
const FEWEST_LETTERS = 4;

/** The year of a title page or an inscription, from 1000 to 2100; null for letters that are none. */
export function romanYear(written: string): number | null {
  const text = written.replace(/[.\s]/g, "");
  if (text.length < FEWEST_LETTERS || !YEAR.test(text)) return null;
  const year = valueOfLetters(text);
  return year <= 2100 ? year : null;
}

const YEAR = /^M{1,2}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})$/;

function valueOfLetters(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, each, at) => sum + (each < (values[at + 1] ?? 0) ? -each : each), 0);
}
