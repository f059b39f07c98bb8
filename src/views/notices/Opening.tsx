import { type ReactNode, useEffect, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { late as lateOf, useLate } from "../kit/late.tsx";
import { useOriginName } from "../names/origin-name.ts";
import type { Origin } from "../state/origin.ts";
import { useSession, useSessionState } from "../state/reader.ts";
import css from "./Opening.module.css";

/** Most datasets are there before anybody asks how far they are. */
const OpenProgress = lateOf(async () => (await import("./OpenProgress.tsx")).OpenProgress);

/** Time without news after which a reader wonders whether any will come. */
const SILENT_MS = 10_000;

/** True once there was no news for long; the worker that reads may be at work all the same. */
function useSilence(news: unknown): boolean {
  const [silent, setSilent] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every piece of news begins the time anew
  useEffect(() => {
    setSilent(false);
    const timer = setTimeout(() => setSilent(true), SILENT_MS);
    return () => clearTimeout(timer);
  }, [news]);
  return silent;
}

/** Says what is being opened, once that takes long enough to wonder, and how to stop it. */
export function Opening({ origin }: { origin: Origin }): ReactNode {
  const name = useOriginName(origin);
  const { formatMessage } = useIntl();
  const { cancel } = useSession();
  const progress = useSessionState((state) => state.progress);
  const arriving = useSessionState((state) => state.dataset?.arriving ?? false);
  const late = useLate();
  const silent = useSilence(progress);
  return (
    <section
      className={css["opening"]}
      aria-label={formatMessage({ id: "app.opening" }, { name })}
      data-late={late}
    >
      <span role="status">
        {late && (
          <FormattedMessage id={arriving ? "app.arriving" : "app.opening"} values={{ name }} />
        )}
        {silent && (
          <>
            {". "}
            <FormattedMessage id="app.openingSilent" />
          </>
        )}
      </span>
      {late && progress && <OpenProgress progress={progress} />}
      {late && (
        <button type="button" className="link" onClick={cancel}>
          <FormattedMessage id="app.cancel" />
        </button>
      )}
    </section>
  );
}
