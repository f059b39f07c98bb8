import { type ReactNode, useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { useSize } from "../kit/files/use-size.ts";
import css from "./Library.module.css";

/**
 * Says, always and not only when it is too late, how much room there is, how long what is kept stays,
 * and how to have a copy outside the browser.
 *
 * @param used  bytes of all that is kept.
 */
export function Space({ used, lasting }: { used: number; lasting: boolean }): ReactNode {
  const size = useSize();
  const [allowed, setAllowed] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is allowed changes with what is used
  useEffect(() => {
    const asked = navigator.storage?.estimate?.();
    asked?.then(({ quota }) => setAllowed(quota ?? null)).catch(() => undefined);
  }, [used]);
  return (
    <div className={css["foot"]}>
      <section>
        <h2>
          <FormattedMessage id="library.space" />
        </h2>
        {allowed !== null && (
          <svg className={css["room"]} viewBox="0 0 440 14" preserveAspectRatio="none" aria-hidden>
            <path d="M0 10.5H440" stroke="var(--rule-2)" />
            <rect y="7" height="7" width={share(used, allowed)} fill="var(--ink)" />
          </svg>
        )}
        <p>
          <FormattedMessage
            id={allowed === null ? "library.space.unknown" : "library.space.used"}
            values={{ used: size(used), allowed: size(allowed ?? 0) }}
          />
        </p>
      </section>
      <section>
        <h2>
          <FormattedMessage id="library.stays" />
        </h2>
        {lasting ? <Stay /> : <p>{<FormattedMessage id="library.stays.visit" />}</p>}
        {opensOffline() && (
          <p>
            <FormattedMessage id="library.stays.offline" />
          </p>
        )}
      </section>
      <section>
        <h2>
          <FormattedMessage id="library.outside" />
        </h2>
        <p>
          <FormattedMessage id="library.outside.stand" />
        </p>
      </section>
    </div>
  );
}

/** True once the page itself is kept, and answered from there. */
const opensOffline = (): boolean => {
  try {
    return navigator.serviceWorker.controller !== null;
  } catch {
    // A frame with a sandbox, or an address without a lock, has none.
    return false;
  }
};

/** The least is there to be seen. */
const share = (used: number, allowed: number): number =>
  allowed > 0 ? Math.min(440, Math.max(3, (used / allowed) * 440)) : 0;

function Stay(): ReactNode {
  const [stay, setStay] = useState<"best" | "persisted" | "refused">("best");
  useEffect(() => {
    const asked = navigator.storage?.persisted?.();
    asked?.then((is) => is && setStay("persisted")).catch(() => undefined);
  }, []);
  const ask = async () => {
    const granted = await navigator.storage?.persist?.().catch(() => false);
    setStay(granted ? "persisted" : "refused");
  };
  return (
    <p aria-live="polite">
      <FormattedMessage
        id={stay === "persisted" ? "library.stays.persisted" : "library.stays.best"}
      />{" "}
      {stay === "refused" && <FormattedMessage id="library.stays.refused" />}
      {stay === "best" && (
        <button type="button" className="link" onClick={() => void ask()}>
          <FormattedMessage id="library.stays.ask" />
        </button>
      )}
    </p>
  );
}
