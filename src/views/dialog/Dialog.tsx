import { type ReactNode, useEffect, useId, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import css from "./Dialog.module.css";

interface Props {
  /** A key of the catalogue. */
  readonly title: string;
  readonly open: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A page over the page, closed by Escape, its cross or the backdrop; the focus then goes back. */
export function Dialog({ title, open, close, children }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const headId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={css["dialog"]}
      aria-labelledby={headId}
      onClose={close}
      onPointerDown={(event) => {
        // The backdrop belongs to the dialog; whatever is inside it is another element.
        if (event.target === event.currentTarget) close();
      }}
    >
      {open && (
        <div className={css["sheet"]}>
          <div className={css["head"]}>
            {/* The dialog's own first stop, so that opening it does not start on its cross. */}
            <h2 id={headId} tabIndex={-1} ref={(heading) => heading?.focus()}>
              <FormattedMessage id={title} />
            </h2>
            <button
              type="button"
              aria-label={formatMessage({ id: "dialog.close" })}
              onClick={close}
            >
              ×
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
