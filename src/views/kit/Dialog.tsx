import { type ReactNode, useId } from "react";
import { useIntl } from "react-intl";
import css from "./Dialog.module.css";
import { Modal } from "./Modal.tsx";

interface Props {
  readonly title: ReactNode;
  readonly open: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Gives an element the focus as it comes: the same function each time it is drawn, or it would be taken again. */
export const takeFocus = (heading: HTMLElement | null): void => heading?.focus();

/** A page over the page, closed by Escape, its cross or the backdrop; the focus then goes back. */
export function Dialog({ title, open, close, children }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const headId = useId();
  return (
    <Modal open={open} close={close} className={css["dialog"]} labelledBy={headId}>
      <div className={css["sheet"]}>
        <div className={css["head"]}>
          {/* The dialog's own first stop, so that opening it does not start on its cross. */}
          <h2 id={headId} tabIndex={-1} ref={takeFocus}>
            {title}
          </h2>
          <button type="button" aria-label={formatMessage({ id: "dialog.close" })} onClick={close}>
            ×
          </button>
        </div>
        {children}
      </div>
    </Modal>
  );
}
