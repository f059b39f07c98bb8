import { useIntl } from "react-intl";
import type { Label } from "../../../draft/value/change.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { actSaid, fieldKey } from "./act-words.ts";

/** Gives the words of a field of the format. */
export function useFieldWords(): (field: string) => string {
  const intl = useIntl();
  return (field) => {
    const key = fieldKey(field);
    return key === null ? field : intl.formatMessage({ id: key });
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
