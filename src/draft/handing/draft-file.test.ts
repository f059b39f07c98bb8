import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acts, harbour, invented, shipped, written } from "../value/draft.testing.ts";
import type { Draft } from "../value/draft.ts";
import { draftOf } from "../value/entry-keys.ts";
import { historyOf } from "../value/history.ts";
import type { Step } from "../value/step.ts";
import { type DraftFile, readDraftFile, writeDraftFile } from "./draft-file.ts";

const fileOf = (began: Draft, all: Parameters<typeof written>[1]): DraftFile => {
  const { commands } = written(began, all);
  const steps = commands.map((command, at): Step => ({ kind: "do", at, command }));
  // And some of them taken back, and one done again.
  const back: readonly Step[] =
    steps.length > 2 ? (["undo", "undo", "redo"] as const).map((kind) => ({ kind, at: 9 })) : [];
  return { began, steps: [...steps, ...back] };
};

test("a draft comes back from its file with its texts and its history, and is written as the same bytes", () => {
  fc.assert(
    fc.property(acts(true), (all) => {
      for (const began of [invented({}), harbour()]) {
        const file = fileOf(began, all);
        const text = writeDraftFile(file);
        const read = readDraftFile(text);
        if (!read.ok) throw new Error(read.message);
        expect(writeDraftFile(read.file)).toBe(text);
        expect(JSON.stringify(read.history)).toBe(JSON.stringify(historyOf(began, file.steps)));
      }
    }),
    { numRuns: 40 },
  );
  expect(readDraftFile(writeDraftFile({ began: shipped(), steps: [] })).ok).toBe(true);
});

const good = writeDraftFile({ began: draftOf(harbour().dataset), steps: [] });
const changed = (change: (file: Record<string, never>) => void): string => {
  const file = JSON.parse(good) as Record<string, never>;
  change(file);
  return JSON.stringify(file);
};
const put = (path: string, value: unknown) =>
  changed((file) => {
    const names = path.split(".");
    const last = names.pop() ?? "";
    const owner = names.reduce<Record<string, never>>((at, name) => at[name] ?? {}, file);
    owner[last] = value as never;
  });
const step = (changes: readonly object[]) => ({
  kind: "do",
  at: 0,
  command: {
    label: { act: "add", list: "topics", name: "T", fields: [], others: 0 },
    changes,
  },
});

describe("refused, and said why:", () => {
  test.each([
    ["no JSON", good.slice(0, -20), "not-json", /not JSON/],
    ["another JSON", "[]", "not-a-draft", /not a draft/],
    ["a dataset", JSON.stringify(harbour().dataset), "not-a-draft", /not a draft/],
    ["a newer version", put("format", "dateline-draft/2"), "newer", /newer version.*2/],
    ["a version that never was", put("format", "dateline-draft/0"), "damaged", /no format 0/],
    ["a field more", put("extra", 1), "damaged", /extra/],
    [
      "an event without a date",
      put("began.dataset.events.0.date", "soon"),
      "damaged",
      /EDTF.*events\.0\.date/,
    ],
    [
      "a pointer to nothing",
      put("began.dataset.events.0.topics", ["nowhere"]),
      "damaged",
      /nowhere/,
    ],
    [
      "a text of no source",
      put("began.documents", [
        { id: "x", text: "", name: null, notes: "", anchors: [], mayShip: false },
      ]),
      "damaged",
      /no source of its own/,
    ],
    [
      "nothing to undo",
      put("steps", [{ kind: "undo", at: 0 }]),
      "damaged",
      /Step 1 cannot be: it does not fit/,
    ],
    [
      "an entry of a step that is none",
      put("steps", [step([{ list: "topics", id: "t", at: 0, before: null, after: { id: "t" } }])]),
      "damaged",
      /Step 1 cannot be: .*label/,
    ],
    [
      "an entry taken out that never was",
      put("steps", [step([{ list: "topics", id: "t", at: 0, before: { id: "t" }, after: null }])]),
      "damaged",
      /Step 1/,
    ],
    [
      "a list that is none",
      put("steps", [step([{ list: "toString", id: "t", at: 0, before: null, after: {} }])]),
      "damaged",
      /list/,
    ],
  ] as const)("%s", (_, text, why, message) => {
    const read = readDraftFile(text);
    expect(read).toMatchObject({ ok: false, why });
    expect(read.ok ? "" : read.message).toMatch(message);
  });

  test("what is nested without end", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const text = good.replace('"steps":[]', `"steps":${deep}`);
    expect(readDraftFile(text).ok).toBe(false);
    const entry = `{"kind":"do","at":0,"command":{"label":{"act":"add","list":"topics","name":"T","fields":[],"others":0},"changes":[{"list":"topics","id":"t","at":0,"before":null,"after":{"id":"t","label":${deep}}}]}}`;
    expect(readDraftFile(good.replace('"steps":[]', `"steps":[${entry}]`)).ok).toBe(false);
  });
});

test("no text whatever makes it throw", () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, text) => {
      expect(readDraftFile(json).ok).toBe(false);
      expect(readDraftFile(text).ok).toBe(false);
      expect(() => readDraftFile(put("steps", [JSON.parse(json)]))).not.toThrow();
      expect(() => readDraftFile(put("began", JSON.parse(json)))).not.toThrow();
    }),
    { numRuns: 50 },
  );
});
