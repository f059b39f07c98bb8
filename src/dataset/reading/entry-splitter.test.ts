import fc from "fast-check";
import { expect, test } from "vitest";
import { Bytes } from "../bytes/byte-blocks.ts";
import { Splitter } from "./entry-splitter.ts";

/** The file in pieces of these lengths, over and over. */
function split(file: string, lengths: readonly number[] = [1_000]) {
  const whole = new TextEncoder().encode(file);
  const bytes = new Bytes();
  const splitter = new Splitter();
  const events: string[] = [];
  const text = (start: number, end: number) =>
    new TextDecoder().decode(
      Uint8Array.from([...bytes.parts(start, end)].flatMap((part) => [...part])),
    );
  for (let at = 0, turn = 0; at < whole.length; turn++) {
    const piece = whole.subarray(at, at + (lengths[turn % lengths.length] ?? 1));
    bytes.append(piece);
    splitter.push(piece, (start, end) => events.push(text(start, end)));
    at += piece.length;
  }
  const frame = splitter.frame?.map(({ start, end }) => text(start, end)) ?? null;
  return {
    events,
    frame,
    isLines: splitter.isLines,
    isOdd: splitter.isOdd,
    fields: splitter.fields,
  };
}

const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant({ events: [{ a: '"}]' }] }));
const header = fc.dictionary(fc.constantFrom("title", "event", "a", "é", '"'), value);
const someEvents = fc.array(fc.dictionary(fc.string(), value, { maxKeys: 4 }), { maxLength: 6 });
const pieces = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
const indent = fc.constantFrom(0, 2);

test("the events of a JSON text are found, however it comes in pieces", () => {
  fc.assert(
    fc.property(header, header, someEvents, pieces, indent, (before, after, events, by, space) => {
      const all = {
        ...before,
        events,
        ...Object.fromEntries(Object.entries(after).map(([k, v]) => [`${k}.`, v])),
      };
      const found = split(JSON.stringify(all, null, space), by);
      expect(found.isOdd).toBe(false);
      expect(found.events.map((text) => JSON.parse(text))).toEqual(
        JSON.parse(JSON.stringify(events)),
      );
      expect(JSON.parse(found.frame?.join("[]") ?? "")).toEqual(
        JSON.parse(JSON.stringify({ ...all, events: [] })),
      );
    }),
    { numRuns: 250 },
  );
});

test("the lines after the first are events, however they come in pieces", () => {
  fc.assert(
    fc.property(header, someEvents, pieces, (first, events, by) => {
      fc.pre(events.length > 0);
      const found = split([first, ...events].map((each) => JSON.stringify(each)).join("\n"), by);
      expect(found).toMatchObject({ isLines: true, isOdd: false });
      expect(found.events.map((text) => JSON.parse(text))).toEqual(
        JSON.parse(JSON.stringify(events)),
      );
      expect(JSON.parse(found.frame?.[0] ?? "")).toEqual(JSON.parse(JSON.stringify(first)));
    }),
    { numRuns: 250 },
  );
});

test("fields are counted by their colons, not those in words", () => {
  expect(split('{"events":[{"a":"b:c","d":{"e":1}}]}').fields).toBe(3);
});

test.each([
  '{"events":[{}',
  '{"title":"x"}',
  '{"events":[1]}',
  '{"events":[{} {}]}',
  '{"events":[{},]}',
  '{"events":[,{}]}',
  '{"events":[{},,{}]}',
  '{"events":[{}],"events":[{}]}',
  '{"events":[]} x',
  '{"a":1}\n{"b":\n1}',
  '{"a":1}\n[1]',
  '[{"events":[{}]}]',
  '{"events":["a\nb"]}',
])("%j has no frame: it is odd, or cut off", (file) => {
  expect(split(file).frame).toBeNull();
});
