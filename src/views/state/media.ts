import { useSyncExternalStore } from "react";

/** Up to here the list comes first and a bar at the foot leads to the rest. */
const PHONE = "(max-width: 600px)";
/** From here the filters and the open event have columns of their own. */
const WIDE = "(min-width: 1200px)";

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}

/** At this moment, where nothing has to follow it. */
export const isPhone = (): boolean => matchMedia(PHONE).matches;
export const useIsPhone = (): boolean => useMedia(PHONE);
export const useIsWide = (): boolean => useMedia(WIDE);
