/** The desk at which a draft is written: it holds the draft with its history, and answers for both. */
import type { Dataset } from "../../dataset/format/schema.ts";
import type { Finding } from "../../dataset/problems/finding.ts";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { openingDays } from "../dates/opening-days.ts";
import { parseTypedDate } from "../dates/parse-typed-date.ts";
import { agreementOf } from "../handing/agreement.ts";
import { changesAsMarkdown, changesBetween } from "../handing/change-list.ts";
import { isStep, readDraftFile, writeDraftFile } from "../handing/draft-file.ts";
import { fieldChanges } from "../handing/field-changes.ts";
import { patchBetween } from "../handing/json-patch.ts";
import { writeDraft } from "../handing/write-draft.ts";
import { inverse } from "../value/apply.ts";
import type { Change, Command } from "../value/change.ts";
import { check } from "../value/check.ts";
import type { Draft } from "../value/draft.ts";
import { findEntry } from "../value/entry-keys.ts";
import {
  beginHistory,
  type History,
  pastsOf,
  restore,
  revisionOf,
  take,
} from "../value/history.ts";
import { Pointers } from "../value/pointers.ts";
import type { Step } from "../value/step.ts";
import { commandFor } from "./commands.ts";
import type { Desk, Done, Edit, HistoryLine, Refused } from "./desk-types.ts";
import { Documents } from "./documents.ts";
import { formOf } from "./event-form.ts";
import { vocabularyOf } from "./vocabulary.ts";

export interface OpenDesk extends Desk {
  /** The draft as it is now. */
  draft(): Draft;
  /** All that was done to it, in order. */
  readonly steps: readonly Step[];
  /** Takes in what was done elsewhere. @returns what has changed by it. */
  follow(steps: readonly Step[]): readonly Change[];
  /** Does it on top of what others have done since. @returns false where it would not be sound there. */
  again(command: Command): boolean;
}

/**
 * Opens a draft with all that was done to it, as far as its steps fit it and each other: those of the desk are then
 * fewer than those given.
 *
 * @param now  the time, in epoch milliseconds.
 */
export function openDesk(began: Draft, steps: readonly Step[], now: () => number): OpenDesk {
  let history: History = beginHistory(began);
  let fit = 0;
  for (const step of steps) {
    const next = isStep(step) ? take(history, step) : null;
    if (next === null) break;
    history = next;
    fit += 1;
  }
  return new WritingDesk(history, steps.slice(0, fit), now);
}

class WritingDesk implements OpenDesk {
  readonly steps: Step[];
  #history: History;
  readonly #now: () => number;
  readonly #pointers: Pointers;
  readonly #documents = new Documents();

  constructor(history: History, steps: Step[], now: () => number) {
    this.#history = history;
    this.steps = steps;
    this.#now = now;
    this.#pointers = new Pointers(history.now);
  }

  draft(): Draft {
    return this.#history.now;
  }

  state(): ReturnType<Desk["state"]> {
    const { done, undone, now } = this.#history;
    return {
      title: now.dataset.title,
      events: now.dataset.events.length,
      changes: revisionOf(done),
      undo: done?.command.label ?? null,
      redo: undone?.command.label ?? null,
      elsewhere: false,
    };
  }

  act(edit: Edit): Done | Refused {
    const command = commandFor(this.draft(), edit);
    // Nothing differs: it is as it was asked for.
    if (command === null) return { ok: true, state: this.state(), changes: [] };
    return this.#do(command);
  }

  undo(): Done | null {
    const { done } = this.#history;
    return done && this.#take({ at: this.#now(), kind: "undo" }, inverse(done.command.changes));
  }

  redo(): Done | null {
    const { undone } = this.#history;
    return undone && this.#take({ at: this.#now(), kind: "redo" }, undone.command.changes);
  }

  restore(revision: number): Done | null {
    const command = restore(this.#history, revision);
    return command && this.#take({ at: this.#now(), kind: "do", command }, command.changes);
  }

  follow(steps: readonly Step[]): readonly Change[] {
    return steps.flatMap((step) => {
      const changes = this.#changesOf(step);
      return changes && this.#take(step, changes) ? changes : [];
    });
  }

  again(command: Command): boolean {
    return this.#do(command).ok;
  }

  history(from: number, to: number, lang?: string): readonly HistoryLine[] {
    const lines: HistoryLine[] = [];
    let at = 0;
    for (const { command, count, at: time } of pastsOf(this.#history.done)) {
      if (at >= to) break;
      if (at >= from) {
        lines.push({
          revision: count,
          at: time,
          label: command.label,
          changes: fieldChanges(this.draft(), command.changes, lang),
          now: at === 0,
        });
      }
      at += 1;
    }
    return lines;
  }

  form(event: string): ReturnType<Desk["form"]> {
    return formOf(this.draft(), event);
  }

  entry<L extends Parameters<Desk["entry"]>[0]>(list: L, id: string) {
    return findEntry(this.draft(), list, id)?.entry ?? null;
  }

  check(form: Parameters<Desk["check"]>[0]): readonly Finding[] {
    const command = commandFor(this.draft(), { do: "event", form });
    return command === null ? [] : this.#check(command);
  }

  document(source: string): ReturnType<Desk["document"]> {
    return this.#documents.answer(this.draft(), source);
  }

  selection(...asked: Parameters<Desk["selection"]>): ReturnType<Desk["selection"]> {
    return this.#documents.selection(this.draft(), ...asked);
  }

  moved(...asked: Parameters<Desk["moved"]>): ReturnType<Desk["moved"]> {
    return this.#documents.moved(this.draft(), ...asked);
  }

  openingDays(text: string): readonly string[] {
    return openingDays(text);
  }

  typedDate(...asked: Parameters<Desk["typedDate"]>): ReturnType<Desk["typedDate"]> {
    const [text, near] = asked;
    const from = near && this.#documents.dayAt(this.draft(), near.source, near.at);
    return parseTypedDate(text, from);
  }

  vocabulary(): ReturnType<Desk["vocabulary"]> {
    return vocabularyOf(this.draft());
  }

  textHashes(): readonly string[] {
    return this.draft().dataset.sources.flatMap(({ sha256 = [] }) => sha256);
  }

  datasetFile(): ReturnType<Desk["datasetFile"]> {
    return writeDraft(this.draft());
  }

  draftFile(): string {
    return writeDraftFile({ began: this.#history.began, steps: this.steps });
  }

  compare(file: string): ReturnType<Desk["compare"]> {
    const other = datasetIn(file);
    const own = this.draft().dataset;
    if (other === null) return null;
    return {
      ...agreementOf(own, other),
      other: other.title,
      titles: { a: titlesOf(own), b: titlesOf(other) },
    };
  }

  handing(lang?: string): ReturnType<Desk["handing"]> {
    const { began, now } = this.#history;
    return {
      entries: changesBetween(began.dataset, now.dataset, lang),
      markdown: changesAsMarkdown(now.dataset.title, changesBetween(began.dataset, now.dataset)),
      patch: `${JSON.stringify(patchBetween(began.dataset, now.dataset), null, 2)}\n`,
    };
  }

  #do(command: Command): Done | Refused {
    const findings = this.#check(command);
    if (findings.length > 0) return { ok: false, findings };
    const done = this.#take({ at: this.#now(), kind: "do", command }, command.changes);
    if (done === null) throw new Error("a change that was checked does not fit");
    return done;
  }

  #check({ changes }: Command): readonly Finding[] {
    return check(this.draft(), this.#pointers, changes);
  }

  /** What a step changes, here and now; null where there is nothing to take back or do again. */
  #changesOf(step: Step): readonly Change[] | null {
    const { done, undone } = this.#history;
    if (step.kind === "do") return step.command.changes;
    if (step.kind === "undo") return done && inverse(done.command.changes);
    return undone?.command.changes ?? null;
  }

  #take(step: Step, changes: readonly Change[]): Done | null {
    const next = take(this.#history, step);
    if (next === null) return null;
    this.#history = next;
    this.steps.push(step);
    this.#pointers.follow(changes);
    return { ok: true, state: this.state(), changes };
  }
}

/** The dataset of a file, which may be that of a draft; null where it is neither. */
function datasetIn(file: string): Dataset | null {
  const draft = readDraftFile(file);
  return draft.ok ? draft.history.now.dataset : parseDataset(file).dataset;
}

const titlesOf = ({ events }: Dataset) =>
  Object.fromEntries(events.map(({ id, title }) => [id, title]));
