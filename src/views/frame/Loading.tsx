import { type ReactNode, useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Origin } from "../state/origin.ts";
import { useSession, useSessionState } from "../state/session-context.ts";
import css from "./Loading.module.css";
import { OpenProgress } from "./OpenProgress.tsx";
import { useOriginName } from "./origin-name.ts";

/** What most datasets take: a line of words that vanishes at once only flickers. */
const SILENT_MS = 200;

/** The page while nothing is open yet. */
export function Loading({ origin }: { origin: Origin }): ReactNode {
  return (
    <main className={css["loading"]} aria-busy="true">
      <Opening origin={origin} />
    </main>
  );
}

/** What is being opened, once that takes long enough to wonder, and how to stop it. */
export function Opening({ origin }: { origin: Origin }): ReactNode {
  const name = useOriginName(origin);
  const { cancel } = useSession();
  const progress = useSessionState((state) => state.progress);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SILENT_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={css["opening"]} data-late={late}>
      <span role="status">{late && <FormattedMessage id="app.opening" values={{ name }} />}</span>
      {late && progress && <OpenProgress progress={progress} />}
      {late && (
        <button type="button" className="link" onClick={cancel}>
          <FormattedMessage id="app.cancel" />
        </button>
      )}
    </div>
  );
}
