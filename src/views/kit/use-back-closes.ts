import { useEffect, useEffectEvent } from "react";
import { BackGuard } from "../state/history/back-guard.ts";
import { useSession } from "../state/reader.ts";

/** Matches where a hand has no Escape, and Back is a gesture or a button of the device. */
const BY_FINGER = "(pointer: coarse)";

/** Has Back close what is open over the page, where the page is used by finger; elsewhere Escape does. */
export function useBackCloses(open: boolean, close: () => void): void {
  const session = useSession();
  const shut = useEffectEvent(close);
  useEffect(() => {
    if (!open || !matchMedia(BY_FINGER).matches) return;
    session.guard ??= new BackGuard(history);
    return session.guard.raise(() => shut());
  }, [open, session]);
}
