/** ANSEL, the letters of libraries and of older family trees: marks stand before the letter that they are on. */

const SIGNS: Readonly<Record<number, string>> = Object.fromEntries([
  ...pairs(0xa1, "ŁØĐÞÆŒʹ·♭®±ƠƯʼ"),
  ...pairs(0xb0, "ʻłøđþæœʺı£ð"),
  ...pairs(0xbc, "ơư"),
  ...pairs(0xc0, "°ℓ℗©♯¿¡ß€"),
  ...pairs(0xcd, "eoß"),
]);

const MARKS: Readonly<Record<number, string>> = Object.fromEntries([
  ...pairs(0xe0, "\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030C\u030A\uFE20\uFE21"),
  ...pairs(0xed, "\u0315\u030B\u0310\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031C\u032E"),
  ...pairs(0xfa, "\uFE22\uFE23"),
  ...pairs(0xfe, "\u0313"),
]);

function pairs(first: number, letters: string): readonly (readonly [number, string])[] {
  return [...letters].map((letter, at) => [first + at, letter] as const);
}

/** Bytes that are put together at once: letters one by one would take as many strings. */
const AT_ONCE = 8_192;

export function decodeAnsel(bytes: Uint8Array): string {
  const parts: string[] = [];
  let part = "";
  let marks = "";
  for (const byte of bytes) {
    const mark = MARKS[byte];
    if (mark === undefined) {
      part += byte < 0x80 ? String.fromCharCode(byte) : (SIGNS[byte] ?? "\uFFFD");
      part += marks;
      marks = "";
      if (part.length > AT_ONCE) {
        parts.push(part);
        part = "";
      }
    } else marks += mark;
  }
  return (parts.join("") + part + marks).normalize("NFC");
}

/** True where the head of a family tree says that its letters are these. */
export const saysAnsel = (head: string): boolean =>
  /^\s*0\s+HEAD\b[^\0]*?[\r\n]\s*1\s+CHAR\s+ANSEL\b/i.test(head);
