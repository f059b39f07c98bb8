/**
 * Reads a large dataset while it arrives: each event is checked, taken into the columns and let go,
 * and read again from the file's bytes when somebody asks for it. The bytes are all that is kept.
 */

import { Bytes } from "../../dataset/bytes/byte-blocks.ts";
import { LineCount } from "../../dataset/bytes/byte-location.ts";
import { soundEvent, soundPassage } from "../../dataset/format/quick-check.ts";
import { type DatedEvent, entrySchemas } from "../../dataset/format/schema.ts";
import type { Span } from "../../dataset/format/span.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import type { Losses } from "../../dataset/problems/losses.ts";
import type { Problem } from "../../dataset/problems/problem.ts";
import { EventCheck } from "../../dataset/reading/check-one-event.ts";
import type { Elsewhere } from "../../dataset/reading/check-references.ts";
import { fieldsHeld } from "../../dataset/reading/count-fields.ts";
import { Splitter } from "../../dataset/reading/entry-splitter.ts";
import { escapesHalves } from "../../dataset/reading/half-characters.ts";
import { GrowingCodes } from "../arrays/growing-arrays.ts";
import type { DatasetFrame } from "./column-types.ts";
import { type Columns, columnsOf } from "./columns.ts";
import { Intake } from "./intake.ts";
import { inHand, type PassageAt, Passages } from "./passage-shelf.ts";
import { definesAll, isConsistent, leadsSomewhere, soundFrame } from "./sound-frame.ts";

/**
 * Turns UTF-8 into text, for this floor has no decoder. The parts, put together, are a whole text.
 */
export type Decode = (parts: Iterable<Uint8Array>) => string;

/** Bytes read at a time: enough that parsing is the parser's work, few enough to let others in. */
const BATCH = 1_048_576;

/** A dataset without its events. */
interface Lists {
  readonly frame: DatasetFrame;
  readonly passages: Passages;
}

/** A dataset that was read as it came, with the problems of what was left out. */
interface Finished {
  readonly columns: Columns;
  readonly problems: readonly Problem[];
  readonly losses: Losses;
}

export class Streamed {
  readonly bytes = new Bytes();
  readonly #decode: Decode;
  readonly #splitter = new Splitter();
  readonly #intake = new Intake();
  readonly #check = new EventCheck();
  readonly #lines = new LineCount(this.bytes);
  /** The bytes of the events that are found and not yet read. */
  #found: Span[] = [];
  /** The first bytes of the events that were taken in; `#ends` are the bytes after their last. */
  readonly #starts = new GrowingCodes();
  readonly #ends = new GrowingCodes();
  /** Number of events read so far. */
  events = 0;
  #fields = 0;
  /** True while nothing is wrong with the file but that some events are left out. */
  #sound = true;
  /** The lists that stand before the events, once they were read and are sound. */
  #head: Lists | null = null;
  /** Number of events of which only the whole file tells what is wrong. */
  #unsound = 0;

  constructor(decode: Decode) {
    this.#decode = decode;
  }

  /** Number of events that have some problem. */
  get problems(): number {
    return this.#check.leftOut + this.#unsound;
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += BATCH) {
      const part = chunk.subarray(at, at + BATCH);
      this.bytes.append(part);
      this.#splitter.push(part, (start, end) => {
        this.#found.push({ start, end });
        this.#sound &&= end - start <= LIMITS.entryBytes;
      });
      this.#take();
      this.#sound &&= this.events <= LIMITS.events;
    }
  }

  /**
   * The columns, once all bytes are in; null where there is more to say of the file than which
   * events are left out, and it has to be read as a whole.
   */
  finish(): Finished | null {
    const frame = this.#splitter.frame;
    if (!this.#sound || frame === null || this.#intake.count === 0) return null;
    if (this.#fields !== this.#splitter.fields) return null;
    const text = this.#frameText(frame);
    if (text === null) return null;
    const { names, ids } = this.#intake;
    const dataset = soundFrame(text, {
      has: (list, id) => list === "events" && ids.find(id) !== undefined,
      uses: (list, id) => this.#check.mentions(id) || names[list].has(id),
    });
    if (dataset === null) return null;
    const { passages: list, ...rest } = dataset;
    const again = this.#passageShelf(list.length) ?? ((place) => list[place]);
    const passages = Passages.of(list, rest.sources, again);
    if (!leadsSomewhere(this.#intake, rest, passages)) return null;
    const columns = columnsOf(this.#intake, rest, passages, this.#shelf());
    const { problems, losses } = this.#check;
    return { columns, problems, losses };
  }

  /**
   * The columns of the events that have come so far; null while there are none, or where they
   * point at what has not come. Of the episodes there are those whose events are all there.
   */
  arrived(): Columns | null {
    const { ids } = this.#intake;
    if (!this.#sound || ids.count === 0) return null;
    this.#head ??= this.#readHead();
    if (this.#head === null) return null;
    const { frame, passages } = this.#head;
    if (!definesAll(this.#intake, frame, passages)) return null;
    const isThere = (id: string) => ids.find(id) !== undefined;
    const episodes = frame.episodes.filter(({ events }) => events.every(isThere));
    return columnsOf(this.#intake, { ...frame, episodes }, passages, this.#shelf());
  }

  /**
   * The lists before the events, read as if there were no other fields and no pointer led nowhere.
   */
  #readHead(): Lists | null {
    const { head, isLines } = this.#splitter;
    const text = this.#frameText([head]);
    if (text === null) return null;
    const everything: Elsewhere = { has: (list) => list === "events", uses: () => true };
    const dataset = soundFrame(isLines ? text : `${text}[]}`, everything);
    if (dataset === null) return null;
    const { passages, ...frame } = dataset;
    return { frame, passages: Passages.of(passages, frame.sources, inHand(passages)) };
  }

  #take(): void {
    const found = this.#found;
    const [start, end] = [found[0]?.start, found.at(-1)?.end];
    if (start === undefined || end === undefined) return;
    this.#found = [];
    const values = this.#values(start, end) ?? [];
    this.#sound &&= values.length === found.length;
    for (const [at, span] of found.entries()) this.#add(values[at], span);
  }

  /** The text around the events; null where it cannot be had, or is more than should be read. */
  #frameText(spans: readonly Span[]): string | null {
    if (this.#splitter.values > LIMITS.values) return null;
    try {
      return spans.map(({ start, end }) => this.#text(start, end)).join("[]");
    } catch {
      return null;
    }
  }

  /**
   * Reads the events from one byte to another; null where that is not text, is not JSON, has half a
   * character, or is more than should be read.
   */
  #values(start: number, end: number): readonly unknown[] | null {
    if (end - start > LIMITS.entryBytes + BATCH) return null;
    try {
      const text = this.#text(start, end);
      if (escapesHalves(text)) return null;
      // Only between events is there a line's end: none may stand inside of one.
      return JSON.parse(`[${this.#splitter.isLines ? text.replaceAll("\n", ",") : text}]`);
    } catch {
      return null;
    }
  }

  #add(value: unknown, { start, end }: Span): void {
    const index = this.events++;
    this.#fields += fieldsHeld(value);
    if (!this.#sound) {
      // The whole has to be read anyway: until then they are only counted.
      if (soundEvent(value) === null) this.#unsound += 1;
      return;
    }
    const event = this.#check.read(index, value, () => ({
      text: this.#text(start, end),
      location: this.#lines.locationOf(start),
    }));
    if (event === null) return;
    if (isConsistent(event) && this.#intake.add(event)) {
      this.#starts.push(start);
      this.#ends.push(end);
    } else {
      this.#unsound += 1;
      this.#sound = false;
    }
  }

  /**
   * Reads events again. It holds on to the bytes and their ends, and to nothing else of this
   * object.
   */
  #shelf(): (index: number) => DatedEvent | undefined {
    const { bytes } = this;
    const decode = this.#decode;
    const [starts, ends] = [this.#starts.view().slice(), this.#ends.view().slice()];
    return (index) => {
      const [start, end] = [starts[index], ends[index]];
      if (start === undefined || end === undefined) return undefined;
      const value: unknown = JSON.parse(decode(bytes.parts(start, end)));
      return soundEvent(value) ?? entrySchemas.events.parse(value);
    };
  }

  /** Reads passages again; null unless all of them stand before the events. */
  #passageShelf(count: number): PassageAt | null {
    const { bytes } = this;
    const decode = this.#decode;
    const { start, end } = this.#splitter.head;
    const splitter = new Splitter("passages");
    const [starts, ends] = [new Uint32Array(count), new Uint32Array(count)];
    let found = 0;
    for (const part of bytes.parts(start, end)) {
      splitter.push(part, (from, to) => {
        starts[found] = from;
        ends[found] = to;
        found += 1;
      });
    }
    if (found !== count) return null;
    return (place) => {
      const [from, to] = [starts[place], ends[place]];
      if (from === undefined || to === undefined) return undefined;
      const value: unknown = JSON.parse(decode(bytes.parts(from, to)));
      return soundPassage(value) ?? entrySchemas.passages.parse(value);
    };
  }

  #text(start: number, end: number): string {
    return this.#decode(this.bytes.parts(start, end));
  }
}
