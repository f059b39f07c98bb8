import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import css from "./SourceText.module.css";

/** A gap between quotations, said out loud; null when nobody knows how long it is. */
export function Elision({ characters }: { characters: number | null }): ReactNode {
  const { formatMessage } = useIntl();
  return (
    <p className={css["elision"]}>
      {characters === null
        ? formatMessage({ id: "source.placeUnknown" })
        : formatMessage({ id: "source.notQuoted" }, { characters })}
    </p>
  );
}
