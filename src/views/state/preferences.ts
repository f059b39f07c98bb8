import { useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { LANGUAGES, type Language } from "../../dataset/wording/languages.ts";

/**
 * The media query of a phone: up to here the list comes first and a bar at the foot leads to the
 * rest.
 */
const PHONE = "(max-width: 600px)";
/**
 * The media query of a wide screen: from here the filters have a line, or a column, of their own,
 * and so has the open event.
 */
const WIDE = "(min-width: 1200px)";
/** From here a column for all filters takes nothing that labels need. */
const SPACIOUS = "(min-width: 1800px)";
/** Matches where a hand has no keys and no Escape, and Back is a gesture or a button of the device. */
const BY_FINGER = "(pointer: coarse)";

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

/** True on a phone at this moment, where nothing has to follow it. */
export const isPhone = (): boolean => matchMedia(PHONE).matches;
export const useIsPhone = (): boolean => useMedia(PHONE);
/** True where the main pointer is a finger. */
export const isByFinger = (): boolean => matchMedia(BY_FINGER).matches;
export const useIsWide = (): boolean => useMedia(WIDE);
export const useIsSpacious = (): boolean => useMedia(SPACIOUS);

/** The first of the browser's languages that the interface speaks, else English. */
export function preferredLanguage(wanted: readonly string[] = navigator.languages ?? []): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find((each) => tag.toLowerCase().split("-")[0] === each);
    if (found) return found;
  }
  return "en";
}

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

// Storage may be forbidden, by the reader or by an embedding page: then a choice lasts a visit.
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // See above.
  }
}

const THEME_KEY = "dateline.theme";
const LEGEND_KEY = "dateline.legend";

const theme = createStore<{ readonly theme: Theme }>(() => ({ theme: "system" }));

function show(chosen: Theme): void {
  if (chosen === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = chosen;
  theme.setState({ theme: chosen });
}

/** Sets the theme before the first paint, so that no reader sees the other theme flash. */
export const restoreTheme = (): void => {
  const stored = remembered(THEME_KEY);
  show(THEMES.find((each) => each === stored) ?? "system");
};

export function chooseTheme(chosen: Theme): void {
  remember(THEME_KEY, chosen);
  show(chosen);
}

export const useTheme = (): Theme => useStore(theme, (state) => state.theme);

const legend = createStore(() => ({ isDismissed: remembered(LEGEND_KEY) === "dismissed" }));

/** True until the reader has dismissed the line that explains the marks. */
export const useShowsLegend = (): boolean => useStore(legend, ({ isDismissed }) => !isDismissed);

export function dismissLegend(): void {
  remember(LEGEND_KEY, "dismissed");
  legend.setState({ isDismissed: true });
}
