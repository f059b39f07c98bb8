import { type ReactNode, useId, useState } from "react";
import { useIntl } from "react-intl";
import type { Localized } from "../../../dataset/format/schema.ts";
import type { Finding } from "../../../dataset/problems/finding.ts";
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
  readonly autoFocus?: boolean;
}

/** A text in the reader's language, with those of the other languages in reach below it. */
export function LocalizedField(props: Props): ReactNode {
  const { label, value, set, most, isTitle = false, findings, autoFocus = false } = props;
  const intl = useIntl();
  const lang = useLanguage();
  // A second field was asked for: what language the first is in is settled then, and no longer while one types.
  const [asked, setAsked] = useState<readonly Row[] | null>(null);
  const words = typeof value === "string" ? value : "";
  const plain = (asked?.[0] as typeof lang | null) ?? plainLanguage(words, lang);
  const labelId = useId();
  const rows = asked ?? rowsOf(value, lang);
  const named = (row: string) => new Intl.DisplayNames([lang], { type: "language" }).of(row) ?? row;
  return (
    <>
      {rows.map((row, at) => {
        const text = textOf(value, row, plain);
        return (
          <Field
            key={row ?? ""}
            label={at === 0 ? <span id={labelId}>{label}</span> : `${label}, ${named(row ?? "")}`}
            hint={
              most === undefined
                ? at === 0 && row !== null && row !== lang && named(row)
                : intl.formatMessage({ id: "form.letters" }, { letters: [...text].length, most })
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
                value={text}
                // biome-ignore lint/a11y/noAutofocus: a further field is opened to be written into
                autoFocus={asked !== null && at === rows.length - 1 ? true : autoFocus && at === 0}
                onKeyDown={(event) => {
                  // A title is one line, however many it takes.
                  if (isTitle && event.key === "Enter" && !event.nativeEvent.isComposing) {
                    event.preventDefault();
                  }
                }}
                onChange={({ currentTarget }) =>
                  set(
                    withText(
                      value,
                      row,
                      isTitle ? oneLine(currentTarget.value) : currentTarget.value,
                      plain,
                    ),
                  )
                }
              />
            )}
          </Field>
        );
      })}
      {words !== "" || typeof value === "object"
        ? missingLanguages(rows, plain).map((other) => (
            <button
              key={other}
              type="button"
              className={css["also"]}
              aria-describedby={labelId}
              onClick={() =>
                setAsked([...rows.map((row) => row ?? plainLanguage(words, lang)), other])
              }
            >
              {intl.formatMessage({ id: `form.also.${other}` })}
            </button>
          ))
        : null}
    </>
  );
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");
