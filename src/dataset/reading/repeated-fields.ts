/** Finds the fields that a JSON text names twice in one object. */
import type { Finding } from "../problems/finding.ts";
import { repeatedFields } from "../problems/json-location.ts";
import { fieldsHeld, fieldsNamed } from "./count-fields.ts";

/**
 * `JSON.parse` drops all but the last of a repeated field without a word. A file has one exactly
 * when its text names more fields than its value holds, which is far quicker to count than to walk.
 */
export const repeatedIn = (value: unknown, json: string): readonly Finding[] =>
  fieldsNamed(json) > fieldsHeld(value) ? repeatedFields(json) : [];
