import { type ReactNode, useMemo } from "react";
import { IntlProvider, useIntl } from "react-intl";
import type { Language } from "../../dataset/wording/languages.ts";
import { useReader } from "../state/reader.ts";

/** The words of one part of the page, in each language: they come with its file, not with the page. */
export type PartWords = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Adds the words of a part that is loaded late to those of the page, for all inside it. */
export function MoreWords({ of, children }: { of: PartWords; children: ReactNode }): ReactNode {
  const { lang } = useReader();
  const { locale, defaultLocale, messages } = useIntl();
  const all = useMemo(() => ({ ...messages, ...of[lang] }), [messages, of, lang]);
  return (
    <IntlProvider
      locale={locale}
      defaultLocale={defaultLocale}
      messages={all as Record<string, string>}
      timeZone="UTC"
    >
      {children}
    </IntlProvider>
  );
}
