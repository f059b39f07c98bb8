import { type ReactNode, useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import { parseDate } from "../../../dataset/time/stated-date.ts";
import { dateText } from "../../../dataset/wording/date-text.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { useDesk } from "../writing.ts";
import type { Doer } from "./doer.ts";
import css from "./Entries.module.css";

/** Two events side by side, and which of them stays: it keeps its title and date, and has both their passages. */
export function Merge({
  ids,
  act,
}: {
  ids: readonly [first: string, second: string];
  act: Doer;
}): ReactNode {
  const intl = useIntl();
  const lang = useLanguage();
  const name = useId();
  const [stays, setStays] = useState<0 | 1>(0);
  const first = useDesk("form", ids[0]);
  const second = useDesk("form", ids[1]);
  if (first === null || second === null) return null;
  const kept = stays === 0 ? first : second;
  const title = localText(kept.fields.title, lang).text;
  return (
    <fieldset className={css["part"]}>
      <legend>
        <FormattedMessage id="bulk.merge" />
      </legend>
      <div className={css["pair"]}>
        {[first, second].map((form, at) => {
          const { text, lang: of } = localText(form.fields.title, lang);
          const date = parseDate(form.fields.date);
          return (
            <label key={form.id} className={css["side"]}>
              <input
                type="radio"
                name={name}
                checked={stays === at}
                onChange={() => setStays(at === 0 ? 0 : 1)}
              />
              <span>
                <b lang={of || undefined} dir="auto">
                  {text}
                </b>
                <span>{date.ok ? dateText(date.date, lang, "long") : form.fields.date}</span>
                <span>
                  <FormattedMessage id={`kind.${form.fields.kind}`} />
                  {" · "}
                  <FormattedMessage id="bulk.passages" values={{ passages: form.claims.length }} />
                </span>
                {stays === at && (
                  <span className={css["muted"]}>
                    <FormattedMessage id="bulk.stays" />
                  </span>
                )}
              </span>
            </label>
          );
        })}
      </div>
      <div className={css["acts"]}>
        <button
          type="button"
          className={css["strong"]}
          onClick={() =>
            act(
              { do: "merge", into: ids[stays], from: ids[stays === 0 ? 1 : 0] },
              intl.formatMessage({ id: "bulk.merged" }, { title }),
            )
          }
        >
          <FormattedMessage id="bulk.mergeInto" values={{ title }} />
        </button>
      </div>
    </fieldset>
  );
}
