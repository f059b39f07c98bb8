import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { useSession } from "../state/reader.ts";
import { countOf, type Taken } from "./chosen-set.ts";
import css from "./Use.module.css";
import { UsePart } from "./UsePart.tsx";

/** The events on paper: their paper edition stands on the screen first. */
export function PrintPart({
  choice,
  counts,
  close,
}: Taken & { readonly close: () => void }): ReactNode {
  const session = useSession();
  const open = async () => {
    const { openPaper } = await import("../paper/open-paper.tsx");
    close();
    openPaper(session, { of: choice });
  };
  return (
    <UsePart name="print">
      <p>
        <FormattedMessage id="use.print.what" values={{ count: countOf(choice, counts) }} />
      </p>
      <div className={css["acts"]}>
        <button type="button" className={css["strong"]} onClick={() => void open()}>
          <FormattedMessage id="use.print.open" />
        </button>
      </div>
    </UsePart>
  );
}
