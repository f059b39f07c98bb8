/** Recognises YAML that holds a list of events, and has its values read as those of JSON are. */
import {
  defineScalarTag,
  FAILSAFE_SCHEMA,
  loadAll,
  mergeTag,
  nullCoreTag,
  YAMLException,
} from "js-yaml";
import { type Json, Unreadable } from "../../tables/table.ts";
import type { DatelineRead } from "../dateline-file.ts";
import { isObject } from "../json-values.ts";
import type { OfferRead, TableRead } from "../read-types.ts";
import { valueFile } from "./json-file.ts";

type Read = OfferRead | TableRead | DatelineRead;

/** @throws Unreadable where it is not whole, or holds no events. */
export function yamlFile(text: string): Read {
  const values = documentsIn(text);
  const [first] = values;
  const value = values.length === 1 && first !== undefined ? first : values.flat();
  return asYaml(value);
}

/** Notes with their fields above the words, one or several below each other: each is a row, its words the text. */
export function notesFile(text: string): Read {
  return asYaml(
    [...text.matchAll(NOTE)].map(([, fields = "", words = ""]) => {
      const [value = null] = documentsIn(fields);
      return isObject(value) ? { ...value, ...(words.trim() && { text: words.trim() }) } : value;
    }),
  );
}

const NOTE =
  /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?\n([\s\S]*?)(?=^---[ \t]*\r?\n\w[\w -]*:|(?![\s\S]))/gm;

function asYaml(value: Json): Read {
  if (isTooHeavy(value)) throw tooHeavy();
  const read = valueFile(value, JSON.stringify(value));
  const isPlain = read.shape === "table" && /^json-(?:array|events)$/.test(read.format);
  return isPlain ? { ...read, format: "yaml" } : read;
}

/** Letters that are taken apart: it takes many times as long as JSON. */
const MOST_LETTERS = 20_000_000;

function documentsIn(text: string): readonly Json[] {
  if (text.length > MOST_LETTERS) throw new Unreadable(TOO_LARGE);
  try {
    const values = loadAll(text, { schema: SCHEMA, maxTotalMergeKeys: MOST_MERGED });
    return (values as readonly Json[]).filter((value) => value !== null);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw tooHeavy(error);
    throw broken(error.mark === undefined ? null : error.mark.line + 1, error.reason);
  }
}

/** Whatever is said to be of another kind is the text that stands there: a date is no number, and keeps its noughts. */
const SCHEMA = FAILSAFE_SCHEMA.withTags(
  nullCoreTag,
  mergeTag,
  ...["timestamp", "int", "float", "bool"].map((name) =>
    defineScalarTag(`tag:yaml.org,2002:${name}`, {
      resolve: (text) => text,
      identify: () => false,
    }),
  ),
);

/** Fields that entries take over from another by name. */
const MOST_MERGED = 1_000_000;

/** Values and letters of a whole, as if everything that is repeated were written out. */
const HEAVIEST = 50_000_000;
const DEEPEST = 200;

interface Measure {
  readonly weight: number;
  readonly depth: number;
}

const ENDLESS: Measure = { weight: Number.POSITIVE_INFINITY, depth: 0 };

/** Tells whether it is more than a file may hold: what is repeated is measured once, and what is in itself has no end. */
function isTooHeavy(whole: Json): boolean {
  const known = new Map<Json, Measure>();
  const measure = (value: Json): Measure => {
    if (typeof value !== "object" || value === null)
      return { weight: 1 + String(value).length, depth: 0 };
    const before = known.get(value);
    if (before !== undefined) return before;
    known.set(value, ENDLESS);
    let [weight, depth] = [1, 0];
    for (const [name, each] of Object.entries(value)) {
      const part = measure(each as Json);
      weight += part.weight + name.length;
      depth = Math.max(depth, part.depth + 1);
    }
    const found = { weight, depth };
    known.set(value, found);
    return found;
  };
  const { weight, depth } = measure(whole);
  return weight > HEAVIEST || depth > DEEPEST;
}

const tooHeavy = (cause?: unknown): Unreadable =>
  new Unreadable(
    {
      what: "YAML that unfolds to far too much",
      why: "The YAML repeats its parts by name, in each other and without end, or nearly so.",
      todo: "Write out what is repeated, or save it as JSON.",
    },
    { cause },
  );

const broken = (line: number | null, message: string): Unreadable =>
  new Unreadable({
    what: "YAML that is not whole",
    why: `The YAML cannot be read${line === null ? "" : ` at line ${line}`}: ${message}.`,
    todo: "Mend that line, or save the file as JSON.",
  });

const TOO_LARGE = {
  what: "YAML that is too large",
  why: `At most ${MOST_LETTERS / 1_000_000} MB of YAML are read at once.`,
  todo: "Save it as JSON, or part it into several files.",
};
