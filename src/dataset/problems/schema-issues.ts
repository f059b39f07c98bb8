/** Says for people what the schema objects to. */
import * as z from "zod";
import { parseDate } from "../time/stated-date.ts";
import { capital, didYouMean, type Finding, finding, type Nearest, shown } from "./finding.ts";
import type { Outcome } from "./problem.ts";

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

interface Context {
  /** The schema of what was checked, the value it was given, and where that is in the file. */
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly base: Path;
  /** Such as "an event". */
  readonly noun: string;
  readonly outcome: Outcome;
  readonly nearest: Nearest;
}

/** One finding for each thing that is wrong, in the order of the schema. */
export function explainIssues(issues: readonly Issue[], context: Context): readonly Finding[] {
  const findings = issues.flatMap((issue) => explain(issue, [], context));
  return mergeMisspelt(findings);
}

/** A misspelt field leaves its right name missing: that is one problem, not two. */
function mergeMisspelt(findings: readonly Finding[]): readonly Finding[] {
  const missing = new Map(
    findings.flatMap((each) => (each.code === "missing-field" ? [[key(each.path), each]] : [])),
  );
  const merged = findings.map((each) => {
    if (each.code !== "unknown-field" || each.nearest === null) return each;
    const right = key([...each.path.slice(0, -1), each.nearest]);
    const needed = missing.get(right);
    missing.delete(right);
    return needed ? { ...each, expected: `a “${each.nearest}”` } : each;
  });
  return merged.filter((each) => each.code !== "missing-field" || missing.has(key(each.path)));
}

const key = (path: Path): string => JSON.stringify(path);

function explain(issue: Issue, above: Path, context: Context): readonly Finding[] {
  const inner = [...above, ...(issue.path as Path)];
  const path = [...context.base, ...inner];
  const value = valueAt(context.value, inner);
  const name = inner.at(-1);
  const { outcome, nearest } = context;

  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((unknown) => {
      const near = nearest(unknown, fieldsOf(schemaAt(context.schema, inner)));
      return finding({
        code: "unknown-field",
        outcome,
        path: [...path, unknown],
        onName: true,
        nearest: near,
        expected: "only the fields of the format",
        message: `Unknown field “${unknown}”${didYouMean(near)}`,
      });
    });
  }
  if (issue.code === "invalid_union" && typeof value !== "number") {
    const branch = issue.errors[typeof value === "string" ? 0 : 1];
    if (branch && value !== undefined && isRecord(value)) {
      return branch.flatMap((each) => explain(each, inner, context));
    }
    if (branch && typeof value === "string") {
      return branch.flatMap((each) => explain(each, inner, context));
    }
  }
  if (value === undefined && name !== undefined) {
    const owner = inner.length > 1 ? "This" : context.noun;
    return [
      finding({
        code: "missing-field",
        outcome,
        path,
        expected: expectation(issue, context, inner),
        message: `${capital(owner)} needs a “${name}”`,
      }),
    ];
  }
  return [describe(issue, path, value, inner, context)];
}

/** A value that is there and is wrong. */
function describe(issue: Issue, path: Path, value: unknown, inner: Path, context: Context) {
  const { outcome, nearest } = context;
  const expected = expectation(issue, context, inner);
  const name = labelOf(inner, context.noun);
  const told = { outcome, path, value, expected };
  switch (issue.code) {
    case "invalid_type":
    case "invalid_union":
      return finding({
        ...told,
        code: "wrong-type",
        message: `${capital(name)} is not ${expected}`,
      });
    case "invalid_value": {
      const near = nearest(String(value), issue.values.map(String));
      const message = `${capital(name)} cannot be ${quoted(value)}${didYouMean(near)}`;
      return finding({ ...told, code: "bad-value", nearest: near, message });
    }
    case "too_big":
      return finding({
        ...told,
        code: issue.origin === "array" ? "too-many" : "too-long",
        message: `${capital(name)} is too long`,
      });
    case "invalid_key":
      return finding({
        ...told,
        code: "bad-value",
        value: inner.at(-1),
        onName: true,
        expected: "a language tag such as en or ko",
        message: `${quoted(inner.at(-1))} is not a language`,
      });
    case "custom": {
      const date = typeof value === "string" ? parseDate(value) : null;
      if (date === null || date.ok) break;
      return finding({
        ...told,
        code: "bad-date",
        expected: date.expected,
        message: capital(date.reason),
      });
    }
  }
  const upper = typeof value === "string" && accepts(context, inner, value.toUpperCase());
  const near = upper && typeof value === "string" ? value.toUpperCase() : null;
  return finding({
    ...told,
    code: "bad-value",
    nearest: near,
    message: `${capital(name)} cannot be ${quoted(value)}${didYouMean(near)}`,
  });
}

/** Says what would have been right there. */
function expectation(issue: Issue, context: Context, inner: Path): string {
  const described = schemaAt(context.schema, inner)?.meta()?.description;
  switch (issue.code) {
    case "invalid_type":
      return TYPES[issue.expected] ?? issue.expected;
    case "invalid_union":
      return 'text, or texts by language such as { "en": "…" }';
    case "invalid_value":
      return issue.values.length === 1
        ? `"${String(issue.values[0])}"`
        : `one of ${issue.values.map(String).join(", ")}`;
    case "too_big":
      return `at most ${issue.maximum} ${issue.origin === "array" ? "entries" : "characters"}`;
    case "too_small":
      return issue.origin === "array" ? "at least one entry" : "something, not nothing";
    case "custom":
      return issue.message;
    default:
      return described?.replace(/\.$/, "") ?? "another value";
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list, in [ ]",
  object: "an object, in { }",
  record: "an object, in { }",
};

/** Names the thing that a path leads to, such as "the field “date”" or "an entry of “countries”". */
function labelOf(path: Path, noun: string): string {
  const name = path.findLast((each) => typeof each === "string");
  if (name === undefined) return noun;
  return typeof path.at(-1) === "number" ? `an entry of “${name}”` : `the field “${name}”`;
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (!isRecord(at) || !Object.hasOwn(at, step)) return undefined;
    at = at[step];
  }
  return at;
}

/** The schema at a path, through defaults, options and lists; undefined inside a union. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let at: z.ZodType | undefined = unwrapped(schema);
  for (const step of path) {
    if (at instanceof z.ZodObject) at = at.shape[step] as z.ZodType | undefined;
    else if (at instanceof z.ZodArray) at = at.element as z.ZodType;
    else return undefined;
    at = at && unwrapped(at);
  }
  return at;
}

function unwrapped(schema: z.ZodType): z.ZodType {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) {
    at = at.def.innerType as z.ZodType;
  }
  return at;
}

const fieldsOf = (schema: z.ZodType | undefined): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

const accepts = (context: Context, path: Path, value: string): boolean =>
  schemaAt(context.schema, path)?.safeParse(value).success === true;

const isRecord = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === "object" && value !== null;

const quoted = (value: unknown): string =>
  typeof value === "string"
    ? `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`
    : shown(value);
