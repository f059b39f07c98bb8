import { useRef } from "react";

/** Does an act, unless the one before is still being done: a button that is pressed twice in a hurry is meant once. */
export function useOnce(): (act: () => Promise<void>) => void {
  const isDoing = useRef(false);
  return (act) => {
    if (isDoing.current) return;
    isDoing.current = true;
    void act().finally(() => {
      isDoing.current = false;
    });
  };
}
