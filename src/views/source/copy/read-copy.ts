/** Reads what the reader gives as a copy: a file, or text that was pasted. */
import { decode } from "./decode.ts";
import { looksLikeHtml, textOfHtml, textOfMarkdown } from "./html-words.ts";

/** The largest copy that is read, in bytes or pasted characters: some ten thousand pages. */
export const COPY_LIMIT = 20_000_000;

/** A name of null is text that was pasted. */
export type GivenCopy = File | { readonly name: null; readonly text: string };

export type ReadRefusal =
  | { readonly reason: "too-large"; readonly bytes: number }
  | { readonly reason: "empty" | "binary" | "pdf" | "unreadable" | "unreachable" };

export type ReadCopy =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: ReadRefusal };

/** Looks at the size first: what is too large is not read. */
export async function readCopy(given: GivenCopy): Promise<ReadCopy> {
  const bytes = given instanceof File ? given.size : given.text.length;
  if (bytes > COPY_LIMIT) return { ok: false, refusal: { reason: "too-large", bytes } };
  if (!(given instanceof File)) {
    return given.text.trim() === "" ? refused("empty") : { ok: true, text: given.text };
  }
  try {
    return textIn(given.name, new Uint8Array(await given.arrayBuffer()));
  } catch {
    // The file was moved or changed between choosing and reading.
    return refused("unreadable");
  }
}

/** The words of a file's bytes, whatever their encoding and markup. */
export function textIn(name: string, bytes: Uint8Array<ArrayBuffer>): ReadCopy {
  const decoded = decode(bytes);
  if (!decoded.ok) return refused(decoded.reason);
  const text = withoutMarkup(name, decoded.text);
  return text.trim() === "" ? refused("empty") : { ok: true, text };
}

function withoutMarkup(name: string, text: string): string {
  if (looksLikeHtml(name, text)) return textOfHtml(text);
  return /\.(md|markdown)$/i.test(name) ? textOfMarkdown(text) : text;
}

const refused = (reason: Exclude<ReadRefusal["reason"], "too-large">): ReadCopy => ({
  ok: false,
  refusal: { reason },
});
