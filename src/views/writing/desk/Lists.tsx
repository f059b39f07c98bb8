import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import type { Localized } from "../../../dataset/format/schema.ts";
import { useReader } from "../../state/reader.ts";
import { EntryForm } from "../entries/EntryForm.tsx";
import fields from "../fields/Fields.module.css";
import { useDesk } from "../writing.ts";
import css from "./Lists.module.css";

const LISTS = ["header", "sources", "topics", "actors", "episodes"] as const;
type ListName = (typeof LISTS)[number];

/** What events point at, and what the dataset says of itself: each entry has its form. */
export function Lists(): ReactNode {
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  const vocabulary = useDesk("vocabulary");
  const [list, setList] = useState<ListName>("header");
  // Null is a new one; undefined none yet.
  const [id, setId] = useState<string | null | undefined>("");
  const entries: readonly { readonly id: string; readonly label: Localized }[] =
    list === "header" ? [] : (vocabulary?.[list] ?? []);
  const done = () => setId(list === "header" ? "" : undefined);
  return (
    <div className={css["lists"]}>
      <div className={css["choice"]}>
        <label>
          <FormattedMessage id="writing.lists.list" />
          <select
            className={fields["select"]}
            value={list}
            onChange={({ currentTarget }) => {
              const chosen = LISTS.find((each) => each === currentTarget.value) ?? "header";
              setList(chosen);
              setId(chosen === "header" ? "" : undefined);
            }}
          >
            {LISTS.map((each) => (
              <option key={each} value={each}>
                {formatMessage({ id: `writing.lists.${each}` })}
              </option>
            ))}
          </select>
        </label>
        {list !== "header" && (
          <>
            <label>
              <FormattedMessage id="writing.lists.entry" />
              <select
                className={fields["select"]}
                value={id ?? ""}
                onChange={({ currentTarget }) => setId(currentTarget.value || undefined)}
              >
                <option value="">{formatMessage({ id: "writing.lists.choose" })}</option>
                {entries.map((entry) => (
                  <option key={entry.id} value={entry.id}>
                    {localText(entry.label, lang).text}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" className="link" onClick={() => setId(null)}>
              <FormattedMessage id="writing.lists.new" />
            </button>
          </>
        )}
      </div>
      {id !== undefined && (
        <EntryForm
          key={`${list} ${id}`}
          list={list}
          id={id}
          onKept={(kept) => setId(kept)}
          onRemoved={done}
          onDiscarded={done}
        />
      )}
    </div>
  );
}
