import { type ReactNode, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { late } from "../../kit/late.tsx";
import css from "./Dates.module.css";
import type { DatesFormProps } from "./DatesForm.tsx";

const Form = late<DatesFormProps>(() => import("./DatesForm.tsx").then((file) => file.DatesForm));

/** The way to a window by its dates: a button, and the form that it opens. */
export function Dates({ onSpan }: Omit<DatesFormProps, "onClose">): ReactNode {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={css["dates"]}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        onPointerEnter={() => Form.ask()}
        onClick={() => setOpen(!isOpen)}
      >
        {intl.formatMessage({ id: "timeline.dates" })}
      </button>
      {isOpen && (
        <Form
          onClose={close}
          onSpan={(span) => {
            close();
            onSpan(span);
          }}
        />
      )}
    </div>
  );
}
