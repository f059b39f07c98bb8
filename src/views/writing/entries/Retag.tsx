import { type ReactNode, useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { EVENT_KINDS, EVENT_STATUSES } from "../../../dataset/format/vocabulary.ts";
import type { Tags } from "../../../draft/desk/desk-types.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { Chips } from "../fields/Chips.tsx";
import { Choice } from "../fields/Choice.tsx";
import type { Option } from "../fields/combo.ts";
import { countryOptions } from "../fields/countries.ts";
import { optionsOf } from "../fields/options.ts";
import { useDesk } from "../writing.ts";
import type { Doer } from "./doer.ts";
import css from "./Entries.module.css";

const FIELDS = ["topics", "countries", "actors", "kind", "status"] as const;

/** What is added to all of the events, and what is taken from them. */
export function Retag({ ids, act }: { ids: readonly string[]; act: Doer }): ReactNode {
  const intl = useIntl();
  const [field, setField] = useState<Tags["field"]>("topics");
  const [add, setAdd] = useState<readonly string[]>([]);
  const [remove, setRemove] = useState<readonly string[]>([]);
  const isReady = add.length + remove.length > 0;
  const label = (id: string) => intl.formatMessage({ id });
  return (
    <fieldset className={css["part"]}>
      <legend>
        <FormattedMessage id="bulk.retag" />
      </legend>
      <Choice
        label={label("bulk.field")}
        value={field}
        values={FIELDS}
        wordsOf={(each) => `form.${each}`}
        set={(next) => {
          if (next === undefined) return;
          setField(next);
          setAdd([]);
          setRemove([]);
        }}
      />
      {field === "kind" || field === "status" ? (
        <Choice
          label={label("bulk.becomes")}
          value={add[0]}
          values={field === "kind" ? EVENT_KINDS : EVENT_STATUSES}
          wordsOf={(each) => `${field === "kind" ? "kind" : "certainty"}.${each}`}
          none={label("form.unsaid")}
          set={(value) => setAdd(value === undefined ? [] : [value])}
        />
      ) : (
        <div className={css["pair"]}>
          <Values
            key={`${field} add`}
            field={field}
            label={label("bulk.add")}
            chosen={add}
            set={setAdd}
          />
          <Values
            key={`${field} remove`}
            field={field}
            label={label("bulk.remove")}
            chosen={remove}
            set={setRemove}
          />
        </div>
      )}
      <div className={css["acts"]}>
        <button
          type="button"
          className={css["solid"]}
          aria-disabled={!isReady}
          onClick={() =>
            isReady &&
            act(
              { do: "retag", events: ids, tags: { field, add, remove } },
              intl.formatMessage({ id: "bulk.retagged" }, { events: ids.length }),
            )
          }
        >
          <FormattedMessage id="bulk.apply" values={{ events: ids.length }} />
        </button>
        {!isReady && (
          <span className={css["muted"]}>
            <FormattedMessage id="bulk.nothing" />
          </span>
        )}
      </div>
    </fieldset>
  );
}

function Values({
  field,
  label,
  chosen,
  set,
}: {
  field: "topics" | "countries" | "actors";
  label: string;
  chosen: readonly string[];
  set: (values: readonly string[]) => void;
}): ReactNode {
  const lang = useLanguage();
  const vocabulary = useDesk("vocabulary");
  const [typed, setTyped] = useState("");
  const options: readonly Option[] = useMemo(
    () =>
      field === "countries"
        ? countryOptions(lang, vocabulary?.countries ?? [])
        : optionsOf(vocabulary?.[field] ?? [], lang),
    [field, lang, vocabulary],
  );
  return (
    <Chips
      label={label}
      chips={chosen.map((id) => {
        const option = options.find((each) => each.id === id);
        return { key: id, text: option?.text ?? id, lang: option?.lang ?? "" };
      })}
      options={options}
      typed={typed}
      setTyped={setTyped}
      take={(id) => set([...chosen, id])}
      remove={(at) => set(chosen.filter((_, rank) => rank !== at))}
    />
  );
}
