import type { SavedView } from "./saved-views.ts";

/** Larger ones are not worth holding twice for the sake of some names. */
const MOST_BYTES = 64_000_000;

/**
 * A dataset's file with views in it, for its readers; all else stays as it was written. Null for what is no JSON of
 * ours, or is packed or too large.
 */
export async function withViews(file: Blob, views: readonly SavedView[]): Promise<string | null> {
  if (file.size > MOST_BYTES) return null;
  const text = await file.text();
  // Of JSON Lines all but the events is in the first.
  return putViews(text, text.length, views) ?? putViews(text, text.indexOf("\n"), views);
}

/** @param end  of the object that is the dataset's, or its header's. */
function putViews(text: string, end: number, views: readonly SavedView[]): string | null {
  const head = parsed(text.slice(0, end));
  if (head === null || typeof head["format"] !== "string") return null;
  const former: unknown = head["views"];
  const names = new Set(views.map(({ name }) => name));
  const others = Array.isArray(former)
    ? former.filter((each: { name?: unknown } | null) => !names.has(String(each?.name)))
    : [];
  const all = [...others, ...views.map(({ name, link }) => ({ name, link }))];
  if (former !== undefined) {
    return (
      JSON.stringify({ ...head, views: all }, null, end === text.length ? 2 : 0) + text.slice(end)
    );
  }
  const open = text.indexOf("{") + 1;
  const isLine = end !== text.length;
  const field = `"views":${isLine ? "" : " "}${JSON.stringify(all)},`;
  return text.slice(0, open) + (isLine ? field : `\n  ${field}`) + text.slice(open);
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
