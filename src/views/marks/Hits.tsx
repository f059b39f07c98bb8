import type { ReactNode } from "react";
import { highlights } from "../../query/text/search-terms.ts";
import css from "./Hits.module.css";

/** Text with the reader's words marked where they occur; just the text when there are none. */
export function Hits({ text, words }: { text: string; words: string }): ReactNode {
  if (words.trim() === "") return text;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of highlights(text, words)) {
    parts.push(
      text.slice(at, start),
      <mark key={start} className={css["hit"]}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
