/** Checks the events of a file one by one, each as `parseDataset` checks it among all. */

import type { DatedEvent } from "../format/schema.ts";
import { type Finding, nearestWithin } from "../problems/finding.ts";
import { type Location, locateInEntry } from "../problems/json-location.ts";
import type { Losses } from "../problems/losses.ts";
import type { Problem } from "../problems/problem.ts";
import { readEntry } from "./check-entries.ts";
import { MOST_PROBLEMS, uncounted } from "./parse-dataset.ts";

/** The text of an event, and where in the file it begins. */
export interface Written {
  readonly text: string;
  readonly location: Location;
}

export class EventCheck {
  readonly #nearest = nearestWithin();
  readonly #rejected = new Set<string>();
  readonly #mentioned = new Set<string>();
  readonly #problems: Problem[] = [];
  #findings = 0;
  /** Events that are no events, and are left out. */
  leftOut = 0;

  /**
   * The event, with what it leaves unsaid filled in; null where it has to be left out.
   *
   * @param written  is asked only when there is something to locate.
   */
  read(index: number, value: unknown, written: () => Written): DatedEvent | null {
    const findings: Finding[] = [];
    const report = {
      findings,
      nearest: this.#nearest,
      rejected: this.#rejected,
      mentioned: this.#mentioned,
    };
    const event = readEntry("events", index, value, report);
    if (event) return event;
    const told = findings.slice(0, Math.max(0, MOST_PROBLEMS - this.#findings));
    if (told.length > 0) {
      const { text, location } = written();
      this.#problems.push(...locateInEntry(told, text, location));
    }
    this.#findings += findings.length;
    this.leftOut += 1;
    return null;
  }

  /** Answers whether an event that was left out says this, so that it is not called unused. */
  mentions(id: string): boolean {
    return this.#mentioned.has(id);
  }

  get losses(): Losses {
    return { problems: this.#findings, events: this.leftOut, entries: this.leftOut, parts: 0 };
  }

  /** Problems of the events that were left out, in the order of the file. */
  get problems(): readonly Problem[] {
    return [...this.#problems, ...uncounted(this.#findings)];
  }
}
