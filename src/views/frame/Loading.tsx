import { type ReactNode, useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Origin } from "../state/origin.ts";
import css from "./Loading.module.css";
import { useOriginName } from "./origin-name.ts";

/** What most datasets take: a line of words that vanishes at once only flickers. */
const SILENT_MS = 200;

/** The page while nothing is open yet. */
export function Loading({ origin }: { origin: Origin }): ReactNode {
  return (
    <main className={css["loading"]} aria-busy="true">
      <div role="status">
        <Opening origin={origin} />
      </div>
    </main>
  );
}

/** What is being opened, once that takes long enough to wonder. */
export function Opening({ origin }: { origin: Origin }): ReactNode {
  const name = useOriginName(origin);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SILENT_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    late && (
      <p>
        <FormattedMessage id="app.opening" values={{ name }} />
      </p>
    )
  );
}
