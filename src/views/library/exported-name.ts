import type { Kept } from "./keeping/kept.ts";

/** Endings of what may be a dataset of ours. */
const OURS = /\.(?:json|jsonl|ndjson|txt)(?:\.gz)?$|^[^.]*\.gz$/i;

/**
 * The name of a kept dataset as a file: the reader's, with the ending that it came with. What was made of a file of
 * another kind is JSON now.
 */
export function exportedName({ name, origin }: Pick<Kept, "name" | "origin">): string {
  const given = origin.from === "file" ? origin.name : lastPart(origin.url);
  const own = OURS.test(given) ? given : given.replace(ENDING, ".json");
  if (name === null) return own === "" ? "events.json" : own;
  const ending = ENDING.exec(own)?.[0] ?? ".json";
  return name.replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, " ").trim() + ending;
}

const ENDING = /(\.[a-z0-9]{1,8}){1,2}$/i;

function lastPart(url: string): string {
  const last = URL.canParse(url) ? (new URL(url).pathname.split("/").at(-1) ?? "") : "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
