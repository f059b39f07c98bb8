/** Measures the next version of a draft beside the same dataset opened anew, in turns in one process. */
import type { Dataset, DatedEvent } from "../src/dataset/format/schema.ts";
import { EVEN } from "../src/query/axis/folding.ts";
import { type Held, hold } from "../src/query/columns/held-columns.ts";
import { EVERYTHING } from "../src/query/criteria/query.ts";
import { draftable } from "../src/query/held-store.ts";
import { createLocalStore } from "../src/query/local-store.ts";
import type { Question } from "../src/query/questions.ts";
import { synthetic } from "./synthetic.ts";

const SIZES = [1_000, 10_000, 100_000];
/** Turns before any is counted: a draft is changed many times, and the first is nobody's wait. */
const WARM = 5;

type Edit = (dataset: Dataset, turn: number) => Dataset;

const EDITS: Readonly<Record<string, Edit>> = {
  "an event changed": (dataset, turn) =>
    withEvent(dataset, turn, (event) => ({ ...event, title: `Turn ${turn}`, date: dayOf(turn) })),
  "an event put in, with a passage": (dataset, turn) => {
    const passage = { id: `s0/new${turn}`, source: "s0", exact: `Words of turn ${turn}.` };
    const claim = { passage: passage.id, role: "occurred", dating: { basis: "stated" } } as const;
    const at = placeOf(dataset, turn);
    const [like] = dataset.events;
    if (!like) return dataset;
    const event = { ...like, id: `new${turn}`, date: dayOf(turn), claims: [claim], links: [] };
    return {
      ...dataset,
      passages: [...dataset.passages, passage],
      events: dataset.events.toSpliced(at, 0, event),
    };
  },
  "an event taken out": (dataset, turn) => ({
    ...dataset,
    events: dataset.events.toSpliced(placeOf(dataset, turn), 1),
  }),
  "a new topic for an event": (dataset, turn) => {
    const topic = { id: `new-topic${turn}`, label: `Topic ${turn}`, kind: "theme" as const };
    return withEvent({ ...dataset, topics: [...dataset.topics, topic] }, turn, (event) => ({
      ...event,
      topics: [topic.id],
    }));
  },
  "a source renamed": (dataset, turn) => ({
    ...dataset,
    sources: dataset.sources.map((source, at) =>
      at === 0 ? { ...source, title: `Title ${turn}` } : source,
    ),
  }),
};

const WINDOW = { start: Date.UTC(1990, 0), end: Date.UTC(2025, 0) };
const REQUEST = {
  criteria: EVERYTHING,
  window: WINDOW,
  folding: EVEN,
  widthPx: 1_400,
  heightPx: 700,
  lanes: "topic",
  lang: "en",
  glyphs: null,
  rest: null,
} as const;
const ASKED: Readonly<Record<string, Question>> = {
  facets: { kind: "facets", criteria: EVERYTHING },
  "a window": { kind: "window", ...REQUEST },
  "a window of a year": {
    kind: "window",
    ...REQUEST,
    window: { start: Date.UTC(2001, 0), end: Date.UTC(2002, 0) },
  },
  "a search": { kind: "facets", criteria: { ...EVERYTHING, words: "treaty" } },
};

/** A page with what each edit costs, and the first answers after it. */
export async function patchTable(repeat: number, machine: string): Promise<string> {
  const edits: string[] = [];
  const answers: string[] = [];
  for (const size of SIZES) {
    const dataset = invented(size);
    const rebuild = Math.min(...turns(repeat, () => timed(() => hold(dataset))));
    for (const [name, edit] of Object.entries(EDITS)) {
      const patch = Math.min(...patched(dataset, edit, repeat));
      edits.push(
        `| ${size} | ${name} | ${(patch / rebuild).toFixed(3)} | ${ms(patch)} | ${ms(rebuild)} |`,
      );
    }
    for (const [name, costs] of Object.entries(await firstAnswers(dataset, repeat))) {
      answers.push(`| ${size} | ${name} | ${ms(Math.min(...costs))} |`);
    }
  }
  return `# The next version of a draft

The columns of a dataset of which one entry was changed, made of those before, beside the same dataset read anew. The
least of ${repeat} turns in one process after ${WARM} that were not counted (${machine}), as the machine had other things to
do in some; milliseconds. The ratio is what to compare.

| events | change | ratio | patched | read anew |
| ---: | --- | ---: | ---: | ---: |
${edits.join("\n")}

The first answers after an event changed, each with nothing remembered. They cost the same after reading anew.

| events | question | answered |
| ---: | --- | ---: |
${answers.join("\n")}

Many events changed at once, of 10000, all over the file. From a quarter on, the dataset is read anew.

| changed | ratio, were it patched |
| ---: | ---: |
${shares(repeat).join("\n")}
`;
}

/** Milliseconds of each turn that counts. */
function turns(repeat: number, once: (turn: number) => number): readonly number[] {
  return Array.from({ length: WARM + repeat }, (_, turn) => once(turn)).slice(WARM);
}

function patched(dataset: Dataset, edit: Edit, repeat: number): readonly number[] {
  let held: Held = hold(dataset);
  return turns(repeat, (turn) => {
    const next = edit(held.dataset, turn);
    return timed(() => {
      held = hold(next, held, Number.POSITIVE_INFINITY);
    });
  });
}

async function firstAnswers(
  dataset: Dataset,
  repeat: number,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const store = draftable(createLocalStore());
  store.openSound(dataset);
  const costs: Record<string, number[]> = { "(patch and summary)": [] };
  let now = dataset;
  for (let turn = 0; turn < WARM + repeat; turn++) {
    now = EDITS["an event changed"]?.(now, turn) ?? now;
    const next = now;
    const opened = timed(() => store.openSound(next));
    if (turn >= WARM) costs["(patch and summary)"]?.push(opened);
    for (const [name, question] of Object.entries(ASKED)) {
      const begun = performance.now();
      await store.ask(question);
      const cost = performance.now() - begun;
      if (turn >= WARM) costs[name] = [...(costs[name] ?? []), cost];
    }
  }
  return costs;
}

function shares(repeat: number): readonly string[] {
  const dataset = invented(10_000);
  const rebuild = Math.min(...turns(repeat, () => timed(() => hold(dataset))));
  return [0.01, 0.05, 0.1, 0.2, 0.33, 0.5, 1].map((share) => {
    const edit: Edit = (before, turn) => ({
      ...before,
      events: before.events.map((event, at) =>
        (at * 7_919 + turn) % 1_000 < share * 1_000 ? { ...event, title: `Turn ${turn}` } : event,
      ),
    });
    const patch = Math.min(...patched(dataset, edit, repeat));
    return `| ${Math.round(share * 100)} % | ${(patch / rebuild).toFixed(2)} |`;
  });
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function invented(events: number): Dataset {
  const { header, events: made } = synthetic(events);
  return { ...header, events: [...made()] };
}

const placeOf = ({ events }: Dataset, turn: number): number => (turn * 997) % events.length;
const dayOf = (turn: number): string => `20${10 + (turn % 10)}-05-17`;

function withEvent(
  dataset: Dataset,
  turn: number,
  change: (event: DatedEvent) => DatedEvent,
): Dataset {
  const place = placeOf(dataset, turn);
  return {
    ...dataset,
    events: dataset.events.map((event, at) => (at === place ? change(event) : event)),
  };
}

const ms = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
