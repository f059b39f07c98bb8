import { type ReactNode, useMemo, useState } from "react";
import { useIntl } from "react-intl";
import type { Localized } from "../../../dataset/format/schema.ts";
import type { Finding } from "../../../dataset/problems/finding.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { Chips } from "../fields/Chips.tsx";
import { Choice } from "../fields/Choice.tsx";
import type { Option } from "../fields/combo.ts";
import { countryOptions } from "../fields/countries.ts";
import { EdtfField } from "../fields/EdtfField.tsx";
import { EventPicker } from "../fields/EventPicker.tsx";
import { Field } from "../fields/Field.tsx";
import fields from "../fields/Fields.module.css";
import { LocalizedField } from "../fields/LocalizedField.tsx";
import { optionsOf } from "../fields/options.ts";
import { useDesk } from "../writing.ts";
import { linesOf, type EntryField as Shown } from "./entry-fields.ts";

interface Props {
  readonly field: Shown;
  readonly label: string;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly findings?: readonly Finding[] | undefined;
  /** Is told whether a date that is typed can be read. */
  readonly onUnread: (isUnread: boolean) => void;
}

/** A field of an entry, by what it holds. */
export function EntryField({ field, label, value, set, findings, onUnread }: Props): ReactNode {
  const intl = useIntl();
  const { is, isNeeded = false } = field;
  const none = intl.formatMessage({ id: "form.unsaid" });
  if (typeof is === "object") {
    return (
      <Choice
        label={label}
        value={value as string | undefined}
        values={is.choice}
        wordsOf={(each) => `${is.words}.${each}`}
        set={set}
        {...(value === undefined && { none })}
        findings={findings}
      />
    );
  }
  switch (is) {
    case "texts":
      return (
        <LocalizedField
          label={label}
          value={value as Localized | undefined}
          set={set}
          isTitle={isNeeded}
          findings={findings}
        />
      );
    case "date":
      return (
        <EdtfField
          label={label}
          value={value as string | undefined}
          set={set}
          findings={findings}
          onUnread={(text) => onUnread(text !== null)}
        />
      );
    case "text":
      return (
        <Field label={label} findings={findings}>
          {(tied) => (
            <input
              {...tied}
              type="text"
              className={fields["input"]}
              dir="auto"
              value={(value as string | undefined) ?? ""}
              onChange={({ currentTarget }) => set(currentTarget.value)}
            />
          )}
        </Field>
      );
    case "lines":
      return (
        <Lines
          label={label}
          lines={(value as readonly string[] | undefined) ?? []}
          set={set}
          findings={findings}
        />
      );
    case "event":
      return (
        <EventPicker
          label={label}
          chosen={value === undefined ? [] : [value as string]}
          isSingle
          set={([event]) => set(event)}
        />
      );
    case "events":
      return (
        <EventPicker
          label={label}
          chosen={(value as readonly string[] | undefined) ?? []}
          set={set}
        />
      );
    case "country":
    case "topic":
      return <OneOf is={is} label={label} value={value as string | undefined} set={set} />;
  }
}

/** Names, one a line; what is typed stays as it is, the empty line too, while it is written. */
function Lines({
  label,
  lines,
  set,
  findings,
}: {
  label: string;
  lines: readonly string[];
  set: (value: readonly string[]) => void;
  findings: readonly Finding[] | undefined;
}): ReactNode {
  const intl = useIntl();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label} hint={intl.formatMessage({ id: "entry.onePerLine" })} findings={findings}>
      {(tied) => (
        <textarea
          {...tied}
          rows={1}
          className={fields["textInput"]}
          dir="auto"
          value={typed ?? lines.join("\n")}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            set(linesOf(currentTarget.value));
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  );
}

function OneOf({
  is,
  label,
  value,
  set,
}: {
  is: "country" | "topic";
  label: string;
  value: string | undefined;
  set: (value: string | undefined) => void;
}): ReactNode {
  const lang = useLanguage();
  const vocabulary = useDesk("vocabulary");
  const [typed, setTyped] = useState("");
  const options: readonly Option[] = useMemo(
    () =>
      is === "country"
        ? countryOptions(lang, vocabulary?.countries ?? [])
        : optionsOf(vocabulary?.topics ?? [], lang),
    [is, lang, vocabulary],
  );
  const option = options.find(({ id }) => id === value);
  return (
    <Chips
      label={label}
      chips={
        value === undefined
          ? []
          : [{ key: value, text: option?.text ?? value, lang: option?.lang ?? "" }]
      }
      options={options}
      typed={typed}
      setTyped={setTyped}
      take={set}
      remove={() => set(undefined)}
    />
  );
}
