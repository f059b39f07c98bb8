import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { chooseTheme, THEMES, useTheme } from "../state/preferences.ts";
import css from "./Choice.module.css";

export function ThemeChoice(): ReactNode {
  const intl = useIntl();
  const theme = useTheme();
  return (
    <span className={css["theme"]}>
      <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
        <circle cx="6.5" cy="6.5" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M6.5 1a5.5 5.5 0 0 0 0 11z" fill="currentColor" />
      </svg>
      <span className={css["word"]} aria-hidden="true">
        {intl.formatMessage({ id: "app.theme" })}
      </span>
      <select
        className={css["select"]}
        aria-label={intl.formatMessage({ id: "app.theme" })}
        value={theme}
        onChange={({ currentTarget }) => {
          const chosen = THEMES.find((each) => each === currentTarget.value);
          if (chosen) chooseTheme(chosen);
        }}
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {intl.formatMessage({ id: `app.theme.${each}` })}
          </option>
        ))}
      </select>
    </span>
  );
}
