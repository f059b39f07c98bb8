import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from "react";
import { RawIntlProvider } from "react-intl";
import { LANGUAGES, type Language, WORDINGS } from "../../dataset/wording/languages.ts";
import { catalogueOf, fetchCatalogue } from "./catalogues.ts";
import { intlOf } from "./intl.ts";

/**
 * Sets the language for all inside it.
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
  const intl = useMemo(
    () => messages && intlOf(WORDINGS[shown].locale, messages),
    [shown, messages],
  );
  return intl && <RawIntlProvider value={intl}>{children}</RawIntlProvider>;
}
