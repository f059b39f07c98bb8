import { type ReactNode, useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { announce } from "./announce.ts";
import { CopyField } from "./CopyField.tsx";

const SHOWN_MS = 4000;

/** A button that copies a text, and says so in its own place; where it may not, the text is there to be copied. */
export function Copy({ text, label }: { text: string; label: string }): ReactNode {
  const { formatMessage } = useIntl();
  const [said, setSaid] = useState<"event.copied" | "event.notCopied" | null>(null);
  useEffect(() => {
    // What is to be copied by hand stays.
    if (said !== "event.copied") return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const say = (id: "event.copied" | "event.notCopied") => {
    setSaid(id);
    announce(formatMessage({ id }));
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      say("event.notCopied");
      return;
    }
    say("event.copied");
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {said === "event.copied" ? formatMessage({ id: said }) : label}
      </button>
      {said === "event.notCopied" && <CopyField text={text} />}
    </>
  );
}
