import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Dataset, DatedEvent, Source } from "../dataset/format/schema.ts";
import { parseDataset } from "../dataset/reading/parse-dataset.ts";
import { wholeOf } from "./assembly/made.testing.ts";
import { convertFile, type WholeConversion } from "./convert.ts";
import type { Order } from "./dates/date-reading.ts";
import type { ReadFile } from "./reading/taken-apart.ts";

/** Tells what must come out of each small file, row by row; the file itself says what its fields mean. */
interface Case {
  readonly file: string;
  readonly kind: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly separator?: string;
  readonly sheet?: string;
  readonly rows: number;
  readonly events: number;
  readonly left: number;
  readonly exit: number;
  readonly warningsAtLeast: number;
  readonly warningsAtMost?: number;
  readonly title?: string;
  readonly episodes?: readonly string[];
  readonly uniqueIds?: boolean;
  readonly dateOrder?: { column?: string; order: string | string[]; whyHas?: string[] };
  readonly expect: readonly ExpectedRow[];
}

interface ExpectedRow {
  readonly row: number;
  readonly date: string | null | { readonly dmy: string; readonly mdy: string };
  readonly or?: readonly string[];
  readonly warn?: boolean | "may";
  readonly title?: string;
  readonly titleHas?: readonly string[];
  readonly summary?: string;
  readonly summaryHas?: readonly string[];
  readonly summaryHasNot?: readonly string[];
  readonly id?: string;
  readonly topics?: readonly string[];
  readonly actors?: readonly string[];
  readonly countries?: readonly string[];
  readonly sources?: readonly ExpectedSource[];
  readonly sourcesHave?: readonly string[];
  readonly quote?: string;
  readonly acceptedHas?: readonly string[];
}

interface ExpectedSource {
  readonly title?: string;
  readonly url?: string;
  readonly published?: string;
  readonly authorsHave?: readonly string[];
}

const folder = join(import.meta.dirname, "../../fixtures/import");
const { files } = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as {
  files: readonly Case[];
};

/** Every file under a name that says nothing. */
const converted = async (name: string) =>
  convertFile(readFileSync(join(folder, name)), { name: "x", thisYear: 2026 });

describe.each(files)("$file ($kind)", (expected) => {
  let file: ReadFile;
  let found: WholeConversion;
  let dataset: Dataset | null;

  beforeAll(async () => {
    const result = await converted(expected.file);
    if (!result.ok) throw new Error(result.unread.why);
    ({ file, conversion: found } = result);
    dataset = found.dataset;
  });

  test("is the same when its entries are made once more", () => {
    if (found.made !== null) expect(wholeOf(found.made)).toEqual(dataset);
  });

  test("is recognised by its content", () => {
    expect(found.format).toBe(expected.format);
    expect(file.encoding).toBe(expected.encoding);
    if (expected.separator) expect(file.separator?.separator).toBe(expected.separator);
    if (expected.sheet) expect(file.sheet).toBe(expected.sheet);
  });

  test("accounts for every row", () => {
    const { rows, left, warnings } = found;
    const events = dataset?.events.length ?? 0;
    expect({ rows, events, left: left.length }).toEqual({
      rows: expected.rows,
      events: expected.events,
      left: expected.left,
    });
    expect(warnings.length).toBeGreaterThanOrEqual(expected.warningsAtLeast);
    expect(warnings.length).toBeLessThanOrEqual(
      expected.warningsAtMost ?? Number.POSITIVE_INFINITY,
    );
    expect(found.eventRows).toEqual(
      expected.expect.filter(({ date }) => date !== null).map(({ row }) => row),
    );
    expect(left.map(({ row }) => row)).toEqual(
      expected.expect.filter(({ date }) => date === null).map(({ row }) => row),
    );
  });

  test("is a dataset in which nothing is wrong", () => {
    if (dataset === null) return;
    const { dataset: read, problems } = parseDataset(JSON.stringify(dataset));
    expect(problems.filter(({ code }) => code !== "unused")).toEqual([]);
    expect(read?.events).toHaveLength(dataset.events.length);
    if (expected.uniqueIds)
      expect(new Set(dataset.events.map(({ id }) => id)).size).toBe(expected.events);
    if (expected.title) expect(dataset.title).toBe(expected.title);
    if (expected.episodes)
      expect(dataset.episodes.map(({ title }) => title)).toEqual(expected.episodes);
  });

  test("says how its days and months are told apart", () => {
    if (!expected.dateOrder) return;
    const { column, order, whyHas = [] } = expected.dateOrder;
    expect([order].flat()).toContain(found.dateOrder?.order);
    if (column) expect(found.dateOrder?.column).toBe(column);
    for (const words of whyHas) expect(found.dateOrder?.why).toContain(words);
  });

  test.each(expected.expect)("row $row: $value", (row) => {
    if (row.date === null) {
      const left = found.left.find((each) => each.row === row.row);
      expect(left?.why).toBeTruthy();
      for (const words of row.acceptedHas ?? []) expect(left?.accepted).toContain(words);
      return;
    }
    const event = dataset?.events[found.eventRows.indexOf(row.row)];
    if (!event || !dataset) throw new Error("there is no event of this row");
    expectDate(event, row, found.dateOrder?.order);
    expectWords(event, row);
    expectReferences(event, row, dataset);
    const isNamed = found.warnings.some((each) => each.row === row.row);
    if (typeof row.warn === "boolean") expect(isNamed).toBe(row.warn);
  });
});

function expectDate({ date }: DatedEvent, row: ExpectedRow, order: Order | undefined): void {
  const right =
    typeof row.date === "string" ? row.date : row.date?.[order === "mdy" ? "mdy" : "dmy"];
  expect([right, ...(row.or ?? [])]).toContain(date);
}

function expectWords({ id, title, summary = "" }: DatedEvent, row: ExpectedRow): void {
  if (row.id) expect(id).toBe(row.id);
  if (row.title) expect(title).toBe(row.title);
  for (const words of row.titleHas ?? []) expect(title).toContain(words);
  if (row.summary) expect(summary).toBe(row.summary);
  for (const words of row.summaryHas ?? []) expect(summary).toContain(words);
  for (const words of row.summaryHasNot ?? []) expect(summary).not.toContain(words);
}

function expectReferences(event: DatedEvent, row: ExpectedRow, dataset: Dataset): void {
  const { topics, actors, passages, sources } = dataset;
  if (row.topics)
    expect(event.topics.map((id) => topics.find((each) => each.id === id)?.label)).toEqual(
      row.topics,
    );
  if (row.actors)
    expect(event.actors.map((id) => actors.find((each) => each.id === id)?.name)).toEqual(
      row.actors,
    );
  if (row.countries) expect(event.countries).toEqual(row.countries);
  const ofEvent = sourcesOf(event, dataset);
  for (const source of row.sources ?? [])
    expect(ofEvent.some((each) => isSource(each, source))).toBe(true);
  for (const words of row.sourcesHave ?? [])
    expect(ofEvent.map(({ title }) => title).join()).toContain(words);
  if (row.quote) {
    const [claim] = event.claims;
    const passage = passages.find(({ id }) => id === claim?.passage);
    expect(passage?.exact).toBe(row.quote);
    expect(sources.find(({ id }) => id === passage?.source)).toMatchObject({
      title: row.sources?.[0]?.title,
    });
  }
}

function sourcesOf(
  { claims, sources: named = [] }: DatedEvent,
  { sources, passages }: Dataset,
): readonly Source[] {
  const quoted = claims.map(({ passage }) => passages.find(({ id }) => id === passage)?.source);
  return sources.filter(({ id }) => named.includes(id) || quoted.includes(id));
}

function isSource(
  found: Source,
  { title, url, published, authorsHave = [] }: ExpectedSource,
): boolean {
  return (
    (title === undefined || found.title === title) &&
    (url === undefined || found.url === url) &&
    (published === undefined || found.published === published) &&
    authorsHave.every((name) => found.authors.join(";").includes(name))
  );
}
