import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 600px)";

const subscribe = (told: () => void): (() => void) => {
  const media = matchMedia(NARROW);
  media.addEventListener("change", told);
  return () => media.removeEventListener("change", told);
};

/** True on a phone, where one thing is shown at a time. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
