import { type ReactNode, useMemo } from "react";
import { IntlProvider, useIntl } from "react-intl";
import { type Language, WORDINGS } from "../../dataset/wording/languages.ts";
import { useLanguage } from "./use-language.ts";

/** Words in each language that come with a part of the page, and not with the first view. */
export type LateWords = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Adds words to those of the page, for all inside it. */
export function WithWords({
  words,
  children,
}: {
  words: LateWords;
  children: ReactNode;
}): ReactNode {
  const { locale, messages, timeZone = "UTC" } = useIntl();
  const lang = useLanguage();
  // The same words are the same object: another one has everything inside worded anew.
  const all = useMemo(
    () => ({ ...(messages as Readonly<Record<string, string>>), ...words[lang] }),
    [messages, words, lang],
  );
  return (
    <IntlProvider
      locale={locale}
      defaultLocale={WORDINGS.en.locale}
      messages={all}
      timeZone={timeZone}
    >
      {children}
    </IntlProvider>
  );
}
