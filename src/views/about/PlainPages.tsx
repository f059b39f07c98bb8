import { type ReactNode, useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { hexDigits } from "../../dataset/bytes/hex-digits.ts";
import { shippedAddress } from "../state/origin.ts";
import css from "./About.module.css";

/** The way to the pages that need no script, and whether they are of the dataset that is there now; nothing where there are none. */
export function PlainPages(): ReactNode {
  const [state, setState] = useState<"same" | "other" | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    compared(leaving.signal).then(setState, () => undefined);
    return () => leaving.abort();
  }, []);
  if (state === null) return null;
  return (
    <p className={css["away"]}>
      <a className="link" href="list/">
        <FormattedMessage id="about.plain" />
      </a>
      {state === "other" && (
        <>
          {". "}
          <FormattedMessage id="about.plain.other" />
        </>
      )}
    </p>
  );
}

/** Null where the host has no such pages, or answers every address with its front page. */
async function compared(signal: AbortSignal): Promise<"same" | "other" | null> {
  const told = await fetch("data/version.json", { signal });
  if (told.status !== 200 || !told.headers.get("content-type")?.includes("json")) return null;
  const { sha256 } = await told.json();
  const bytes = await (await fetch(shippedAddress(), { signal })).arrayBuffer();
  // Without a lock in the address a browser makes no fingerprints.
  const digest = await crypto.subtle?.digest("SHA-256", bytes);
  return digest === undefined || hexDigits(digest) === sha256 ? "same" : "other";
}
