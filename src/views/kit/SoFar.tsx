import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { useReader, useSessionState } from "../state/reader.ts";

/** A statement about so many events, marked as not the last word while others are still arriving. */
export function SoFar({ of, children }: { of: number; children: ReactNode }): ReactNode {
  const { summary } = useReader();
  const arriving = useSessionState((state) => state.dataset?.arriving ?? false);
  // All may be there before what is said is about all.
  return arriving || of < summary.events ? (
    <FormattedMessage id="app.soFar" values={{ what: children }} />
  ) : (
    children
  );
}
