/** The history of a draft: what its steps have made of it, and the way to every revision. */
import { apply, inverse } from "./apply.ts";
import type { Command } from "./change.ts";
import { difference } from "./difference.ts";
import type { Draft } from "./draft.ts";
import type { Step } from "./step.ts";

export interface History {
  /** The draft as it came. */
  readonly began: Draft;
  readonly now: Draft;
  /** The last command that stands, with those before it. */
  readonly done: Past | null;
  /** The command that was taken back last, with those taken back before it. */
  readonly undone: Past | null;
}

/** A command that was done, and what was before it. Shared by all histories that have it. */
export interface Past {
  readonly command: Command;
  /** Its time, in epoch milliseconds. */
  readonly at: number;
  readonly before: Past | null;
  /** Commands up to and with this: the number of the revision that it made. */
  readonly count: number;
}

export const beginHistory = (began: Draft): History => ({
  began,
  now: began,
  done: null,
  undone: null,
});

/** The history after one more step; null where there is nothing to take back or do again, or a change does not fit. */
export function take(history: History, step: Step): History | null {
  const { done, undone } = history;
  if (step.kind === "do") {
    const now = apply(history.now, step.command.changes);
    return now && { ...history, now, done: on(done, step.command, step.at), undone: null };
  }
  if (step.kind === "undo") {
    const now = done && apply(history.now, inverse(done.command.changes));
    if (!now) return null;
    return { ...history, now, done: done.before, undone: on(undone, done.command, done.at) };
  }
  const now = undone && apply(history.now, undone.command.changes);
  if (!now) return null;
  return { ...history, now, done: on(done, undone.command, undone.at), undone: undone.before };
}

/** The history of all steps; null where one of them cannot be. */
export function historyOf(began: Draft, steps: readonly Step[]): History | null {
  let history: History | null = beginHistory(began);
  for (const step of steps) {
    history = take(history, step);
    if (history === null) return null;
  }
  return history;
}

const on = (before: Past | null, command: Command, at: number): Past => ({
  command,
  at,
  before,
  count: revisionOf(before) + 1,
});

/** The number of the revision that a past ends with: 0 is the draft as it came. */
export const revisionOf = (past: Past | null): number => past?.count ?? 0;

/** Gives the commands that stand, newest first. */
export function* pastsOf(last: Past | null): Generator<Past> {
  for (let past = last; past !== null; past = past.before) yield past;
}

/** The draft after the first `revision` of the commands that stand; null where there are not so many. */
export function draftAt(history: History, revision: number): Draft | null {
  if (!Number.isSafeInteger(revision) || revision < 0) return null;
  if (revision > revisionOf(history.done)) return null;
  if (revision === 0) return history.began;
  let draft: Draft | null = history.now;
  for (const { command, count } of pastsOf(history.done)) {
    if (count <= revision || draft === null) break;
    draft = apply(draft, inverse(command.changes));
  }
  return draft;
}

/**
 * A command that makes the draft as it was at a revision, by all that differs and no detour. Null where there is
 * no such revision, or nothing differs from it.
 */
export function restore(history: History, revision: number): Command | null {
  const draft = draftAt(history, revision);
  if (draft === null) return null;
  const changes = difference(history.now, draft);
  if (changes.length === 0) return null;
  const name = draft.dataset.title;
  const others = changes.length;
  return { label: { act: "restore", list: "header", name, fields: [], others }, changes };
}
