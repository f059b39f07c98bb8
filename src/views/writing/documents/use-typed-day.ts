import { useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { useWriting } from "../writing.ts";

/** A date as somebody types it, and what it is read as. */
export interface TypedDay {
  readonly typed: string;
  /** EDTF; empty for nothing, and where it cannot be read. */
  readonly date: string;
  /** The reason why it cannot be read; null where it can, or is not known yet. */
  readonly why: string | null;
  type(text: string): void;
}

/** A field for a date, as people write them. @param first  what stands in it at first, in EDTF. */
export function useTypedDay(first: string): TypedDay {
  const { ask } = useWriting();
  const { formatMessage } = useIntl();
  const [typed, type] = useState(first);
  const [read, setRead] = useState<{ readonly date: string; readonly why: string | null }>({
    date: first,
    why: null,
  });
  useEffect(() => {
    let stale = false;
    if (typed.trim() === "") {
      setRead({ date: "", why: null });
      return;
    }
    void ask("typedDate", typed, null).then((answer) => {
      if (stale) return;
      if (answer.ok) setRead({ date: answer.date, why: null });
      else setRead({ date: "", why: formatMessage({ id: "documents.noDate" }) });
    });
    return () => {
      stale = true;
    };
  }, [typed, ask, formatMessage]);
  return { typed, ...read, type };
}
