import type { ReactNode } from "react";
import type { RelatedEvent } from "../../query/answers/answer-types.ts";
import css from "./Context.module.css";
import { endsThere, formOf } from "./link-line.ts";

/** The line by which a link is drawn on the timeline, beside its words; it points as it does there, from this event. */
export function LinkSample({
  link,
}: {
  readonly link: Pick<RelatedEvent, "type" | "direction" | "inferred">;
}): ReactNode {
  const form = formOf(link);
  const there = endsThere(link);
  return (
    <svg
      className={css["sample"]}
      viewBox="0 0 22 10"
      aria-hidden="true"
      data-inferred={link.inferred}
    >
      <path className={css["arc"]} d="M1 5H21" />
      {form === "double" && <path className={css["between"]} d="M1 5H21" />}
      {form === "arrow" && (
        <path className={css["end"]} d={there ? "M22 5L15 1.5V8.5Z" : "M0 5L7 1.5V8.5Z"} />
      )}
      {form === "dot" && <circle className={css["end"]} cx={there ? 19.5 : 2.5} cy="5" r="2.5" />}
      {form === "bar" && <path className={css["across"]} d="M7 9L15 1" />}
    </svg>
  );
}
