import { type ReactNode, useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import type { FieldChange, HistoryLine } from "../../../draft/desk/desk-types.ts";
import { announce } from "../../kit/announce.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { useEntry } from "../fields/use-entry.ts";
import { useDesk, useWriting } from "../writing.ts";
import { valueText } from "./act-words.ts";
import css from "./History.module.css";
import { useActWords, useFieldWords } from "./use-act-words.ts";
import { authorsZone, whenText } from "./when-text.ts";
import { CHANGE_WORDS } from "./words.ts";

/** Lines on arrival, and with every press. */
const PAGE = 20;
/** Changes of one act that are told one by one. */
const MOST_TOLD = 4;

/** All that was done to the draft, newest first, each with the way back to it; how it came is last. */
export function History(): ReactNode {
  return (
    <WithWords words={CHANGE_WORDS}>
      <Lines />
    </WithWords>
  );
}

function Lines(): ReactNode {
  const { state, saved, restore } = useWriting();
  const intl = useIntl();
  const headId = useId();
  const [shown, setShown] = useState(PAGE);
  // One more, to know whether there is more.
  const answer = useDesk("history", 0, shown + 1, useLanguage());
  const header = useEntry("header", "");
  if (answer === null) return null;
  const lines = answer.filter(({ revision }) => revision > 0).slice(0, shown);
  const isWhole = answer.length <= shown;
  const first = answer.find(({ revision }) => revision === 0);
  const isAsItCame = !lines.some(({ now }) => now);
  const goTo = (revision: number) =>
    void restore(revision).then((done) => {
      if (done) announce(intl.formatMessage({ id: "history.restored" }));
    });
  return (
    <section className={css["history"]} aria-labelledby={headId}>
      <div className={css["head"]}>
        <h3 id={headId}>
          <FormattedMessage id="history.changed" values={{ count: state.changes }} />
        </h3>
        <span>
          <FormattedMessage id={saved.is === "saved" ? "history.keptHere" : "saved.visit"} />
        </span>
      </div>
      <ol aria-label={intl.formatMessage({ id: "history.title" })}>
        {lines.map((line) => (
          <Line key={line.revision} line={line} restore={() => goTo(line.revision)} />
        ))}
        {isWhole && (
          <li data-now={isAsItCame || undefined}>
            <span>{first && whenText(first.at, Date.now(), intl.locale, authorsZone())}</span>
            <div>
              {header?.version === undefined ? (
                <FormattedMessage id="history.came" />
              ) : (
                <FormattedMessage id="history.came.version" values={{ version: header.version }} />
              )}
            </div>
            <Restore
              isNow={isAsItCame}
              name={intl.formatMessage({ id: "history.restore.came" })}
              restore={() => goTo(0)}
            />
          </li>
        )}
      </ol>
      {!isWhole && (
        <button type="button" className={css["act"]} onClick={() => setShown(shown + PAGE)}>
          <FormattedMessage id="history.earlier" values={{ count: PAGE }} />
        </button>
      )}
      {state.changes > 0 && (
        <p className={css["note"]}>
          <FormattedMessage id="history.adds" values={{ next: state.changes + 1 }} />
        </p>
      )}
    </section>
  );
}

function Line({ line, restore }: { line: HistoryLine; restore: () => void }): ReactNode {
  const { at, label, changes, now } = line;
  const intl = useIntl();
  const wordsOf = useActWords();
  const what = wordsOf(label);
  const name = localText(label.name, intl.locale).text;
  const time = whenText(at, Date.now(), intl.locale, authorsZone());
  // A change of fields is told by its fields; of another act they would be all fields of the entry.
  const own = changes.filter(({ list }) => list === label.list);
  const ordered = [...own, ...changes.filter((change) => !own.includes(change))];
  const told = label.act === "change" ? ordered.slice(0, MOST_TOLD) : [];
  const more = told.length === 0 ? 0 : changes.length - told.length;
  return (
    <li data-now={now || undefined}>
      <time dateTime={new Date(at).toISOString()}>{time}</time>
      <div>
        {told.length === 0 && what}
        {told.map((change) => (
          <p key={`${change.list} ${change.id} ${change.field}`}>
            <Changed change={change} />
          </p>
        ))}
        {told.length > 0 && !told.some(({ after }) => after === name) && (
          <p className={css["of"]}>{name}</p>
        )}
        {more > 0 && <FormattedMessage id="history.more" values={{ count: more }} />}
      </div>
      <Restore
        isNow={now}
        name={intl.formatMessage({ id: "history.restore.name" }, { time, what })}
        restore={restore}
      />
    </li>
  );
}

/** A field from what it was to what it is. */
export function Changed({ change }: { change: FieldChange }): ReactNode {
  const lang = useLanguage();
  const fieldName = useFieldWords();
  const { messages, formatMessage } = useIntl();
  const { field, before, after } = change;
  const told = (value: string) =>
    valueText(change, value, lang, (id) => (id in messages ? formatMessage({ id }) : null));
  return (
    <>
      <b>{fieldName(field)}</b> {before !== null && <s dir="auto">{told(before)}</s>}
      {before !== null && after !== null && " → "}
      {after !== null && <span dir="auto">{told(after)}</span>}
    </>
  );
}

function Restore({
  isNow,
  name,
  restore,
}: {
  isNow: boolean;
  name: string;
  restore: () => void;
}): ReactNode {
  if (isNow) {
    return (
      <span className={css["now"]}>
        <FormattedMessage id="history.now" />
      </span>
    );
  }
  return (
    <button type="button" className="link" aria-label={name} onClick={restore}>
      <FormattedMessage id="history.restore" />
    </button>
  );
}
