import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Localized } from "../../../dataset/format/schema.ts";
import { parseDate } from "../../../dataset/time/stated-date.ts";
import { dateText } from "../../../dataset/wording/date-text.ts";
import type { ClaimForm } from "../../../draft/desk/desk-types.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { LocalizedField } from "../fields/LocalizedField.tsx";
import { useEntry } from "../fields/use-entry.ts";
import { useDesk } from "../writing.ts";
import type { Doer } from "./doer.ts";
import css from "./Entries.module.css";

/** One event as two: which passages go to the new one, and what it is called. */
export function Split({ id, act }: { id: string; act: Doer }): ReactNode {
  const intl = useIntl();
  const form = useDesk("form", id);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [title, setTitle] = useState<Localized>("");
  if (form === null || form.claims.length < 2) return null;
  const waits =
    chosen.length === 0
      ? "bulk.split.none"
      : chosen.length === form.claims.length
        ? "bulk.split.all"
        : title === ""
          ? "form.missing.title"
          : null;
  return (
    <fieldset className={css["part"]}>
      <legend>
        <FormattedMessage id="bulk.split" />
      </legend>
      {form.claims.map((claim, rank) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a claim is known by its rank
        <label key={rank} className={css["side"]}>
          <input
            type="checkbox"
            checked={chosen.includes(rank)}
            onChange={({ currentTarget: { checked } }) =>
              setChosen(
                checked
                  ? [...chosen, rank].sort((a, b) => a - b)
                  : chosen.filter((each) => each !== rank),
              )
            }
          />
          <ClaimWords claim={claim} date={claim.date ?? form.fields.date} />
        </label>
      ))}
      <LocalizedField
        label={intl.formatMessage({ id: "bulk.split.title" })}
        value={title}
        set={setTitle}
        isTitle
      />
      <div className={css["acts"]}>
        <button
          type="button"
          className={css["strong"]}
          aria-disabled={waits !== null}
          onClick={() =>
            waits === null &&
            act(
              { do: "split", event: id, claims: chosen, title },
              intl.formatMessage({ id: "bulk.splitDone" }),
            )
          }
        >
          <FormattedMessage id="bulk.split.do" />
        </button>
        {waits !== null && (
          <span className={css["muted"]}>
            <FormattedMessage id={waits} />
          </span>
        )}
      </div>
    </fieldset>
  );
}

function ClaimWords({ claim, date }: { claim: ClaimForm; date: string }): ReactNode {
  const lang = useLanguage();
  const { passage } = claim;
  const entry = useEntry("passages", typeof passage === "string" ? passage : "");
  const parsed = parseDate(date);
  return (
    <span>
      <b>{parsed.ok ? dateText(parsed.date, lang, "short") : date}</b>
      <q lang={entry?.language} dir="auto">
        {typeof passage === "string" ? entry?.exact : passage.exact}
      </q>
    </span>
  );
}
