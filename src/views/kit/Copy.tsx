import { type ReactNode, type RefObject, useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { announce } from "./announce.ts";
import { CopyField } from "./CopyField.tsx";

const SHOWN_MS = 2000;

type Said = "event.copied" | "event.notCopied" | "event.selected";

interface Props {
  readonly text: string;
  readonly label: string;
  readonly className?: string | undefined;
  /** Where the text stands on the page: it is selected there where it may not be copied. */
  readonly place?: RefObject<HTMLElement | null>;
}

/** A button that copies a text, and says so in its own place; where it may not, the text is there to be copied. */
export function Copy({ text, label, className, place }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    // What is to be copied by hand stays.
    if (said === null || said === "event.notCopied") return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const say = (id: Said) => {
    setSaid(id);
    announce(formatMessage({ id }));
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      if (place?.current) select(place.current);
      say(place ? "event.selected" : "event.notCopied");
      return;
    }
    say("event.copied");
  };
  const isShort = said === "event.copied" || said === "event.selected";
  return (
    <>
      <button type="button" className={className} onClick={() => void copy()}>
        {isShort ? formatMessage({ id: said }) : label}
      </button>
      {said === "event.notCopied" && <CopyField text={text} />}
    </>
  );
}

function select(place: HTMLElement): void {
  if (place instanceof HTMLInputElement || place instanceof HTMLTextAreaElement) {
    place.focus();
    place.select();
    return;
  }
  getSelection()?.selectAllChildren(place);
}
