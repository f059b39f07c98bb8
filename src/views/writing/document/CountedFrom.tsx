import { type ReactNode, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useLanguage } from "../../locale/use-language.ts";
import { Undoable } from "../Undoable.tsx";
import { useActing } from "../use-acting.ts";
import { DayField } from "./DayField.tsx";
import css from "./Document.module.css";
import { dayWords } from "./day-words.ts";
import type { Row } from "./rows.ts";

/** The day a paragraph counts from: quiet, and there where one points at it, or where it is its own. */
export function CountedFrom({
  source,
  row: { start, anchor, base },
  isActive,
}: {
  source: string;
  row: Pick<Row, "start" | "anchor" | "base">;
  /** True where the paragraph is the one that is worked on. */
  isActive: boolean;
}): ReactNode {
  const lang = useLanguage();
  const { formatMessage } = useIntl();
  const [isChanging, setChanging] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const { outcome, act } = useActing();
  const leave = () => {
    setChanging(false);
    requestAnimationFrame(() => change.current?.focus());
  };
  const take = (date: string | null) => {
    leave();
    if (date === anchor) return;
    const words =
      date === null
        ? formatMessage({ id: "document.anchor.taken" })
        : formatMessage({ id: "document.anchor.now" }, { date: dayWords(date, lang) });
    void act({ do: "anchor", source, start, date }, words);
  };
  if (isChanging) {
    return (
      <DayField
        label={formatMessage({ id: "document.anchor.day" })}
        date={base ?? ""}
        near={{ source, at: start }}
        onTake={take}
        onCancel={leave}
      >
        {anchor !== null && (
          <button type="button" className="link" onClick={() => take(null)}>
            <FormattedMessage id="document.anchor.article" />
          </button>
        )}
      </DayField>
    );
  }
  const id =
    base === null ? "document.anchor.none" : anchor ? "document.anchor.own" : "document.anchor";
  return (
    <p
      className={css["counted"]}
      data-shown={isActive || anchor !== null || outcome !== null || undefined}
    >
      {outcome ? (
        <Undoable outcome={outcome} onUndone={() => change.current?.focus()} />
      ) : (
        <FormattedMessage id={id} values={{ date: base && dayWords(base, lang) }} />
      )}{" "}
      <button
        ref={change}
        type="button"
        className={css["change"]}
        aria-label={formatMessage({ id: "document.anchor.change.name" })}
        onClick={() => setChanging(true)}
      >
        <FormattedMessage id="document.anchor.change" />
      </button>
    </p>
  );
}
