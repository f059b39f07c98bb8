/** Says by what signs an event is known again that was printed: its title, its date and its passages. */
import {
  type EventPrint,
  eventPrint,
  PRINTED_PARTS,
  type PrintedPart,
} from "../criteria/printed.ts";
import type { ClaimDetail, EventDetail } from "./answer-types.ts";

type Said = Pick<EventDetail, "id" | "title" | "date" | "claims">;

/** The signs of an event as it is told in one language. */
export const printOfEvent = ({ id, title, date, claims }: Said): EventPrint =>
  eventPrint(id, {
    title: title.text,
    date: date.text,
    passages: claims.map(claimText).join("\n"),
  });

const claimText = ({ date, by, passage }: ClaimDetail): string =>
  [passage.source, passage.exact, date.text, by?.id ?? ""].join("\t");

/** The parts of an event that are no longer as they were printed. */
export function changedParts(printed: EventPrint, now: Said): readonly PrintedPart[] {
  const present = printOfEvent(now);
  return PRINTED_PARTS.filter((part) => present[part] !== printed[part]);
}
