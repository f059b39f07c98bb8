import { guessColumns } from "./guess-columns.ts";

/** Guesses at columns with these names and rows, where nobody chose anything. */
export const guessed = (columns: readonly string[], ...rows: readonly (readonly string[])[]) =>
  guessColumns({ columns, rows: rows.map((cells) => ({ cells })) }, new Map());

/** The roles alone. */
export const rolesOf = (...given: Parameters<typeof guessed>) =>
  guessed(...given).columns.map(({ role }) => role);
