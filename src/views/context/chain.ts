/** The next step of what led to what, from one event to another. */
import type { EventDetail, RelatedEvent } from "../../query/answers/answer-types.ts";
import { endsThere, formOf } from "./link-line.ts";

/** The events that led to this one, or that came of it: what a source states first, then what is nearer in time. */
export function stepsOf(
  { related, date }: Pick<EventDetail, "related" | "date">,
  to: "causes" | "results",
): readonly RelatedEvent[] {
  const distance = ({ event }: RelatedEvent) =>
    Math.abs(event.date.extent.start - date.extent.start) || 0;
  return related
    .filter((each) => formOf(each) === "arrow" && endsThere(each) === (to === "results"))
    .toSorted((a, b) => Number(a.inferred) - Number(b.inferred) || distance(a) - distance(b) || 0);
}
