import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { late, useIsAfterFirstView } from "../../kit/late.tsx";
import type { AddLayer } from "./resting-mark.ts";
import css from "./StripPlace.module.css";

const ReadingStrip = late(async () => (await import("./ReadingStrip.tsx")).ReadingStrip);
const FoldLine = late(async () => (await import("./FoldLine.tsx")).FoldLine);

/**
 * Keeps the place of the event that a reader points at: always there and always as high, so that nothing has to
 * cover or move anything. What stands in it comes after the marks.
 */
export function StripPlace({ addLayer }: { readonly addLayer: AddLayer | undefined }): ReactNode {
  const { formatMessage } = useIntl();
  const isAfter = useIsAfterFirstView();
  return (
    <section className={css["strip"]} aria-label={formatMessage({ id: "strip.title" })}>
      {isAfter && (
        <>
          <ReadingStrip addLayer={addLayer} />
          <FoldLine addLayer={addLayer} />
        </>
      )}
    </section>
  );
}
