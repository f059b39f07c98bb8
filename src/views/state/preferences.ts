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

const KEY = "dateline.theme";

// Storage may be forbidden, by the reader or by an embedding page: then the choice lasts a visit.
function remembered(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return THEMES.find((each) => each === stored) ?? "system";
  } catch {
    return "system";
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // See above.
  }
}

const theme = createStore<{ readonly theme: Theme }>(() => ({ theme: "system" }));

function show(chosen: Theme): void {
  if (chosen === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = chosen;
  theme.setState({ theme: chosen });
}

/** Sets the theme before the first paint, so that no reader sees the other theme flash. */
export const restoreTheme = (): void => show(remembered());

export function chooseTheme(chosen: Theme): void {
  remember(chosen);
  show(chosen);
}

export const useTheme = (): Theme => useStore(theme, (state) => state.theme);
