/**
 * Any text at all, half of its characters ASCII, and none of them half a character. The unit "binary" of
 * fast-check gives the same, and takes each test file a second to set up.
 */
import fc from "fast-check";

/** Surrogates stand in the middle of the code points: those after them move down. */
const [FIRST_HALF, HALVES] = [0xd800, 0x800];

const character = fc
  .integer({ min: 0, max: 0x10ffff - HALVES })
  .map((code) => String.fromCodePoint(code < FIRST_HALF ? code : code + HALVES), codeOf);

const ascii = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code), codeOf);

/** The way back, by which fast-check shrinks, and tries names such as `__proto__`. */
function codeOf(value: unknown): number {
  const code = typeof value === "string" ? value.codePointAt(0) : undefined;
  if (code === undefined || String.fromCodePoint(code) !== value) throw new Error("no character");
  return code < FIRST_HALF ? code : code - HALVES;
}

/** Lengths are in characters. */
export const anyText = (
  lengths: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> => fc.string({ unit: fc.oneof(ascii, character), ...lengths });
