/** Addresses in a column: of pages that people open, or for programs. */
import { cellText } from "../tables/table.ts";
import type { Table } from "./guesses.ts";
import { foldedName } from "./roles.ts";

const first50 = (rows: Table["rows"], column: number): readonly string[] =>
  [...rows.slice(0, 50)].map(({ cells }) => cellText(cells[column]).trim()).filter(Boolean);

/** An address may stand among other words, or in a formula. */
export const hasLinks = (rows: Table["rows"], column: number): boolean =>
  first50(rows, column).some((text) => /https?:|www\.|\.\w{2,4}(?:\/|$)/i.test(text));

/** An address that programs ask, and nobody opens. */
const FOR_PROGRAMS = /^https?:\/\/(?:api\.|[^/]+\/(?:rest|api|v\d)\/)/;

export const isForPrograms = (rows: Table["rows"], column: number): boolean =>
  first50(rows, column).every((text) => FOR_PROGRAMS.test(text));

/** The address of the page, beside which the answer of a program has a dozen for programs. */
export const isOfAPage = (name: string): boolean => foldedName(name) === "html url";
