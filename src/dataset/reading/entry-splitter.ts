/**
 * Finds the events in the bytes of a dataset as they come, without reading what is in them: so
 * that each can be read, checked and let go before the next has arrived.
 *
 *     { "format": …, "events": [ {…} , {…} ], … }      JSON: the entries of the list “events”
 *     { "format": … } ⏎ {…} ⏎ {…} ⏎                     JSON Lines: what follows the first object
 *
 * Bytes of UTF-8 beyond ASCII have their highest bit set, so that no part of a letter is taken
 * for a mark of JSON.
 */

import type { Span } from "../format/span.ts";

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const NEWLINE = 0x0a;
const SPACE = 0x20;
/** The mark that an editor may put before everything; it is not part of what is written. */
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** States: the part of the file in which the next byte stands. */
const BEFORE = 0;
const HEADER = 1;
const BETWEEN = 2;
const IN_EVENT = 3;
const AFTER = 4;
/** Not of the two makes, or broken, as far as can be seen: nothing more is looked at. */
const ODD = 5;

export class Splitter {
  /** The list's name, in bytes. */
  readonly #name: readonly number[];
  #place = BEFORE;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Letters of the list's name that the string at the top has spelt; -1 for another name. */
  #spelt = -1;
  #expectsName = false;
  #expectsEvents = false;
  #start = 0;
  #position = 0;
  #lines = false;
  /** The last thing in the list of events: its bracket, a comma or an event. */
  #last: "bracket" | "comma" | "event" = "bracket";
  /** Bytes of the list of events, from the bracket that opens it to after the one that closes it. */
  #list = { start: 0, end: 0 };
  /** Names of fields in the events so far, counted by their colons. */
  fields = 0;
  /** Values outside of the events so far, counted by their commas and brackets. */
  values = 0;

  /** @param list  whose entries are found, instead of the events. */
  constructor(list: "events" | "passages" = "events") {
    this.#name = Array.from(list, (letter) => letter.charCodeAt(0));
  }

  get isOdd(): boolean {
    return this.#place === ODD;
  }

  /** True if the file is JSON Lines, which is known once the first event was found. */
  get isLines(): boolean {
    return this.#lines;
  }

  /** The bytes before the first event. */
  get head(): Span {
    return { start: 0, end: this.#list.start };
  }

  /** Once all bytes are in: the bytes that hold no event, or null where the file is odd or cut off. */
  get frame(): readonly Span[] | null {
    const { start, end } = this.#list;
    if (this.#lines) return this.#place === BETWEEN ? [{ start: 0, end: start }] : null;
    if (this.#place !== AFTER || end === 0) return null;
    return [
      { start: 0, end: start },
      { start: end, end: this.#position },
    ];
  }

  /**
   * Looks at the next bytes.
   *
   * @param found  is told of every event that ends in them: its first byte, and the one after its last.
   */
  push(bytes: Uint8Array, found: (start: number, end: number) => void): void {
    let at = 0;
    while (at < bytes.length && this.#place !== ODD) {
      if (this.#inString) at = this.#string(bytes, at);
      else if (this.#place === IN_EVENT) at = this.#event(bytes, at, found);
      else {
        this.#mark(bytes[at] ?? 0, this.#position + at);
        at += 1;
      }
    }
    this.#position += bytes.length;
  }

  /** Reads on to after the string's end, or the end of the bytes. */
  #string(bytes: Uint8Array, from: number): number {
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (this.#escaped) this.#escaped = false;
      else if (byte === QUOTE) {
        this.#inString = false;
        return at + 1;
      } else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte < SPACE) {
        this.#place = ODD;
        return at;
      }
      if (this.#spelt >= 0) this.#spelt = byte === this.#name[this.#spelt] ? this.#spelt + 1 : -1;
    }
    return at;
  }

  /** Reads on to after the event's end, a string's beginning, or the end of the bytes. */
  #event(bytes: Uint8Array, from: number, found: (start: number, end: number) => void): number {
    for (let at = from; at < bytes.length; at++) {
      switch (bytes[at]) {
        case QUOTE:
          this.#inString = true;
          return at + 1;
        case COLON:
          this.fields += 1;
          break;
        case OPEN_BRACE:
        case OPEN_BRACKET:
          this.#depth += 1;
          break;
        case CLOSE_BRACE:
        case CLOSE_BRACKET:
          this.#depth -= 1;
          if (this.#depth > 0) break;
          this.#place = BETWEEN;
          this.#last = "event";
          found(this.#start, this.#position + at + 1);
          return at + 1;
        case NEWLINE:
          if (!this.#lines) break;
          this.#place = ODD;
          return at;
      }
    }
    return bytes.length;
  }

  /** A byte outside of strings and events. */
  #mark(byte: number, position: number): void {
    if (byte <= SPACE) return;
    if (this.#place === HEADER) this.#inHeader(byte, position);
    else if (byte === OPEN_BRACE && this.#place === BEFORE) {
      this.#place = HEADER;
      this.#depth = 1;
      this.#expectsName = true;
    } else if (this.#place === BETWEEN) this.#between(byte, position);
    else if (byte === OPEN_BRACE && this.#place === AFTER && this.#list.end === 0) {
      this.#lines = true;
      this.#list = { start: position, end: position };
      this.#begin(position);
    } else if (this.#place !== BEFORE || byte !== BYTE_ORDER_MARK[position]) this.#place = ODD;
  }

  #between(byte: number, position: number): void {
    if (byte === OPEN_BRACE && (this.#lines || this.#last !== "event")) this.#begin(position);
    else if (this.#lines) this.#place = ODD;
    else if (byte === COMMA && this.#last === "event") this.#last = "comma";
    else if (byte === CLOSE_BRACKET && this.#last !== "comma") {
      this.#list = { start: this.#list.start, end: position + 1 };
      this.#place = HEADER;
      this.#depth = 1;
    } else this.#place = ODD;
  }

  #begin(position: number): void {
    this.#place = IN_EVENT;
    this.#start = position;
    this.#depth = 1;
  }

  #inHeader(byte: number, position: number): void {
    const atTop = this.#depth === 1;
    switch (byte) {
      case QUOTE:
        this.#inString = true;
        this.#spelt = atTop && this.#expectsName ? 0 : -1;
        this.#expectsEvents = false;
        break;
      case COLON:
        this.#expectsEvents = atTop && this.#spelt === this.#name.length;
        this.#expectsName = false;
        break;
      case COMMA:
        this.values += 1;
        this.#expectsName = atTop;
        break;
      case OPEN_BRACKET:
        if (this.#expectsEvents) this.#openList(position);
        else this.#depth += 1;
        this.values += 1;
        break;
      case OPEN_BRACE:
        this.values += 1;
        this.#depth += 1;
        break;
      case CLOSE_BRACKET:
      case CLOSE_BRACE:
        this.#depth -= 1;
        if (this.#depth === 0) this.#place = AFTER;
        break;
    }
    if (byte !== QUOTE && byte !== COLON) this.#spelt = -1;
  }

  #openList(position: number): void {
    this.#expectsEvents = false;
    // A second list would take the place of the first.
    if (this.#list.end > 0) this.#place = ODD;
    else {
      this.#list = { start: position, end: 0 };
      this.#place = BETWEEN;
    }
  }
}
