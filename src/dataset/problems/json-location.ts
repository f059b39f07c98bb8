/** Finds things in the text of a JSON file: lines and columns, repeated fields, and broken syntax. */
import { createScanner, printParseErrorCode, visit } from "jsonc-parser";
import { type Finding, finding } from "./finding.ts";
import type { Problem } from "./problem.ts";

/** 1-based, as editors count. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

type Step = string | number;

/** The paths that are looked for, as a tree: elsewhere the walk records nothing. */
interface Wanted {
  readonly below: Map<Step, Wanted>;
  name?: Location;
  value?: Location;
}

/** The scanner's tokens; its own enumeration exists for the compiler only. */
const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  end: 17,
};

interface Container {
  /** Null in a list. */
  readonly names: Set<string> | null;
  readonly wanted: Wanted | undefined;
  step: Step;
}

/** Gives every finding its line and column, in the order of the file. `text` must be valid JSON. */
export function locate(findings: readonly Finding[], text: string): readonly Problem[] {
  const root: Wanted = { below: new Map() };
  for (const { path } of findings) {
    let at = root;
    for (const step of path) {
      const next: Wanted = at.below.get(step) ?? { below: new Map() };
      at.below.set(step, next);
      at = next;
    }
  }
  walk(text, root);
  return findings
    .map((each) => located(each, root))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

/**
 * Locates findings in one entry of a list, which is given as a text of its own.
 *
 * @param start  where the entry begins in its file.
 */
export function locateInEntry(
  findings: readonly Finding[],
  text: string,
  start: Location,
): readonly Problem[] {
  const above = findings[0]?.path.slice(0, 2) ?? [];
  const inEntry = findings.map((each) => ({ ...each, path: each.path.slice(2) }));
  return locate(inEntry, text).map(({ path, line, column, ...rest }) => ({
    ...rest,
    path: [...above, ...path],
    line: start.line + (line ?? 1) - 1,
    column: (line === 1 ? start.column - 1 : 0) + (column ?? 1),
  }));
}

/** Gives one finding its location; what is missing is located at what should hold it. */
function located({ onName, ...problem }: Finding, root: Wanted): Problem {
  let at = root;
  let found = root.value ?? { line: 1, column: 1 };
  for (const step of problem.path) {
    const next = at.below.get(step);
    if (next?.value === undefined) break;
    at = next;
    found = (onName ? next.name : undefined) ?? next.value ?? found;
  }
  return { ...problem, ...found };
}

/**
 * Walks valid JSON, token by token and without recursion, since a hostile file nests deeper than
 * the stack. Of a field written twice the last one counts, as it does for `JSON.parse`.
 */
function walk(text: string, root: Wanted, onRepeated?: (path: Step[]) => void): void {
  const scanner = createScanner(text, true);
  const open: Container[] = [];
  let expectsName = false;
  const here = (): Location => ({
    line: scanner.getTokenStartLine() + 1,
    column: scanner.getTokenStartCharacter() + 1,
  });
  const readName = (top: Container, names: Set<string>) => {
    const name = scanner.getTokenValue();
    top.step = name;
    if (names.has(name)) onRepeated?.(open.map(({ step }) => step));
    names.add(name);
    const wanted = top.wanted?.below.get(name);
    if (wanted) wanted.name = here();
  };
  const readValue = (top: Container | undefined, token: number) => {
    const wanted = top ? top.wanted?.below.get(top.step) : root;
    if (wanted) wanted.value = here();
    if (token === TOKEN.openBrace) open.push({ names: new Set(), wanted, step: "" });
    if (token === TOKEN.openBracket) open.push({ names: null, wanted, step: 0 });
    expectsName = token === TOKEN.openBrace;
  };
  for (let token: number = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
    const top = open.at(-1);
    if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) {
      open.pop();
      expectsName = false;
    } else if (token === TOKEN.comma) {
      if (typeof top?.step === "number") top.step += 1;
      expectsName = top?.names !== null;
    } else if (token === TOKEN.colon) expectsName = false;
    else if (expectsName && top?.names) readName(top, top.names);
    else readValue(top, token);
  }
}

/** Fields that are written twice in one object, of which `JSON.parse` keeps the last. */
export function repeatedFields(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  walk(text, { below: new Map() }, (path) => {
    findings.push(
      finding({
        code: "syntax",
        outcome: "part-left-out",
        path,
        onName: true,
        expected: "each field once",
        message: `The field “${path.at(-1)}” is written twice; the last one counts`,
      }),
    );
  });
  return findings;
}

const EXPECTED: Readonly<Record<string, readonly [message: string, expected: string]>> = {
  InvalidSymbol: [
    "This is not JSON",
    "a value: text in double quotes, a number, true, false, null",
  ],
  InvalidNumberFormat: ["This is not a number", "a number such as 12 or -3.5"],
  PropertyNameExpected: [
    "A field name is missing",
    "a name in double quotes, and no comma before }",
  ],
  ValueExpected: ["A value is missing", "a value, and no comma before ]"],
  ColonExpected: ["A colon is missing", ": after the field's name"],
  CommaExpected: ["A comma is missing", ", between two entries"],
  CloseBraceExpected: ["The object is not closed", "}"],
  CloseBracketExpected: ["The list is not closed", "]"],
  EndOfFileExpected: ["There is more after the end", "nothing after the last }"],
  InvalidCommentToken: ["JSON has no comments", "no comment"],
  UnexpectedEndOfComment: ["JSON has no comments", "no comment"],
  UnexpectedEndOfString: ["The text is not closed", 'a closing "'],
  UnexpectedEndOfNumber: ["The number is not finished", "a number such as 12 or -3.5"],
  InvalidUnicode: ["This is not a character", "\\u and four hexadecimal digits"],
  InvalidEscapeCharacter: [
    "This escape does not exist",
    'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u',
  ],
  InvalidCharacter: ["This character must be escaped", "\\n for a line break, \\t for a tab"],
};

/** After the first few, errors are mostly echoes of the earlier ones. */
const SYNTAX_PROBLEMS = 20;

/** Lists the reasons why a text is not JSON: at least one, whatever the text. */
export function syntaxProblems(text: string): readonly Problem[] {
  const problems = new Map<string, Problem>();
  const report = (
    told: { message: string; expected: string },
    at: Location & { found: string },
  ) => {
    const { line, column, found } = at;
    const key = `${line}:${column}`;
    if (problems.has(key) || problems.size >= SYNTAX_PROBLEMS) return;
    const problem = { code: "syntax", outcome: "file-refused", path: [], nearest: null } as const;
    problems.set(key, { ...problem, ...told, line, column, found: found || null });
  };
  try {
    visit(
      text,
      {
        onError: (code, offset, length, line, column) => {
          const [message, expected] = EXPECTED[printParseErrorCode(code)] ?? [
            "This is not JSON",
            "JSON",
          ];
          const atEnd =
            text.slice(offset + length).trim() === "" &&
            text.slice(offset, offset + length).trim() === "";
          // Advice on a comma would be beside the point where all that follows is missing.
          const rest = expected.includes("comma") ? "the rest of the file" : expected;
          report(
            atEnd ? { message: "The file ends too early", expected: rest } : { message, expected },
            {
              line: line + 1,
              column: column + 1,
              found: text.slice(offset, offset + Math.min(length, 40)),
            },
          );
        },
      },
      { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
    );
  } catch (error) {
    // The visitor recurses, and a hostile file nests deeper than the stack.
    if (!(error instanceof RangeError)) throw error;
  }
  if (problems.size === 0) {
    report(
      { message: "This is not JSON that can be read", expected: "a dataset, nested a few levels" },
      { line: 1, column: 1, found: text.slice(0, 40) },
    );
  }
  return [...problems.values()];
}
