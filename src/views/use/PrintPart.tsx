import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { useReader, useSession } from "../state/reader.ts";
import { ownPage } from "../state/view.ts";
import { countOf, linkedQuery, type Taken } from "./chosen-set.ts";
import css from "./Use.module.css";
import { UsePart } from "./UsePart.tsx";

/** The events on paper: their paper edition stands on the screen first. A page of its own prints as it is. */
export function PrintPart({
  choice,
  counts,
  close,
}: Taken & { readonly close: () => void }): ReactNode {
  const session = useSession();
  const { query } = useReader();
  const own = ownPage(linkedQuery(choice, query));
  const open = async () => {
    const { openPaper } = await import("../paper/open-paper.tsx");
    close();
    openPaper(session, { of: choice });
  };
  const printPage = () => {
    close();
    // The dialog is gone from the page by then.
    requestAnimationFrame(() => print());
  };
  return (
    <UsePart name="print">
      <p>
        <FormattedMessage id="use.print.what" values={{ count: countOf(choice, counts) }} />
      </p>
      <div className={css["acts"]}>
        {own && (
          <button type="button" className={css["strong"]} onClick={printPage}>
            <FormattedMessage id={`use.print.${own}`} />
          </button>
        )}
        <button type="button" className={css[own ? "act" : "strong"]} onClick={() => void open()}>
          <FormattedMessage id={own ? "use.print.events" : "use.print.open"} />
        </button>
      </div>
    </UsePart>
  );
}
