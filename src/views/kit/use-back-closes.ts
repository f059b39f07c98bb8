import { useEffectEvent, useLayoutEffect } from "react";
import { BackGuard } from "../state/history/back-guard.ts";
import { isByFinger } from "../state/preferences.ts";
import { useSession } from "../state/reader.ts";

/** Has Back close what is open over the page, where the page is used by finger; elsewhere Escape does. */
export function useBackCloses(open: boolean, close: () => void): void {
  const session = useSession();
  const shut = useEffectEvent(close);
  // Before it is seen: a Back that came first would leave the page, and what is open would stay.
  useLayoutEffect(() => {
    if (!open || !isByFinger()) return;
    session.guard ??= new BackGuard(history);
    return session.guard.raise(() => shut());
  }, [open, session]);
}
