import { type ReactNode, useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Origin } from "../state/origin.ts";
import css from "./Loading.module.css";
import { useOriginName } from "./origin-name.ts";

/** What most datasets take: a line of words that vanishes at once only flickers. */
const SILENT_MS = 200;

export function Loading({ origin }: { origin: Origin }): ReactNode {
  const name = useOriginName(origin);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SILENT_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className={css["loading"]} aria-busy="true">
      <p role="status">{late && <FormattedMessage id="app.opening" values={{ name }} />}</p>
    </main>
  );
}
