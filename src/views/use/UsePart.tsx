import { type ReactNode, useId } from "react";
import { FormattedMessage } from "react-intl";
import css from "./Use.module.css";

interface Props {
  /** The end of the key of its heading. */
  readonly name: "link" | "cite" | "download" | "image" | "print" | "embed" | "follow";
  /** What there is to say of all of it, beside the heading. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** One way of taking events away, under its heading. */
export function UsePart({ name, note, children }: Props): ReactNode {
  const heading = useId();
  return (
    <section className={css["part"]} aria-labelledby={heading} data-part={name}>
      <div className={css["partHead"]}>
        <h3 id={heading}>
          <FormattedMessage id={`use.${name}`} />
        </h3>
        {note && <span>{note}</span>}
      </div>
      {children}
    </section>
  );
}
