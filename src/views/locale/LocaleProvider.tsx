import type { ReactNode } from "react";
import { IntlProvider } from "react-intl";
import type { Language } from "../../query/criteria/query.ts";
import en from "./en.json";
import ko from "./ko.json";

/** The interface's own words: flat keys, a prefix for each area of the page, ICU messages. */
export const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, ko };

/** British order of day and month, as the page's English is. */
const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", ko: "ko-KR" };

/** Dates are told in UTC throughout: a day written in a source is that day everywhere. */
export function LocaleProvider({ lang, children }: { lang: Language; children: ReactNode }) {
  return (
    <IntlProvider
      locale={LOCALES[lang]}
      defaultLocale="en-GB"
      messages={CATALOGUES[lang]}
      timeZone="UTC"
    >
      {children}
    </IntlProvider>
  );
}
