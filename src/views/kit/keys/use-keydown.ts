import { useEffectEvent, useLayoutEffect } from "react";

/**
 * Calls `onKey` with each key that is pressed on the page, from the moment what asks for it is there: an effect
 * that waits for the next paint would lose what is pressed at first sight on a slow computer.
 *
 * @param on  The window hears a key after everything in the document has.
 */
export function useKeydown(
  onKey: (event: KeyboardEvent) => void,
  on: Document | Window = document,
): void {
  const act = useEffectEvent(onKey);
  useLayoutEffect(() => {
    const listener = (event: Event) => act(event as KeyboardEvent);
    on.addEventListener("keydown", listener);
    return () => on.removeEventListener("keydown", listener);
  }, [on]);
}
