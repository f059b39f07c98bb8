import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { DateReading } from "../../../draft/desk/desk-types.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { edtfText } from "../edtf-text.ts";
import css from "./Form.module.css";
import { ruleSaid, workingSaid } from "./working.ts";

/** A reading as a choice: the date, and the whole way to it where it is chosen, else the rule alone. */
export function ReadingText({
  reading,
  published,
  isChosen,
}: {
  reading: DateReading;
  published: string | null;
  isChosen: boolean;
}): ReactNode {
  const intl = useIntl();
  const lang = useLanguage();
  const { id, values } = isChosen ? workingSaid(reading, published, lang) : ruleSaid(reading, lang);
  return (
    <span>
      <b>{edtfText(reading.date, lang, "long")}</b>{" "}
      <span className={isChosen ? css["way"] : css["muted"]}>
        {intl.formatMessage({ id }, values)}
      </span>
    </span>
  );
}
