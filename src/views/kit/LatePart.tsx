import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import css from "./LatePart.module.css";

/**
 * What stands in place of a part of the page that could not be fetched. It does not reload the page by
 * itself: a file that the reader has opened would be lost.
 */
export function LatePart({ retry }: { retry: () => void }): ReactNode {
  return (
    <div role="alert" className={css["part"]}>
      <p>
        <FormattedMessage id={navigator.onLine ? "late.gone" : "late.offline"} />
      </p>
      <button type="button" className="link" onClick={retry}>
        <FormattedMessage id="late.retry" />
      </button>
    </div>
  );
}
