import { useEffect, useEffectEvent, useState } from "react";
import { useIntl } from "react-intl";
import { useWriting } from "../writing.ts";

/** A date as somebody types it, and what it is read as. */
export interface TypedDay {
  readonly typed: string;
  /** The reason why it cannot be read; null where it can, or is not known yet. */
  readonly why: string | null;
  type(text: string): void;
  /** What is typed now, as EDTF, however soon after the last key; null where it cannot be read. */
  settle(): Promise<string | null>;
}

/** A field for a date, as people write them. @param first  what stands in it at first, in EDTF. */
export function useTypedDay(first: string): TypedDay {
  const { ask } = useWriting();
  const { formatMessage } = useIntl();
  const [typed, type] = useState(first);
  const [why, setWhy] = useState<string | null>(null);
  const settle = async (isStale = () => false): Promise<string | null> => {
    const answer = typed.trim() === "" ? NOTHING : await ask("typedDate", typed, null);
    if (!isStale()) setWhy(answer.ok ? null : formatMessage({ id: "documents.noDate" }));
    return answer.ok ? answer.date : null;
  };
  const look = useEffectEvent(settle);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at with every key
  useEffect(() => {
    let stale = false;
    void look(() => stale);
    return () => {
      stale = true;
    };
  }, [typed]);
  return { typed, why, type, settle: () => settle() };
}

const NOTHING = { ok: true, date: "" } as const;
