import fc from "fast-check";
import { expect, test } from "vitest";
import { ownTime } from "../../dataset/own-time.testing.ts";
import { headerOf } from "../../dataset/reading/entry-lists.ts";
import { apply } from "./apply.ts";
import { acts, changesOf, command, harbour } from "./draft.testing.ts";
import {
  beginHistory,
  draftAt,
  type History,
  historyOf,
  pastsOf,
  restore,
  revisionOf,
  take,
} from "./history.ts";
import type { Step } from "./step.ts";

const json = (value: unknown) => JSON.stringify(value);
const undo: Step = { kind: "undo", at: 0 };
const redo: Step = { kind: "redo", at: 0 };

/** Acts, with ways back and forth between them. */
const journeys = fc.tuple(
  acts(true),
  fc.array(fc.constantFrom("do", "undo", "redo", "restore"), { maxLength: 40 }),
  fc.nat(),
);

/** All the steps of a journey that could be taken, and where they led. */
function travelled([all, kinds, seed]: typeof journeys extends fc.Arbitrary<infer T> ? T : never) {
  let history = beginHistory(harbour());
  const steps: Step[] = [];
  for (const [rank, kind] of kinds.entries()) {
    const step = stepOf(history, kind, all[rank] ?? [], seed);
    const next = step && take(history, step);
    if (!step || !next) continue;
    steps.push(step);
    history = next;
  }
  return { history, steps };
}

function stepOf(
  history: History,
  kind: string,
  some: Parameters<typeof changesOf>[1],
  seed: number,
): Step | null {
  if (kind === "undo" || kind === "redo") return { kind, at: 0 };
  const made =
    kind === "do"
      ? command(changesOf(history.now, some))
      : restore(history, seed % (revisionOf(history.done) + 1));
  return made && { kind: "do", at: 0, command: made };
}

function all(history: History, step: Step): History {
  const next = take(history, step);
  return next === null ? history : all(next, step);
}

test("to undo all gives the draft as it came, byte for byte, and to redo all the draft as it was", () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      const { history } = travelled(journey);
      const back = all(history, undo);
      expect(json(back.now)).toBe(json(history.began));
      expect(revisionOf(back.done)).toBe(0);
      const forth = all(back, redo);
      const furthest = all(history, redo);
      expect(json(forth.now)).toBe(json(furthest.now));
    }),
    { numRuns: 60 },
  );
});

test("the steps alone, read again from a file, give the same history", () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      const { history, steps } = travelled(journey);
      const again = historyOf(harbour(), JSON.parse(json(steps)) as Step[]);
      expect(json(again)).toBe(json(history));
    }),
    { numRuns: 30 },
  );
});

test("a revision is the draft after so many of the commands that stand, and restoring makes it so", () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      const { history } = travelled(journey);
      let draft = history.began;
      const drafts = [draft];
      for (const { command } of [...pastsOf(history.done)].toReversed()) {
        draft = apply(draft, command.changes) ?? draft;
        drafts.push(draft);
      }
      for (const [revision, expected] of drafts.entries()) {
        expect(json(draftAt(history, revision))).toBe(json(expected));
        const made = restore(history, revision);
        const restored = made ? take(history, { kind: "do", at: 0, command: made }) : history;
        expect(json(restored?.now)).toBe(json(expected));
      }
      expect(draftAt(history, drafts.length)).toBeNull();
      expect(draftAt(history, -1)).toBeNull();
    }),
    { numRuns: 30 },
  );
});

test("nothing is left to redo after something new was done", () => {
  const [first] = harbour().dataset.events;
  if (!first) throw new Error("no event");
  const removal = command([
    {
      list: "omissions",
      id: "log x",
      at: 0,
      before: null,
      after: { source: "log", exact: "x", reason: "y" },
    },
  ]);
  const step: Step = { kind: "do", at: 7, command: removal };
  const once = historyOf(harbour(), [step, undo]);
  expect(once && take(once, redo)?.done?.at).toBe(7);
  const anew = historyOf(harbour(), [step, undo, step]);
  expect(anew && take(anew, redo)).toBeNull();
});

test("steps that cannot be are no history: nothing to undo, or a change of another draft", () => {
  expect(historyOf(harbour(), [undo])).toBeNull();
  expect(historyOf(harbour(), [redo])).toBeNull();
  const topic = { id: "never", label: "Never", kind: "theme" } as const;
  const misfit = command([{ list: "topics", id: "never", at: 0, before: topic, after: null }]);
  expect(historyOf(harbour(), [{ kind: "do", at: 0, command: misfit }])).toBeNull();
});

test("ten thousand commands are read again in a blink: what was done before is not copied", () => {
  const began = harbour();
  const first = headerOf(began.dataset);
  const header = (title: string) => ({ ...first, title });
  const steps = Array.from({ length: 10_000 }, (_, at): Step => {
    const before = at === 0 ? first : header(`Title ${at - 1}`);
    const after = header(`Title ${at}`);
    return { kind: "do", at, command: command([{ list: "header", id: "", at: 0, before, after }]) };
  });
  const took = ownTime();
  const history = historyOf(began, steps);
  expect(took()).toBeLessThan(1_000);
  expect(history && revisionOf(history.done)).toBe(10_000);
  expect(history?.now.dataset.title).toBe("Title 9999");
});
