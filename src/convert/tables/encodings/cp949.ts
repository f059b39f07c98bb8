/** Korean text of Windows: EUC-KR with the 8 822 syllables that its extension, CP949, adds to it. */

type Decode = (bytes: Uint8Array, label: string) => string;

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

/**
 * Reads it whatever the platform's decoder knows: browsers have the extension, Node has not. Null where
 * the bytes are no such text.
 *
 * @param decode  the platform's; of EUC-KR itself it is sure.
 */
export function decodeCp949(bytes: Uint8Array, decode: Decode): string | null {
  const plain = plainLetters(decode);
  const extension = extensionLetters(plain);
  const parts: string[] = [];
  let ascii = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const letter = letterOf(lead, bytes[at + 1] ?? 0, plain, extension);
    if (letter === undefined) return null;
    parts.push(decode(bytes.subarray(ascii, at), "utf-8"), letter);
    at += 2;
    ascii = at;
  }
  parts.push(decode(bytes.subarray(ascii), "utf-8"));
  return parts.join("");
}

/** The share of the letters beyond ASCII that only the extension has: in a text of Korea hardly one, in other bytes most. */
export function shareOfExtension(bytes: Uint8Array): number {
  let [all, rare] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++at] ?? 0;
    all++;
    if (lead < 0xa1 || trail < 0xa1) rare++;
  }
  return all === 0 ? 0 : rare / all;
}

function letterOf(
  lead: number,
  trail: number,
  plain: ReadonlyMap<number, string>,
  extension: ReadonlyMap<number, string>,
): string | undefined {
  const code = lead * 256 + trail;
  return lead >= 0xa1 && trail >= 0xa1 ? plain.get(code) : extension.get(code);
}

/** The letters of EUC-KR, two bytes from A1 to FE each. */
function plainLetters(decode: Decode): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const letter = decode(Uint8Array.of(lead, trail), "euc-kr");
      if (letter.length === 1 && letter !== "\uFFFD") letters.set(lead * 256 + trail, letter);
    }
  }
  return letters;
}

/** The other syllables, in the order of Unicode, over the pairs of bytes that were free. */
function extensionLetters(plain: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  const known = new Set(plain.values());
  const letters = new Map<number, string>();
  const pairs = freePairs();
  for (let code = FIRST_SYLLABLE; code <= LAST_SYLLABLE; code++) {
    const syllable = String.fromCharCode(code);
    if (known.has(syllable)) continue;
    const pair = pairs.next();
    if (pair.done) break;
    letters.set(pair.value, syllable);
  }
  return letters;
}

function* freePairs(): Generator<number, undefined> {
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (let trail = 0x41; trail <= (lead <= 0xa0 ? 0xfe : 0xa0); trail++) {
      const isFree = trail <= 0x5a || (trail >= 0x61 && trail <= 0x7a) || trail >= 0x81;
      if (isFree) yield lead * 256 + trail;
    }
  }
}
