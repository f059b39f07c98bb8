/** The text of a file that says, at best, by its first bytes how it is written. */

/** The platform's own decoder, which browsers, workers and Node have alike. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: "empty" | "binary" | "pdf" };

/** UTF-8, UTF-16 with a byte order mark, the encoding a web page declares, EUC-KR, Windows-1252. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2_048));
  if (head.includes("%PDF-")) return { ok: false, reason: "pdf" };
  const marked = MARKS.find(({ mark }) => head.startsWith(mark));
  if (marked) return readable(new TextDecoder(marked.encoding).decode(bytes));
  if (bytes.includes(0)) return { ok: false, reason: "binary" };
  const declared = /<meta[^>]{0,200}charset=["']?([\w-]{1,40})/i.exec(head)?.[1];
  const encodings = [
    "utf-8",
    ...(declared ? [declared] : []),
    ...(isKorean(bytes) ? ["euc-kr"] : []),
  ];
  for (const encoding of encodings) {
    const text = strictly(encoding, bytes);
    if (text !== null) return readable(text);
  }
  return readable(new TextDecoder("windows-1252").decode(bytes));
}

/** Byte order marks, as Windows-1252 shows them. */
const MARKS = [
  { mark: "\u00ff\u00fe", encoding: "utf-16le" },
  { mark: "\u00fe\u00ff", encoding: "utf-16be" },
] as const;

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // An encoding nobody knows, or a file that is not in it.
    return null;
  }
}

/** High bytes come in pairs in EUC-KR, and mostly stand alone in a Western text. */
function isKorean(bytes: Uint8Array): boolean {
  let [high, paired] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high += 1;
    if ((bytes[at + 1] ?? 0) < 0x80) continue;
    high += 1;
    paired += 2;
    at += 1;
  }
  return paired > high * 0.6;
}

/** Control characters have no place in a text; some slip in, such as a page break. */
function readable(text: string): Decoded {
  const sample = text.slice(0, 100_000);
  if (sample.trim() === "" && text.trim() === "") return { ok: false, reason: "empty" };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted.
  const controls = sample.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  return controls > 8 && controls > sample.length / 100
    ? { ok: false, reason: "binary" }
    : { ok: true, text };
}
