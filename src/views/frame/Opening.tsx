import { type ReactNode, useEffect, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useOriginName } from "../names/origin-name.ts";
import type { Origin } from "../state/origin.ts";
import { useSession, useSessionState } from "../state/reader.ts";
import css from "./Opening.module.css";
import { OpenProgress } from "./OpenProgress.tsx";

/** Most datasets are open by then: a line of words that vanishes at once only flickers. */
const SILENT_MS = 200;

/** Says what is being opened, once that takes long enough to wonder, and how to stop it. */
export function Opening({ origin }: { origin: Origin }): ReactNode {
  const name = useOriginName(origin);
  const { formatMessage } = useIntl();
  const { cancel } = useSession();
  const progress = useSessionState((state) => state.progress);
  const arriving = useSessionState((state) => state.dataset?.arriving ?? false);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SILENT_MS);
    return () => clearTimeout(timer);
  }, []);
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
