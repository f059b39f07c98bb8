import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { LANGUAGES, type Language, setLang } from "../../query/criteria/query.ts";
import { preferredLanguage } from "../state/preferences.ts";
import { useSession, useSessionState } from "../state/reader.ts";
import css from "./Choice.module.css";

/** Each in its own language: who needs the other one may not read this one. */
const NAMES: Readonly<Record<Language, { readonly short: string; readonly full: string }>> = {
  en: { short: "EN", full: "English" },
  ko: { short: "한국어", full: "한국어" },
};

export function LanguageChoice(): ReactNode {
  const intl = useIntl();
  const { change } = useSession();
  const lang = useSessionState((state) => state.query.lang) ?? preferredLanguage();
  return (
    <fieldset className={css["languages"]} aria-label={intl.formatMessage({ id: "app.language" })}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          title={NAMES[each].full}
          aria-pressed={each === lang}
          onClick={() => change((query) => setLang(query, each))}
        >
          {NAMES[each].short}
        </button>
      ))}
    </fieldset>
  );
}
