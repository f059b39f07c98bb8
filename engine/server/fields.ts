/**
 * Values as a ClickHouse server takes them beside a text: each a field of a form, in the writing of its tables. A field
 * has 128 KiB at most, so what is longer comes in several, which the text puts together again.
 */
import type { Asked, Value } from "../database.ts";

/** Letters of a field. One that is three bytes is never escaped, so a field has three times as many bytes at most. */
const MOST = 40_000;

export interface Fields {
  readonly sql: string;
  /** Names and what is in them. */
  readonly fields: readonly (readonly [string, string])[];
}

export function fieldsOf({ sql, values }: Asked, most = MOST): Fields {
  const fields: (readonly [string, string])[] = [];
  const split = new Map<string, number>();
  for (const [name, value] of Object.entries(values)) {
    const parts = partsOf(value, most);
    if (parts.length > 1) split.set(name, parts.length);
    for (const [at, part] of parts.entries()) fields.push([`param_${partName(name, at)}`, part]);
  }
  const text = sql.replaceAll(/\{(\w+):([^{}]+)\}/g, (whole, name: string, type: string) => {
    const parts = split.get(name);
    if (parts === undefined) return whole;
    const all = Array.from({ length: parts }, (_, at) => `{${partName(name, at)}:${type}}`);
    return `${type === "String" ? "concat" : "arrayConcat"}(${all.join(", ")})`;
  });
  return { sql: text, fields };
}

const partName = (name: string, at: number) => (at === 0 ? name : `${name}_part_${at}`);

function partsOf(value: Value, most: number): readonly string[] {
  if (typeof value === "string") return cut(value, most / 2).map(escaped);
  if (!Array.isArray(value)) return [String(value)];
  const parts: string[] = [];
  let own: string[] = [];
  let letters = 0;
  for (const each of value as readonly Value[]) {
    const text = inList(each);
    if (own.length > 0 && letters + text.length > most) {
      parts.push(`[${own.join(",")}]`);
      own = [];
      letters = 0;
    }
    own.push(text);
    letters += text.length + 1;
  }
  return [...parts, `[${own.join(",")}]`];
}

const inList = (value: Value): string =>
  typeof value === "string" ? `'${escaped(value)}'` : String(value);

const escaped = (text: string): string =>
  text.replaceAll(/[\\'\t\n\r\0\b\f]/g, (letter) => `\\${LETTERS[letter] ?? letter}`);

const LETTERS: Readonly<Record<string, string>> = {
  "\t": "t",
  "\n": "n",
  "\r": "r",
  "\0": "0",
  "\b": "b",
  "\f": "f",
};

/** A text in pieces, none of which ends within a letter. */
function cut(text: string, most: number): readonly string[] {
  if (text.length <= most) return [text];
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at + most - 1);
    const isCut = code >= 0xd800 && code < 0xdc00;
    const end = at + most + (isCut ? 1 : 0);
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}
