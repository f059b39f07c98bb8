import { useIntl } from "react-intl";
import type { Label } from "../../../draft/value/change.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { actSaid, fieldKey, languageOf } from "./act-words.ts";

/** Gives the words of a field of the format. */
export function useFieldWords(): (field: string) => string {
  const intl = useIntl();
  const lang = useLanguage();
  return (field) => {
    const key = fieldKey(field);
    if (key === null) return field;
    const name = intl.formatMessage({ id: key });
    const other = languageOf(field);
    // In the reader's own language it need not be said.
    if (other === null || other === lang) return name;
    const language = new Intl.DisplayNames([lang], { type: "language" }).of(other) ?? other;
    return `${name} (${language})`;
  };
}

/** Gives what an author did in words. */
export function useActWords(): (label: Label) => string {
  const intl = useIntl();
  const lang = useLanguage();
  const fieldName = useFieldWords();
  return (label) => {
    const { id, values } = actSaid(label, lang, {
      list: (list) => intl.formatMessage({ id: `history.list.${list}` }),
      field: fieldName,
    });
    return intl.formatMessage({ id }, values);
  };
}
