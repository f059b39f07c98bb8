import { type ReactNode, useMemo } from "react";
import { RawIntlProvider, useIntl } from "react-intl";
import type { Language } from "../../dataset/wording/languages.ts";
import { intlOf, type Messages } from "./intl.ts";
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
  const { locale, messages } = useIntl();
  const lang = useLanguage();
  // The same words are the same object: another one has everything inside worded anew.
  const intl = useMemo(
    () => intlOf(locale, { ...(messages as Messages), ...words[lang] }),
    [locale, messages, words, lang],
  );
  return <RawIntlProvider value={intl}>{children}</RawIntlProvider>;
}
