import { useIntl } from "react-intl";
import { parseDate } from "../../../dataset/time/stated-date.ts";
import { dateText } from "../../../dataset/wording/date-text.ts";
import type { TypedDate } from "../../../draft/desk/desk-types.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { sentenceOf } from "../said.ts";

export type Unread = Extract<TypedDate, { readonly ok: false }>;

/** Gives the reason why a typed date says nothing, as a sentence. */
export function useWhyNot(): (why: Unread["why"]) => string {
  const intl = useIntl();
  const lang = useLanguage();
  return (why) => {
    switch (why.kind) {
      case "other":
        return sentenceOf(lang, why.said);
      case "no-such-day": {
        const month = parseDate(why.month);
        const text = month.ok ? dateText(month.date, lang, "long") : why.month;
        return intl.formatMessage(
          { id: "form.unread.no-such-day" },
          { month: text, days: why.days },
        );
      }
      default:
        return intl.formatMessage({ id: `form.unread.${why.kind}` });
    }
  };
}
