import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

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

/** Before the first paint, so that no reader sees the other theme flash. */
export const restoreTheme = (): void => show(remembered());

export function chooseTheme(chosen: Theme): void {
  remember(chosen);
  show(chosen);
}

export const useTheme = (): Theme => useStore(theme, (state) => state.theme);
