import { memo, type ReactNode, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import type { Source } from "../../../dataset/format/schema.ts";
import type { DocumentDate } from "../../../draft/desk/desk-types.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { SourceLine } from "../../names/SourceLine.tsx";
import { Undoable } from "../Undoable.tsx";
import { useActing } from "../use-acting.ts";
import { DayField } from "./DayField.tsx";
import css from "./Document.module.css";
import { dayWords, weekdayWords } from "./day-words.ts";

/** The title of the text, whose it is, and the day from which its dates are counted. */
export const Byline = memo(function Byline({
  source,
  dates,
  hasHeadline,
}: {
  source: Source;
  dates: readonly DocumentDate[];
  /** True where the text begins with its title, which then stands there. */
  hasHeadline: boolean;
}): ReactNode {
  const lang = useLanguage();
  const { formatMessage } = useIntl();
  const [isChanging, setChanging] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const { outcome, act } = useActing();
  const title = localText(source.title, lang);
  const { published, ...rest } = source;
  const words = countedWords(dates) ?? formatMessage({ id: "document.by.monday" });
  const leave = () => {
    setChanging(false);
    requestAnimationFrame(() => change.current?.focus());
  };
  const take = (date: string) => {
    leave();
    if (date === published) return;
    void act(
      { do: "put", put: { list: "sources", entry: { ...source, published: date } } },
      formatMessage({ id: "document.by.now" }, { date: dayWords(date, lang) }),
    );
  };
  return (
    <header className={css["head"]}>
      {!hasHeadline && (
        <h1 className={css["title"]} tabIndex={-1} lang={title.lang || source.language} dir="auto">
          {title.text}
        </h1>
      )}
      <p className={css["by"]}>
        <Attribution source={rest} />
        {published === undefined ? (
          <FormattedMessage id="document.by.unknown" values={{ words }} />
        ) : (
          <>
            <b>
              <Day date={published} />
            </b>{" "}
            <span className={css["muted"]}>
              <FormattedMessage id="document.by.counted" values={{ words }} />
            </span>
          </>
        )}{" "}
        {!isChanging && (
          <button
            ref={change}
            type="button"
            className={css["change"]}
            aria-label={formatMessage({
              id: published === undefined ? "document.by.set.name" : "document.by.change.name",
            })}
            onClick={() => setChanging(true)}
          >
            <FormattedMessage
              id={published === undefined ? "document.by.set" : "document.by.change"}
            />
          </button>
        )}
      </p>
      {isChanging && (
        <DayField
          label={formatMessage({ id: "document.by.day" })}
          date={published ?? ""}
          near={null}
          onTake={take}
          onCancel={leave}
        />
      )}
      {outcome && (
        <p className={css["by"]}>
          <Undoable outcome={outcome} onUndone={() => change.current?.focus()} />
        </p>
      )}
    </header>
  );
});

/** A day with its day of the week, where it is known to the day. */
function Day({ date: edtf }: { date: string }): ReactNode {
  const lang = useLanguage();
  const weekday = weekdayWords(edtf, lang);
  const date = dayWords(edtf, lang);
  if (weekday === null) return date;
  return <FormattedMessage id="event.dayOfWeek" values={{ weekday, date }} />;
}

function Attribution({ source }: { source: Omit<Source, "published"> }): ReactNode {
  const lang = useLanguage();
  const { authors, series, container, publisher } = source;
  const isNamed = authors.length > 0 || series || container || publisher;
  return (
    isNamed && (
      <>
        <SourceLine source={source} lang={lang} work="series" />
        {", "}
      </>
    )
  );
}

/** The first words of the text that are counted from its day. */
const countedWords = (dates: readonly DocumentDate[]): string | null =>
  dates
    .flatMap(({ readings }) => readings.slice(0, 1))
    .find(({ basis, rule }) => basis === "relative" && rule.startsWith("weekday"))?.wording ?? null;
