import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { OpenProgress as Progress } from "../../query/open-types.ts";
import { PROGRESS_WORDS } from "../locale/progress-words.ts";
import { WithWords } from "../locale/WithWords.tsx";
import css from "./Opening.module.css";

/**
 * Shows how far an opening has come, in bytes as a bar, and in words. It is not a live region, which
 * would never fall silent.
 */
export function OpenProgress({ progress }: { progress: Progress }): ReactNode {
  return (
    <WithWords words={PROGRESS_WORDS}>
      <SoFar progress={progress} />
    </WithWords>
  );
}

function SoFar({ progress }: { progress: Progress }): ReactNode {
  const { formatMessage, formatNumber } = useIntl();
  const { bytes, total, events, problems } = progress;
  const megabytes = (count: number) =>
    formatNumber(count / 1e6, { style: "unit", unit: "megabyte", maximumFractionDigits: 0 });
  return (
    <>
      <progress
        className={css["bar"]}
        aria-label={formatMessage({ id: "app.progress" })}
        {...(total !== null && { max: total, value: bytes })}
      />
      <span className={css["figures"]}>
        {total === null ? (
          megabytes(bytes)
        ) : (
          <FormattedMessage
            id="app.progressBytes"
            values={{ bytes: megabytes(bytes), total: megabytes(total) }}
          />
        )}
        {" · "}
        <FormattedMessage id="app.progressEvents" values={{ events }} />
        {problems > 0 && (
          <>
            {" · "}
            <FormattedMessage id="app.progressProblems" values={{ problems }} />
          </>
        )}
      </span>
    </>
  );
}
