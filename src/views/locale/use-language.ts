import { useIntl } from "react-intl";
import { LANGUAGES, type Language, WORDINGS } from "../../dataset/wording/languages.ts";

/** The language of the page around here, also where no dataset is open. */
export function useLanguage(): Language {
  const { locale } = useIntl();
  return LANGUAGES.find((each) => WORDINGS[each].locale === locale) ?? "en";
}
