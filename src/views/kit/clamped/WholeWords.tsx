import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { endOfLines } from "./end-of-lines.ts";
import css from "./WholeWords.module.css";

/**
 * Shows as many whole words of a text as the lines of its parent hold, and "…" where these are not all. The rest stands below
 * them, out of sight, for whoever listens, copies or looks for words. (A browser's own clamp cuts within a word.)
 *
 * The parent holds nothing else, is no higher than its lines (`max-height: 2lh`), and hides what is below them.
 *
 * @param children  draws a part of the text.
 */
export function WholeWords({
  text,
  children,
}: {
  text: string;
  children: (part: string) => ReactNode;
}): ReactNode {
  const start = useRef<HTMLSpanElement>(null);
  /** Where the text is cut, once it was measured as a whole; at its end, where all of it fits. */
  const [cut, setCut] = useState<{ readonly text: string; readonly at: number } | null>(null);
  const at = cut?.text === text ? cut.at : null;

  // Before it is painted. All that comes to the page at once is measured before any of it is cut: one layout.
  useLayoutEffect(() => {
    const box = start.current?.parentElement;
    if (at === null && start.current && box)
      setCut({ text, at: endOfLines(start.current, box, text) });
  }, [text, at]);

  useEffect(() => {
    const box = start.current?.parentElement;
    if (!box) return;
    let [width, height] = [box.clientWidth, box.clientHeight];
    const observer = new ResizeObserver(() => {
      if (box.clientWidth === width && box.clientHeight === height) return;
      [width, height] = [box.clientWidth, box.clientHeight];
      setCut(null);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const isCut = at !== null && at < text.length;
  return (
    <>
      <span ref={start}>{children(isCut ? text.slice(0, at) : text)}</span>
      {isCut && (
        <>
          <span aria-hidden="true">{ELLIPSIS}</span>
          <span className={css["rest"]}>{children(text.slice(at))}</span>
        </>
      )}
    </>
  );
}

/** As a passage says that it goes on: after a space. */
const ELLIPSIS = "\u00a0…";
