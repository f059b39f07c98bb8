import { type ReactNode, useEffect, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import css from "./Drawer.module.css";

interface Props {
  readonly open: boolean;
  readonly close: () => void;
  /** How many events closing leads back to; null while that is being counted. */
  readonly matching: number | null;
  readonly children: ReactNode;
}

/** The filters, where they have no column of their own. */
export function Drawer({ open, close, matching, children }: Props): ReactNode {
  const intl = useIntl();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={css["drawer"]}
      aria-label={intl.formatMessage({ id: "filters.title" })}
      onClose={close}
      onPointerDown={(event) => {
        // The backdrop belongs to the dialog; whatever is inside it is another element.
        if (event.target === event.currentTarget) close();
      }}
    >
      {open && (
        <>
          <div className={css["body"]}>{children}</div>
          <p className={css["foot"]}>
            <button type="button" onClick={close}>
              <FormattedMessage id="filters.close" values={{ count: matching ?? 0 }} />
            </button>
          </p>
        </>
      )}
    </dialog>
  );
}
