/**
 * Stands in for moment in the widget, and nowhere else (`scripts/vis-parts.ts` sees to it). The
 * parts of the widget that are kept ask moment only to turn a number or a date into a date, and
 * for midnight three days ago and in three days, their window until they are told ours. Here this
 * is in UTC. Moment itself would be 20 kB more to load.
 */
import { DAY_MS } from "../../../dataset/time/interval.ts";

export class Moment {
  readonly #date: Date;

  constructor(time: number | Date) {
    this.#date = new Date(time);
  }

  hours(hours: number): this {
    this.#date.setUTCHours(hours);
    return this;
  }

  minutes(minutes: number): this {
    this.#date.setUTCMinutes(minutes);
    return this;
  }

  seconds(seconds: number): this {
    this.#date.setUTCSeconds(seconds);
    return this;
  }

  milliseconds(ms: number): this {
    this.#date.setUTCMilliseconds(ms);
    return this;
  }

  add(count: number, _unit: "days"): this {
    this.#date.setTime(this.#date.getTime() + count * DAY_MS);
    return this;
  }

  clone(): Moment {
    return new Moment(this.#date);
  }

  toDate(): Date {
    return new Date(this.#date);
  }

  valueOf(): number {
    return this.#date.getTime();
  }
}

export default function moment(time: number | Date = new Date()): Moment {
  return new Moment(time);
}
