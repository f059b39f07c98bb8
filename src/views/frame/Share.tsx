import { type ReactNode, useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { CopyField } from "../kit/CopyField.tsx";
import { addressOf } from "../state/address.ts";
import { leftBehind } from "../state/origin.ts";
import { useIsPhone } from "../state/preferences.ts";
import { useSession } from "../state/reader.ts";
import css from "./Share.module.css";

type Said = "app.linkCopied" | "app.linkCopiedFile" | "app.linkCopiedDraft";

const SAID_WITHOUT = { file: "app.linkCopiedFile", draft: "app.linkCopiedDraft" } as const;

const SHOWN_MS = 5000;

/** Hands on the link to what is on screen: the phone's own sheet, elsewhere the clipboard. */
export function Share(): ReactNode {
  const phone = useIsPhone();
  const { state } = useSession();
  const [said, setSaid] = useState<Said | null>(null);
  /** The link, where it has to be copied by hand. */
  const [byHand, setByHand] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const share = async () => {
    const { query, dataset } = state.getState();
    // The address bar may lag behind while something moves; the query never does.
    const url = new URL(addressOf(query), location.href).href;
    const without = dataset && leftBehind(dataset.origin);
    const words = without === null ? "app.linkCopied" : SAID_WITHOUT[without];
    if (phone && "share" in navigator) {
      // A sheet that is closed again rejects, and that is no news to who closed it.
      await navigator.share({ title: document.title, url }).catch(() => undefined);
      if (without !== null) setSaid(words);
      return;
    }
    try {
      await navigator.clipboard.writeText(url);
      setByHand(null);
      setSaid(words);
    } catch {
      setByHand(url);
    }
  };

  return (
    <span className={css["share"]}>
      <button type="button" onClick={() => (byHand === null ? void share() : setByHand(null))}>
        <FormattedMessage id="app.share" />
      </button>
      <span aria-live="polite" className={css["said"]}>
        {said !== null && <FormattedMessage id={said} />}
      </span>
      {byHand !== null && (
        <span className={css["byHand"]}>
          <CopyField text={byHand} />
        </span>
      )}
    </span>
  );
}
