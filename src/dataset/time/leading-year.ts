/**
 * The year (astronomical) that an EDTF date begins with; null where it states none, as a decade does.
 *
 * For what needs no more of a date than its year, and should not wait for the grammar of EDTF.
 */
export function leadingYear(edtf: string): number | null {
  const [, year] = /^Y?(-?\d+)(?![\dX])/.exec(edtf) ?? [];
  return year === undefined ? null : Number(year);
}
