/** Takes the lists of dated objects out of a program, as vis-timeline and others have their entries written. */
import { roleByName } from "../../columns/roles.ts";
import { type Json, Unreadable } from "../../tables/table.ts";
import { isObject } from "../json-values.ts";
import { cutJson } from "../unknown-file.ts";

/** A list of objects in a program, and not in a file of JSON. */
const LIST = /[=(:,]\s*\[\s*(?:\/\/.*\s*)*\{\s*["']?[\w$]+["']?\s*:|\bdefault\s+\[\s*\{/;

/** Matches words with which a program begins, or a line of a remark. */
const PROGRAM =
  /^\s*(?:\/[/*]|(?:import|export|var|let|const|function|async|window|module|\$|\(|["']use strict)\b|[\w$.]+\s*(?:=|\.add\())/;

const PAGE = /^\s*<(?:!doctype|html|head|body|script)\b/i;

/**
 * All entries of its lists that have dates, in their order; null for a text that is no program with such a list.
 * Nothing is run.
 *
 * @throws Unreadable where such a list ends too soon.
 */
export function scriptLists(text: string): readonly Json[] | null {
  const isPage = PAGE.test(text);
  if (!(isPage ? /\bDataSet\s*\(/ : PROGRAM).test(isPage ? text : text.slice(0, SEEN))) return null;
  if (!LIST.test(text)) return null;
  const programs = isPage
    ? [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].map(([, inside = ""]) => inside)
    : [text];
  const entries = programs.flatMap((each) => listsIn(each).filter(isDated).flat());
  return entries.length === 0 ? null : entries;
}

const SEEN = 2_000;

/** True where some of its objects have a field with the name of a date. */
const isDated = (list: readonly Json[]): boolean =>
  list.some(
    (each) =>
      isObject(each) &&
      Object.keys(each).some((key) => /^(?:date|year)$/.test(roleByName(key)?.role ?? "")),
  );

/** Skips what stands between the lists: a string, a remark. A string of one line ends with it. */
const SKIPPED =
  /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\[\s*(?=[{/])/g;

function listsIn(program: string): readonly (readonly Json[])[] {
  const lists: (readonly Json[])[] = [];
  const skipped = new RegExp(SKIPPED);
  for (let found = skipped.exec(program); found !== null; found = skipped.exec(program)) {
    if (!found[0].startsWith("[")) continue;
    const reader = new Literal(program, found.index);
    const value = reader.value();
    if (Array.isArray(value)) {
      const list = value as readonly Json[];
      if (reader.isCut && isDated(list)) {
        const line = program.slice(0, found.index).split("\n").length;
        throw new Unreadable(cutJson(line, "the list that begins there is not closed"));
      }
      lists.push(list);
      skipped.lastIndex = reader.at;
    }
  }
  return lists;
}

const STRING = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`/y;
const SPACE = /(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*/y;
const NAME = /[\p{L}\w$]+/uy;

/** Deeper ones are nobody's list of events. */
const DEEPEST = 50;

/** Reads one value as a program writes it; what would have to be worked out stays as it is written. */
class Literal {
  /** True where the program ends before the value does. */
  isCut = false;
  at: number;
  private readonly program: string;

  constructor(program: string, at: number) {
    this.program = program;
    this.at = at;
  }

  value(depth = 0): Json {
    this.take(SPACE);
    const sign = this.program[this.at];
    if (sign === "[" && depth < DEEPEST) return this.list(depth + 1);
    if (sign === "{" && depth < DEEPEST) return this.object(depth + 1);
    const from = this.at;
    const text = this.take(STRING);
    this.take(SPACE);
    if (text !== "" && this.isAtEnd()) return unquoted(text);
    this.at = from;
    return worth(this.expression());
  }

  private list(depth: number): readonly Json[] {
    const list: Json[] = [];
    for (this.at++; this.isInside("]"); this.skip(",")) list.push(this.value(depth));
    return list;
  }

  private object(depth: number): Json {
    const entries: (readonly [string, Json])[] = [];
    for (this.at++; this.isInside("}"); this.skip(",")) {
      const text = this.take(STRING);
      const key = text === "" ? this.take(NAME) : unquoted(text);
      this.take(SPACE);
      if (this.skip(":")) entries.push([key, this.value(depth)]);
      else this.expression();
    }
    return Object.fromEntries(entries);
  }

  /** False behind the end, which is passed. */
  private isInside(end: string): boolean {
    this.take(SPACE);
    this.isCut ||= this.at >= this.program.length;
    return !this.isCut && !this.skip(end);
  }

  private isAtEnd = (): boolean => /^[,\]}]?$/.test(this.program[this.at] ?? "");

  private skip(sign: string): boolean {
    this.take(SPACE);
    const isThere = this.program[this.at] === sign;
    if (isThere) this.at++;
    return isThere;
  }

  private take(form: RegExp): string {
    form.lastIndex = this.at;
    const [taken = ""] = form.exec(this.program) ?? [];
    this.at += taken.length;
    return taken;
  }

  /** All until the comma or bracket that ends it. */
  private expression(): string {
    const from = this.at;
    for (let open = 0; this.at < this.program.length; ) {
      const sign = this.program[this.at] ?? "";
      if (open === 0 && /[,\]}]/.test(sign)) break;
      if (this.take(STRING) !== "") continue;
      open += Number(/[([{]/.test(sign)) - Number(/[)\]}]/.test(sign));
      this.at++;
    }
    // A sign that nothing can begin with is passed all the same.
    if (this.at === from) this.at++;
    return this.program.slice(from, this.at).trim();
  }
}

const SIGNS: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "", "\n": "" };

const unquoted = (text: string): string =>
  text
    .slice(1, -1)
    .replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi, (_, four, two, sign: string) =>
      sign === undefined
        ? String.fromCharCode(Number.parseInt(four ?? two, 16))
        : (SIGNS[sign] ?? sign),
    );

/** A number, a truth, a date; any other expression is its own text. */
function worth(written: string): Json {
  if (/^-?\d+(?:\.\d+)?(?:e\d+)?$/i.test(written)) return Number(written);
  if (/^(?:true|false)$/.test(written)) return written === "true";
  if (/^(?:null|undefined|)$/.test(written)) return null;
  const [, inside] =
    /^(?:new Date|(?:vis\.)?moment(?:\.utc)?|Date\.parse|dayjs)\(\s*([^()]*?)\s*\)(?:\.(?:toISOString|toDate|valueOf|getTime)\(\))?$/.exec(
      written,
    ) ?? [];
  if (inside === undefined) return written;
  if (/^(["'`])[^"'`]*\1$/.test(inside)) return inside.slice(1, -1);
  if (/^-?\d+$/.test(inside)) return Number(inside);
  // Months are counted from zero there.
  const [, year, month, day] =
    /^(\d{4})\s*,\s*(\d\d?)(?:\s*,\s*(\d\d?))?(?:\s*,|$)/.exec(inside) ?? [];
  const two = (text: string) => text.padStart(2, "0");
  if (year === undefined || Number(month) > 11) return written;
  const upToMonth = `${year}-${two(String(Number(month) + 1))}`;
  return day === undefined ? upToMonth : `${upToMonth}-${two(day)}`;
}
