/** Reads what the reader gives as a copy: the bytes of a file, or text that was pasted. */
import { decode } from "./decode.ts";
import { looksLikeHtml, type ResolveReferences, textOfHtml, textOfMarkdown } from "./html-words.ts";

/** The largest copy that is read, in bytes or pasted characters. */
export const COPY_LIMIT = 50_000_000;

export type ReadRefusal =
  | { readonly reason: "too-large"; readonly bytes: number }
  | { readonly reason: "empty" | "binary" | "pdf" | "unreadable" | "unreachable" };

export type ReadCopy =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: ReadRefusal };

/**
 * The words of a copy, whatever its encoding and markup.
 *
 * @param name  of the file, whose ending says what markup it has; null for pasted text, which has none.
 */
export async function readCopy(
  name: string | null,
  content: string | Uint8Array,
  resolve: ResolveReferences,
): Promise<ReadCopy> {
  const decoded =
    typeof content === "string" ? { ok: true as const, text: content } : decode(content);
  if (!decoded.ok) return refused(decoded.reason);
  const text = name === null ? decoded.text : await withoutMarkup(name, decoded.text, resolve);
  return text.trim() === "" ? refused("empty") : { ok: true, text };
}

function withoutMarkup(
  name: string,
  text: string,
  resolve: ResolveReferences,
): string | Promise<string> {
  if (looksLikeHtml(name, text)) return textOfHtml(text, resolve);
  return /\.(md|markdown)$/i.test(name) ? textOfMarkdown(text) : text;
}

export const refused = (
  reason: Exclude<ReadRefusal["reason"], "too-large">,
): ReadCopy & { readonly ok: false } => ({ ok: false, refusal: { reason } });
