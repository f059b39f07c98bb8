import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { IntlProvider } from "react-intl";
import { LANGUAGES, type Language, WORDINGS } from "../../dataset/wording/languages.ts";
import { catalogueOf, fetchCatalogue } from "./catalogues.ts";

/**
 * Sets the language for all inside it. Dates are in UTC: a day that a source states is that day everywhere.
 * Where a language's words cannot be fetched, those that were there stay.
 */
export function LocaleProvider({
  lang,
  onMissing,
  children,
}: {
  lang: Language;
  onMissing: () => void;
  children: ReactNode;
}): ReactNode {
  const [worded, setWorded] = useState<Language>(lang);
  const missed = useEffectEvent(onMissing);
  useEffect(() => {
    const fetchIt = () =>
      void fetchCatalogue(lang).then(
        () => setWorded(lang),
        () => missed(),
      );
    fetchIt();
    addEventListener("online", fetchIt);
    return () => removeEventListener("online", fetchIt);
  }, [lang]);
  const shown = [lang, worded, ...LANGUAGES].find((each) => catalogueOf(each) !== null) ?? lang;
  const messages = catalogueOf(shown);
  if (messages === null) return null;
  return (
    <IntlProvider
      locale={WORDINGS[shown].locale}
      defaultLocale={WORDINGS[shown].locale}
      messages={messages}
      timeZone="UTC"
    >
      {children}
    </IntlProvider>
  );
}
