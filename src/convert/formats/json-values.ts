/** Values of JSON as text, objects and lists, whatever they turn out to be. */
import { cellText, type Json } from "../tables/table.ts";

export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A field of an object; undefined where there is none of its own. */
export const fieldOf = (value: Json | undefined, name: string): Json | undefined =>
  value !== undefined && isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** The text of a field, by a path of names. */
export function textAt(value: Json | undefined, ...path: readonly string[]): string {
  let at = value;
  for (const name of path) at = fieldOf(at, name);
  return cellText(at).trim();
}

export const listAt = (value: Json | undefined, name: string): readonly Json[] => {
  const list = fieldOf(value, name);
  return Array.isArray(list) ? (list as readonly Json[]) : [];
};
