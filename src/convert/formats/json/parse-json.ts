/** Parses JSON, also where numbers that are none are written as Python and JavaScript name them. */
import type { Json } from "../../tables/table.ts";

/** The value of a text; undefined where it is no JSON. What is named to be no number is null. */
export function parseJson(text: string): Json | undefined {
  return strictly(text) ?? (NAMED.test(text) ? strictly(text.replace(TOKEN, asJson)) : undefined);
}

const NAMED = /\b(?:NaN|Infinity|undefined)\b/;

/** A text in quotation marks, which stays as it is, or such a name. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity|undefined)\b/g;

const asJson = (token: string): string => (token.startsWith('"') ? token : "null");

function strictly(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
