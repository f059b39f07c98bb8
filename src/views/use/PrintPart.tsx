import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { countOf, type Taken } from "./chosen-set.ts";
import css from "./Use.module.css";
import { UsePart } from "./UsePart.tsx";

/** The events on paper. */
export function PrintPart({
  choice,
  counts,
  close,
}: Taken & { readonly close: () => void }): ReactNode {
  return (
    <UsePart name="print">
      <p>
        <FormattedMessage id="use.print.what" values={{ count: countOf(choice, counts) }} />
      </p>
      <div className={css["acts"]}>
        <button type="button" className={css["strong"]} onClick={() => openPaper(close)}>
          <FormattedMessage id="use.print.open" />
        </button>
      </div>
    </UsePart>
  );
}

// The seam of the paper edition: until there is one, the page prints as it stands, without what lies over it.
function openPaper(close: () => void): void {
  close();
  requestAnimationFrame(() => print());
}
