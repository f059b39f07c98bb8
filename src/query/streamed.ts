/**
 * Reads a large dataset while it arrives: each event is checked, taken into the columns and let go,
 * and read again from the file's bytes when somebody asks for it. The bytes are all that is kept.
 */
import { Bytes } from "../dataset/bytes.ts";
import { escapesHalves, fieldsHeld, soundFrame } from "../dataset/parse.ts";
import type { DatedEvent } from "../dataset/schema.ts";
import { soundEvent } from "../dataset/sound.ts";
import { Splitter } from "../dataset/split.ts";
import { LIMITS } from "../dataset/vocabulary.ts";
import { type Columns, columnsOf, type DatasetFrame } from "./columns.ts";
import { GrowingCodes } from "./growing.ts";
import { Intake } from "./intake.ts";

/** UTF-8 to text: this floor has no decoder. The parts, put together, are a whole text. */
export type Decode = (parts: Iterable<Uint8Array>) => string;

/** Bytes read at a time: enough that parsing is the parser's work, few enough to let others in. */
const BATCH = 1_048_576;

export class Streamed {
  readonly bytes = new Bytes();
  readonly #decode: Decode;
  readonly #splitter = new Splitter();
  readonly #intake = new Intake();
  /** Where each event starts and ends in the bytes; those from `#taken` on are not yet read. */
  readonly #starts = new GrowingCodes();
  readonly #ends = new GrowingCodes();
  #taken = 0;
  #fields = 0;
  #sound = true;
  /** What stands before the events, once it was read and is sound. */
  #head: DatasetFrame | null = null;
  /** Events that need the schema's eye. */
  problems = 0;

  constructor(decode: Decode) {
    this.#decode = decode;
  }

  /** Events read so far. */
  get events(): number {
    return this.#taken;
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += BATCH) {
      const part = chunk.subarray(at, at + BATCH);
      this.bytes.append(part);
      this.#splitter.push(part, (start, end) => {
        this.#starts.push(start);
        this.#ends.push(end);
      });
      this.#take();
      this.#sound &&= this.#starts.length <= LIMITS.events;
    }
  }

  /**
   * The columns, once all bytes are in; null where there is anything at all to say of the file,
   * which then has to be read as a whole.
   */
  finish(): Columns | null {
    const frame = this.#splitter.frame;
    if (!this.#sound || frame === null || this.events === 0) return null;
    if (this.#fields !== this.#splitter.fields) return null;
    const text = frame.map(({ start, end }) => this.#text(start, end));
    const { names, ids, links } = this.#intake;
    const dataset = soundFrame(text.join("[]"), {
      hasEvent: (id) => ids.find(id) !== undefined,
      uses: (list, id) => list !== "sources" && names[list].has(id),
    });
    if (dataset === null || !this.#defines(dataset)) return null;
    if (links.some(({ to }) => ids.find(to) === undefined)) return null;
    return columnsOf(this.#intake, dataset, this.#shelf());
  }

  /**
   * The columns of the events that have come so far; null while there are none, or where they
   * point at what has not come. Of the episodes there are those whose events are all there.
   */
  arrived(): Columns | null {
    const { ids } = this.#intake;
    if (!this.#sound || ids.count === 0) return null;
    this.#head ??= this.#readHead();
    if (this.#head === null || !this.#defines(this.#head)) return null;
    const isThere = (id: string) => ids.find(id) !== undefined;
    const episodes = this.#head.episodes.filter(({ events }) => events.every(isThere));
    return columnsOf(this.#intake, { ...this.#head, episodes }, this.#shelf());
  }

  /** What stands before the events, as if there were no other fields, and all its pointers led somewhere. */
  #readHead(): DatasetFrame | null {
    const { head, isLines } = this.#splitter;
    const text = this.#text(head.start, head.end);
    return soundFrame(isLines ? text : `${text}[]}`, { hasEvent: () => true, uses: () => true });
  }

  /** Whether all that the events point at, but for events, is in the lists. */
  #defines(dataset: DatasetFrame): boolean {
    const { names } = this.#intake;
    return (["topics", "actors", "passages"] as const).every((list) => {
      const all = new Set(dataset[list].map(({ id }) => id));
      return names[list].all().every((id) => all.has(id));
    });
  }

  #take(): void {
    const [starts, ends] = [this.#starts.view(), this.#ends.view()];
    const [start, end] = [starts[this.#taken], ends[ends.length - 1]];
    if (start === undefined || end === undefined) return;
    const values = this.#values(start, end) ?? [];
    let sound = values.length === ends.length - this.#taken;
    for (const value of values) {
      if (this.#add(value)) continue;
      this.problems += 1;
      sound = false;
    }
    this.#sound &&= sound;
    this.#taken = ends.length;
  }

  /** The events from one byte to another; null where that is not JSON, or has half a character. */
  #values(start: number, end: number): readonly unknown[] | null {
    const text = this.#text(start, end);
    if (escapesHalves(text)) return null;
    try {
      // Only between events is there a line's end: none may stand inside of one.
      return JSON.parse(`[${this.#splitter.isLines ? text.replaceAll("\n", ",") : text}]`);
    } catch {
      return null;
    }
  }

  /** Whether the event has no problem, as far as it alone can tell. */
  #add(value: unknown): boolean {
    this.#fields += fieldsHeld(value);
    const event = soundEvent(value);
    if (event === null || !isConsistent(event)) return false;
    // Once the whole has to be read anyway, the columns are made from that.
    return !this.#sound || this.#intake.add(event);
  }

  /** The events again. What it holds on to is the bytes and their places, and nothing else of this. */
  #shelf(): (index: number) => DatedEvent | undefined {
    const { bytes } = this;
    const decode = this.#decode;
    const [starts, ends] = [this.#starts.view().slice(), this.#ends.view().slice()];
    return (index) => {
      const [start, end] = [starts[index], ends[index]];
      if (start === undefined || end === undefined) return undefined;
      return soundEvent(JSON.parse(decode(bytes.parts(start, end)))) ?? undefined;
    };
  }

  #text(start: number, end: number): string {
    return this.#decode(this.bytes.parts(start, end));
  }
}

/** What `checkReferences` asks of an event by itself. */
function isConsistent({ id, date, countries, topics, actors, claims, links }: DatedEvent): boolean {
  return (
    (claims[0]?.date ?? date) === date &&
    [countries, topics, actors].every(isDistinct) &&
    links.every((link) => link.event !== id)
  );
}

const isDistinct = (values: readonly string[]): boolean =>
  values.every((value, index) => values.indexOf(value) === index);
