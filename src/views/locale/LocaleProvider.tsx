import type { ReactNode } from "react";
import { IntlProvider } from "react-intl";
import { type Language, WORDINGS } from "../../dataset/wording/languages.ts";
import en from "./en.json";
import ko from "./ko.json";

/** Words of the interface, in each language: flat keys, a prefix for each area of the page, ICU messages. */
export const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en,
  ko,
} satisfies Record<Language, Messages>;

/** A catalogue with every message that the English catalogue has, so that the compiler names what another one lacks. */
type Messages = Readonly<Record<keyof typeof en, string>>;

/** Sets the language for all inside it. Dates are in UTC: a day that a source states is that day everywhere. */
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
