import { openEvent } from "../../query/criteria/query.ts";
import { useReader } from "../state/reader.ts";

/** Gives a function that opens an event on the timeline, from a page that has no panel of its own; Back leads here again. */
export function useShowEvent(): (id: string) => void {
  const { change } = useReader();
  return (id) => change((now) => ({ ...openEvent(now, id), view: null }));
}
