import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import css from "./Part.module.css";

/** A part of the panel under its own small heading; `title` is a key of the catalogue. */
export function Part({
  title,
  note,
  children,
}: {
  title: string;
  note?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const { formatMessage } = useIntl();
  return (
    <section className={css["part"]}>
      <h3 className={css["partTitle"]}>
        {formatMessage({ id: title })}
        {note && <span className={css["partNote"]}> · {note}</span>}
      </h3>
      {children}
    </section>
  );
}
