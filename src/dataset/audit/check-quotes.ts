/** Checks every quotation of a dataset against the texts of its sources. */

import type { Dataset, Source } from "../format/schema.ts";
import { type Finding, finding } from "../problems/finding.ts";
import type { Problem } from "../problems/problem.ts";
import { divergence, findPassage, type Quote } from "../quotation/find-quote.ts";
import { locateInFile, type Origin } from "../reading/entry-ranks.ts";

export interface SourceText {
  readonly text: string;
  /** Hash of the file's bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

type Path = readonly (string | number)[];

/**
 * Reports every passage that is not in its source word for word and in one place only, and every
 * omission that is nowhere. A stated offset, length and hash must be right. A source without a text is a problem if it is quoted.
 *
 * @param texts  By the source's id.
 * @param origin  The file the dataset was read from, for lines and columns.
 */
export function checkVerbatim(
  dataset: Dataset,
  texts: ReadonlyMap<string, SourceText>,
  origin?: Origin,
): readonly Problem[] {
  const quoted = new Set([...dataset.passages, ...dataset.omissions].map(({ source }) => source));
  const findings = [
    ...dataset.sources.flatMap((source, index) => {
      const text = texts.get(source.id);
      if (text) return checkText(source, text, ["sources", index]);
      return quoted.has(source.id) ? [missingText(source, ["sources", index])] : [];
    }),
    ...dataset.passages.flatMap((passage, index) =>
      checkQuote(passage, texts.get(passage.source)?.text, ["passages", index]),
    ),
    ...dataset.omissions.flatMap((omission, index) =>
      checkQuote(omission, texts.get(omission.source)?.text, ["omissions", index]),
    ),
  ];
  return locateInFile(findings, origin);
}

const missingText = (source: Source, path: Path): Finding =>
  finding({
    code: "passage-not-found",
    outcome: "loaded",
    path: [...path, "id"],
    value: source.id,
    expected: `a file named ${source.id}.txt`,
    message: "The source is quoted, and its text is not there to check",
  });

function checkText(source: Source, { text, sha256 }: SourceText, path: Path): readonly Finding[] {
  const differs = (field: "sha256" | "length", actual: string | number): readonly Finding[] => {
    if (source[field] === undefined || source[field] === actual) return [];
    return [
      finding({
        code: "bad-value",
        outcome: "loaded",
        path: [...path, field],
        value: source[field],
        expected: JSON.stringify(actual),
        message: `The ${field} is not that of the text`,
      }),
    ];
  };
  return [...differs("sha256", sha256), ...differs("length", text.length)];
}

/** Reports words that are not in a text as they say; nothing where there is no text to look in. */
export function checkQuote(
  quote: Omit<Quote, "start"> & { readonly start?: number | undefined },
  text: string | undefined,
  path: Path,
): readonly Finding[] {
  if (text === undefined) return [];
  const { exact, prefix, suffix, start } = quote;
  const match = findPassage(text, {
    exact,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  });
  const told = { code: "passage-not-found", outcome: "loaded", value: exact } as const;
  const [at] = match.starts;
  if (at === undefined) {
    const bare = findPassage(text, { exact }).starts;
    if (bare.length === 0) {
      const path_ = [...path, "exact"];
      const expected = whereItDiffers(text, exact);
      return [
        finding({ ...told, path: path_, expected, message: "The passage is not in its source" }),
      ];
    }
    const before = JSON.stringify(text.slice(Math.max(0, (bare[0] ?? 0) - 30), bare[0]));
    const after = JSON.stringify(text.slice((bare[0] ?? 0) + exact.length).slice(0, 30));
    const expected = `${before} before it and ${after} after it`;
    const message = "The passage is in its source, between other words";
    return [finding({ ...told, path, value: { prefix, suffix }, expected, message })];
  }
  // An omission cannot say which place it means, and need not: all of them are left out.
  if (!match.unique && path[0] === "passages") {
    const message = `The passage is in its source ${match.starts.length} times`;
    const expected = "a prefix or suffix that tells them apart";
    return [finding({ ...told, path: [...path, "exact"], expected, message })];
  }
  if (start === undefined || start === at) return [];
  return [
    finding({
      code: "bad-value",
      outcome: "loaded",
      path: [...path, "start"],
      value: start,
      expected: String(at),
      message: "The passage starts elsewhere",
    }),
  ];
}

function whereItDiffers(text: string, exact: string): string {
  const { length, start } = divergence(text, exact);
  if (start === null || length < 4) return "the source's own words";
  const there = text.slice(start + length, start + length + 20);
  const here = exact.slice(length, length + 20);
  return `the source's own words: the first ${length} characters are at ${start}; then it has ${JSON.stringify(there)}, not ${JSON.stringify(here)}`;
}
