import type { ReactNode } from "react";
import { IntlProvider } from "react-intl";
import { type Language, WORDINGS } from "../../dataset/wording/languages.ts";
import en from "./en.json";
import ko from "./ko.json";

/** The interface's own words: flat keys, a prefix for each area of the page, ICU messages. */
export const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en,
  ko,
} satisfies Record<Language, Messages>;

/** Every message that the English catalogue has, so that the compiler names what another one lacks. */
type Messages = Readonly<Record<keyof typeof en, string>>;

/** Dates are told in UTC throughout: a day written in a source is that day everywhere. */
export function LocaleProvider({ lang, children }: { lang: Language; children: ReactNode }) {
  return (
    <IntlProvider
      locale={WORDINGS[lang].locale}
      defaultLocale={WORDINGS.en.locale}
      messages={CATALOGUES[lang]}
      timeZone="UTC"
    >
      {children}
    </IntlProvider>
  );
}
