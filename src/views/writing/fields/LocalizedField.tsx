import { type ReactNode, useId, useState } from "react";
import { useIntl } from "react-intl";
import type { Localized } from "../../../dataset/format/schema.ts";
import type { Finding } from "../../../dataset/problems/finding.ts";
import { LANGUAGES, type Language } from "../../../dataset/wording/languages.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { Field } from "./Field.tsx";
import css from "./Fields.module.css";
import {
  missingLanguages,
  plainLanguage,
  type Row,
  rowsOf,
  textOf,
  withText,
} from "./localized-text.ts";

interface Props {
  readonly label: string;
  readonly value: Localized | undefined;
  /** @param value  "" where no words are left. */
  readonly set: (value: Localized) => void;
  /** Letters that it should keep to; the count is shown. */
  readonly most?: number;
  /** In the face that titles are printed in. */
  readonly isTitle?: boolean;
  readonly findings?: readonly Finding[] | undefined;
}

/** A text in the reader's language, with those of the other languages in reach below it. */
export function LocalizedField(props: Props): ReactNode {
  const { label, value, set, most, isTitle = false, findings } = props;
  const intl = useIntl();
  const lang = useLanguage();
  const labelId = useId();
  const [opened, setOpened] = useState<readonly string[]>([]);
  // What language the first is in is settled once there is a second, and no longer while one types.
  const [settled, setSettled] = useState<string | null>(null);
  const plain = settledLanguage(settled) ?? plainLanguage(textOf(value, null, lang), lang);
  const rows = rowsOf(value, lang);
  const first: Row = settled ?? rows[0] ?? null;
  const others = [...rows, ...missingLanguages(rows, plain)].filter(
    (row): row is string => row !== null && row !== first && !opened.includes(row),
  );
  const named = (row: string) => new Intl.DisplayNames([lang], { type: "language" }).of(row) ?? row;
  const open = (other: string) => {
    setSettled(first ?? plain);
    setOpened([...opened, other]);
  };
  const isEmpty = value === undefined || value === "";
  return (
    <>
      {[first, ...opened].map((row, at) => (
        <Field
          key={at === 0 ? "" : row}
          label={at === 0 ? <span id={labelId}>{label}</span> : `${label}, ${named(row ?? "")}`}
          hint={
            most === undefined
              ? at === 0 && row !== null && row !== lang && named(row)
              : intl.formatMessage(
                  { id: "form.letters" },
                  { letters: [...textOf(value, row, plain)].length, most },
                )
          }
          findings={at === 0 ? findings : undefined}
        >
          {(tied) => (
            <textarea
              {...tied}
              rows={1}
              className={isTitle ? css["titleInput"] : css["textInput"]}
              lang={row ?? undefined}
              dir="auto"
              value={textOf(value, row, plain)}
              // biome-ignore lint/a11y/noAutofocus: a further field is opened to be written into
              autoFocus={at > 0}
              onKeyDown={(event) => {
                // A title is one line, however many it takes.
                if (isTitle && event.key === "Enter" && !event.nativeEvent.isComposing) {
                  event.preventDefault();
                }
              }}
              onChange={({ currentTarget: { value: typed } }) =>
                set(withText(value, row, isTitle ? oneLine(typed) : typed, plain))
              }
            />
          )}
        </Field>
      ))}
      {!isEmpty &&
        others.map((other) => (
          <button
            key={other}
            type="button"
            className={css["also"]}
            aria-describedby={labelId}
            onClick={() => open(other)}
          >
            <span>{intl.formatMessage({ id: "form.also" }, { language: named(other) })}</span>{" "}
            <span lang={other} dir="auto">
              {textOf(value, other, plain)}
            </span>
          </button>
        ))}
    </>
  );
}

const settledLanguage = (settled: string | null): Language | null =>
  LANGUAGES.find((each) => each === settled) ?? null;

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");
