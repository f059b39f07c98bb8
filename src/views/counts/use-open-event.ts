import { openEvent } from "../../query/criteria/query.ts";
import { useReader } from "../state/reader.ts";

/** Gives what opens an event on the timeline, from a page that has no panel of its own; Back leads here again. */
export function useOpenEvent(): (id: string) => void {
  const { change } = useReader();
  return (id) => change((now) => ({ ...openEvent(now, id), view: null }));
}
