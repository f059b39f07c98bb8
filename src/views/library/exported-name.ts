import type { Kept } from "./keeping/kept.ts";

/** The name of a kept dataset as a file: the reader's, with the ending that it came with. */
export function exportedName({ name, origin }: Pick<Kept, "name" | "origin">): string {
  const own = origin.from === "file" ? origin.name : lastPart(origin.url);
  if (name === null) return own === "" ? "events.json" : own;
  const ending = /(\.[a-z0-9]{1,8}){1,2}$/i.exec(own)?.[0] ?? ".json";
  return name.replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, " ").trim() + ending;
}

function lastPart(url: string): string {
  const last = URL.canParse(url) ? (new URL(url).pathname.split("/").at(-1) ?? "") : "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
