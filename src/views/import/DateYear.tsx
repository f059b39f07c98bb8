import { type ReactNode, useId, useState } from "react";
import { FormattedMessage } from "react-intl";
import { isYear } from "../../convert/mapping/mapping.ts";
import css from "./Import.module.css";
import type { ImportState } from "./use-import.ts";

interface Props {
  readonly state: ImportState;
  /** Undefined takes it back. */
  readonly setYear: (year: number | undefined) => void;
}

/** Asks for the year of dates that state none, such as those of a system's log: nobody else can know it. */
export function DateYear({ state, setYear }: Props): ReactNode {
  const { shown, wish } = state;
  const id = useId();
  const [typed, setTyped] = useState(`${wish.year ?? ""}`);
  const { yearless } = shown;
  if (yearless === null && wish.year === undefined) return null;
  const change = (text: string) => {
    setTyped(text);
    const year = Number(text);
    if (isYear(year)) setYear(year);
    else if (wish.year !== undefined) setYear(undefined);
  };
  return (
    <fieldset className={css["order"]} data-open={wish.year === undefined || undefined}>
      <legend>
        <FormattedMessage
          id="import.year.ask"
          values={{ rows: yearless?.rows ?? 0, value: <code>{yearless?.value}</code> }}
        />
      </legend>
      <label htmlFor={id} className={css["year"]}>
        <b>
          <FormattedMessage id="import.year" />
        </b>{" "}
        <input
          id={id}
          type="number"
          min={1000}
          max={9999}
          value={typed}
          onChange={({ target }) => change(target.value)}
        />
      </label>
    </fieldset>
  );
}
