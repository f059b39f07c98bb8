import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { LANGUAGES, WORDINGS } from "../../dataset/wording/languages.ts";
import { setLang } from "../../query/criteria/query.ts";
import { preferredLanguage } from "../state/preferences.ts";
import { useSession, useSessionState } from "../state/reader.ts";
import css from "./Choice.module.css";

/** The languages, each by its own name: a reader who needs another one may not read this one. */
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
          title={WORDINGS[each].name.full}
          aria-pressed={each === lang}
          onClick={() => change((query) => setLang(query, each))}
        >
          {WORDINGS[each].name.short}
        </button>
      ))}
    </fieldset>
  );
}
