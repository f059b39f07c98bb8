/** Bytes of a text in any encoding as text, with the evidence for the encoding. */

import { countText } from "../../dataset/wording/count-text.ts";
import { decodeAnsel, saysAnsel } from "./encodings/ansel.ts";
import { decodeCp850 } from "./encodings/cp850.ts";
import { decodeCp949, shareOfExtension } from "./encodings/cp949.ts";
import {
  dosEncoding,
  easternEncoding,
  isAmongLatin,
  isOfOldMac,
} from "./encodings/likely-encoding.ts";
import type { RowNote } from "./table.ts";

export interface DecodedText {
  readonly text: string;
  /** A name that a browser knows, or `utf-8-bom`. */
  readonly encoding: string;
  /** One sentence for people: why this encoding. */
  readonly why: string;
  /** Letters that are of another encoding than the rest. */
  readonly notes: readonly RowNote[];
}

/** The platform's own decoder, which browsers, workers and Node have alike. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** Bytes that are looked at to guess: a guess does not get better by more. */
const LOOKED_AT = 200_000;

/** @param told  the encoding that somebody chose; else it is found out. */
export async function decodeText(bytes: Uint8Array, told?: string): Promise<DecodedText> {
  if (told !== undefined) {
    if (told === "euc-kr") {
      return plain(decodeCp949(bytes, decode) ?? decode(bytes, told), told, "It was chosen.");
    }
    const [label, skip] = told === "utf-8-bom" ? ["utf-8", 3] : [told, bomLength(bytes)];
    return plain(decode(bytes.subarray(skip), label), told, "It was chosen.");
  }
  const marked = byMark(bytes);
  if (marked) return marked;
  const utf16 = withoutMark16(bytes);
  if (utf16) return plain(decode(bytes, utf16), utf16, "Every other byte is empty.");
  const utf8 = strictly(bytes, "utf-8");
  if (utf8 !== null) return writtenTwice(utf8) ?? plain(utf8, "utf-8", "It is valid UTF-8.");
  if (saysAnsel(decode(bytes.subarray(0, 2_000), "latin1")))
    return plain(decodeAnsel(bytes), "ansel", "Its head says so.");
  const text = decode(bytes, "utf-8");
  if (isMostlyUtf8(text)) return lineByLine(bytes);
  const asian = eastern(bytes) ?? korean(bytes);
  if (asian) return asian;
  return WESTERN_UTF8.test(text) ? lineByLine(bytes) : await guessed(bytes);
}

/** Text in an encoding that is known; what is wrong in it becomes a replacement character. */
export function decode(bytes: Uint8Array, label: string): string {
  if (label === "cp850") return decodeCp850(bytes);
  if (label === "ansel") return decodeAnsel(bytes);
  const text = new TextDecoder(label).decode(bytes);
  return label === "windows-1252" ? withWindowsSigns(text) : text;
}

/** The signs of Windows-1252 from 80 on; five bytes have none. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Node up to 22 takes Windows-1252 for Latin-1, in which its dashes and quotation marks are control characters. */
const withWindowsSigns = (text: string): string =>
  text.replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);

/** The text of bytes that are UTF-8 throughout; else null. */
export const utf8Of = (bytes: Uint8Array): string | null => strictly(bytes, "utf-8");

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const plain = (text: string, encoding: string, why: string): DecodedText => ({
  text,
  encoding,
  why,
  notes: [],
});

function bomLength(bytes: Uint8Array): number {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 3;
  const pair = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  return pair === 0xfffe || pair === 0xfeff ? 2 : 0;
}

function byMark(bytes: Uint8Array): DecodedText | null {
  const length = bomLength(bytes);
  if (length === 0) return null;
  const why = "It begins with a byte order mark.";
  if (length === 3) {
    const rest = bytes.subarray(3);
    const text = strictly(rest, "utf-8");
    if (text !== null) return plain(text, "utf-8-bom", why);
    const read = decode(rest, "utf-8");
    return isMostlyUtf8(read) ? lineByLine(rest) : plain(read, "utf-8-bom", why);
  }
  const encoding = bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  return plain(decode(bytes.subarray(2), encoding), encoding, why);
}

/** UTF-16 of mostly Latin letters has a zero in every pair of bytes, always on the same side. */
function withoutMark16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const looked = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  for (const [index, byte] of looked.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = looked.length / 8;
  if (odd > many && even < odd / 10) return "utf-16le";
  return even > many && odd < even / 10 ? "utf-16be" : null;
}

const HIGH = /[\u0080-\uFFFF]/g;

/** A line that is UTF-8 throughout and has a letter of three bytes: no other encoding has such by accident. */
const SURELY_UTF8 = /^(?=[^\uFFFD\n]*[\u0800-\uFFFC])[^\uFFFD\n]*$/m;

/**
 * A line that is UTF-8 throughout, its letters those of the west: in an encoding of single bytes each would be
 * two that no word has beside each other. In Korean, though, two bytes are a syllable, so that is asked for first.
 */
const WESTERN_UTF8 = /^(?=[^\n]*[À-ÖØ-öø-ÿ])[^\u0100-\uFFFF\n]*$/m;

function isMostlyUtf8(text: string): boolean {
  const high = text.match(HIGH)?.length ?? 0;
  const wrong = text.match(/\uFFFD/g)?.length ?? 0;
  return high - wrong > wrong || SURELY_UTF8.test(text);
}

/** UTF-8 with lines of something else, as a file has that two programs wrote to. */
function lineByLine(bytes: Uint8Array): DecodedText {
  const notes: RowNote[] = [];
  let start = 0;
  let row = 0;
  const lines: string[] = [];
  while (start <= bytes.length) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    row++;
    const sound = strictly(line, "utf-8");
    const other = sound === null ? (korean(line) ?? western(line)) : null;
    lines.push(other?.text ?? sound ?? "");
    if (other) notes.push(otherEncoding(row, other));
    start = end + 1;
  }
  const why = `It is UTF-8, but for ${notes.length === 1 ? "one line" : `${countText(notes.length)} lines`}.`;
  return { text: lines.join("\n"), encoding: "utf-8", why, notes };
}

const western = (line: Uint8Array): DecodedText =>
  plain(decode(line, "windows-1252"), "windows-1252", "It is not valid UTF-8.");

const otherEncoding = (row: number, { text, encoding }: DecodedText): RowNote => ({
  row,
  value: text.slice(0, 200),
  said: `The line is not UTF-8, as the rest of the file is; its letters are read as ${encoding === "euc-kr" ? "EUC-KR" : "Windows-1252"}.`,
  accepted: "the whole file in one encoding, UTF-8 best",
});

/** Letters that somebody's program took for Western ones, and wrote once more: each is several, which make sense only together. */
function writtenTwice(text: string): DecodedText | null {
  if (!/[\u00C2-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text.slice(0, LOOKED_AT)))
    return null;
  if (/[\u0100-\uFFFF]/.test(text.replace(/[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\uFEFF]/g, ""))) return null;
  const bytes = Uint8Array.from(text.replaceAll("\uFEFF", ""), (letter) => {
    const sign = WINDOWS_SIGNS.indexOf(letter);
    return sign === -1 ? letter.charCodeAt(0) : 0x80 + sign;
  });
  const meant = strictly(bytes, "utf-8");
  if (meant === null) return null;
  const said = `The letters were written as UTF-8 twice over; they are read as they were meant, such as ${exampleOf(meant)}.`;
  const note = {
    row: 1,
    value: exampleOf(text),
    said,
    accepted: "the file as it was before, in UTF-8",
  };
  return { ...plain(meant, "utf-8", "It is valid UTF-8."), notes: [note] };
}

/** A few letters of Japan or China would be letters of Korea as well: their days are asked for first. */
function eastern(bytes: Uint8Array): DecodedText | null {
  // No letter is cut in two at the end of a line.
  const end = bytes.length > LOOKED_AT ? bytes.lastIndexOf(10, LOOKED_AT) + 1 : bytes.length;
  const encoding = easternEncoding((label) => strictly(bytes.subarray(0, end), label));
  return encoding === null ? null : soRead(decode(bytes, encoding), encoding);
}

/** The most of them that may be syllables of the extension, which hardly a word has. */
const MOST_RARE = 0.6;

/** Korean of EUC-KR and its extension CP949: every letter beyond ASCII is one of Korea's. */
function korean(bytes: Uint8Array): DecodedText | null {
  const text = decodeCp949(bytes, decode);
  if (text === null) return null;
  const letters = text.slice(0, LOOKED_AT).match(HIGH) ?? [];
  const ours = letters.filter((letter) =>
    /[\u3000-\u303F\uAC00-\uD7A3\u3130-\u318F·‘’“”…]/u.test(letter),
  );
  if (letters.length === 0 || ours.length < letters.length * 0.9) return null;
  if (isAmongLatin(text.slice(0, LOOKED_AT))) return null;
  if (shareOfExtension(bytes.subarray(0, LOOKED_AT)) > MOST_RARE) return null;
  return soRead(text, "euc-kr");
}

const soRead = (text: string, encoding: string): DecodedText =>
  plain(text, encoding, `It is not valid UTF-8; so read, ${exampleOf(text)} comes out right.`);

const isMac = (looked: Uint8Array): boolean =>
  isOfOldMac(decode(looked, "windows-1252"), decode(looked, "macintosh"));

async function guessed(bytes: Uint8Array): Promise<DecodedText> {
  const looked = bytes.subarray(0, LOOKED_AT);
  const dos = dosEncoding((label) => decode(looked, label));
  if (dos !== null) return soRead(decode(bytes, dos), dos);
  const { analyse } = await import("chardet");
  for (const { name } of analyse(looked)) {
    const likely = westernFirst(name.toLowerCase(), looked);
    const encoding = likely === "windows-1252" && isMac(looked) ? "macintosh" : likely;
    if (/^(?:utf-|ascii|iso-2022|ibm)/.test(encoding)) continue;
    const text = attempt(bytes, encoding);
    if (text === null) continue;
    return soRead(text, encoding);
  }
  return plain(decode(bytes, "windows-1252"), "windows-1252", "It is not valid UTF-8.");
}

/**
 * Encodings of Latin letters are hard to tell apart in a short text: the western one it is, where every
 * letter is one of the west.
 */
function westernFirst(encoding: string, looked: Uint8Array): string {
  if (encoding === "iso-8859-1") return "windows-1252";
  if (!/^(?:iso-8859-(?:2|9|15)|windows-125[024])$/.test(encoding)) return encoding;
  const letters = decode(looked, "windows-1252").match(HIGH) ?? [];
  return letters.every((letter) => WESTERN.test(letter)) ? "windows-1252" : encoding;
}

const WESTERN = /[À-ÖØ-öø-ÿŒœŠšŽžŸ‘’“”„–—…€°§«»·£]/;

function attempt(bytes: Uint8Array, label: string): string | null {
  try {
    return decode(bytes, label);
  } catch {
    return null;
  }
}

/** A word of the file itself, by which a wrong encoding is seen at once. */
function exampleOf(text: string): string {
  const [word] = /[\p{L}\p{M}]*[\u0080-\uFFFF][\p{L}\p{M}]*/u.exec(text.slice(0, LOOKED_AT)) ?? [];
  return word === undefined ? "the text" : `“${word.slice(0, 40)}”`;
}
