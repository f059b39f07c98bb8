import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Modal } from "../kit/Modal.tsx";
import css from "./Drawer.module.css";

interface Props {
  readonly open: boolean;
  readonly close: () => void;
  /** The number of events that closing leads back to; null while that is being counted. */
  readonly matching: number | null;
  readonly children: ReactNode;
}

/** The filters, where they have no column of their own. */
export function Drawer({ open, close, matching, children }: Props): ReactNode {
  const intl = useIntl();
  const label = intl.formatMessage({ id: "filters.title" });
  return (
    <Modal open={open} close={close} className={css["drawer"]} label={label}>
      <div className={css["body"]}>{children}</div>
      <p className={css["foot"]}>
        <button type="button" onClick={close}>
          <FormattedMessage id="filters.close" values={{ count: matching ?? 0 }} />
        </button>
      </p>
    </Modal>
  );
}
