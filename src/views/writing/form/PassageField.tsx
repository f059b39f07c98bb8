import { type ReactNode, useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import type { Span } from "../../../dataset/format/span.ts";
import { leadIn, leadOut } from "../../../dataset/quotation/quote-ends.ts";
import { announce } from "../../kit/announce.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { edtfText } from "../edtf-text.ts";
import { useEntry } from "../fields/use-entry.ts";
import { AddPassage } from "./AddPassage.tsx";
import { wordsOf } from "./event-form.ts";
import css from "./Form.module.css";
import type { FormState } from "./use-event-form.ts";

const ENDS = ["start", "end"] as const;
const STEPS = [-1, 1] as const;

/** The words of a new event in their place, with ends that move by a word. */
export function PassageField({
  state,
  onMoved,
  onAdd,
}: {
  state: FormState;
  onMoved: ((words: Span) => void) | undefined;
  /** Has the author select further words in the text; without it they are typed. */
  onAdd: (() => void) | undefined;
}): ReactNode {
  const { form, answer, moveEnd, change } = state;
  const [isAdding, setAdding] = useState(false);
  const intl = useIntl();
  const lang = useLanguage();
  const labelId = useId();
  const words = wordsOf(form.claims[0]);
  const passage = form.claims[0]?.passage;
  const known = useEntry("passages", typeof passage === "string" ? passage : "");
  const source = useEntry("sources", words?.source ?? known?.source ?? "");
  if (answer === null) return null;
  const { exact, prefix, suffix, start } = typeof passage === "object" ? passage : answer.passage;
  const move = (end: "start" | "end", by: 1 | -1) =>
    moveEnd(end, by, (span, now) => {
      onMoved?.(span);
      announce(intl.formatMessage({ id: "form.passage.moved" }, { words: now }));
    });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is named by a legend, which has no room for a hint
    <div role="group" aria-labelledby={labelId} className={css["passage"]}>
      <div className={css["labelLine"]}>
        <span id={labelId}>
          <FormattedMessage id="form.passage" />
        </span>
        <button
          type="button"
          className="link"
          aria-expanded={onAdd ? undefined : isAdding}
          onClick={() => (onAdd ? onAdd() : setAdding(!isAdding))}
        >
          <FormattedMessage id="form.passage.another" />
        </button>
      </div>
      <blockquote lang={source?.language} dir="auto">
        <span className={css["muted"]}>{leadIn(prefix, start === 0)}</span>
        {exact}
        <span className={css["muted"]}>{leadOut(suffix)}</span>
      </blockquote>
      <div className={css["caption"]}>
        <span>
          {source && localText(source.container ?? source.publisher ?? source.title, lang).text}
          {source?.published && `, ${edtfText(source.published, lang, "long")}`}
          {" · "}
          <FormattedMessage id={words === null ? "form.passage.known" : "form.passage.exact"} />
        </span>
        {words && (
          <span className={css["ends"]}>
            {ENDS.map((end) => (
              <span key={end}>
                <FormattedMessage id={`form.passage.${end}`} />
                {STEPS.map((by) => (
                  <button
                    key={by}
                    type="button"
                    aria-label={intl.formatMessage({
                      id: `form.passage.${end}.${by < 0 ? "back" : "on"}`,
                    })}
                    onClick={() => move(end, by)}
                  >
                    {by < 0 ? "‹" : "›"}
                  </button>
                ))}
              </span>
            ))}
          </span>
        )}
      </div>
      {isAdding && (
        <AddPassage
          form={form}
          add={(claim) => {
            setAdding(false);
            change((now) => ({ ...now, claims: [...now.claims, claim] }));
            announce(intl.formatMessage({ id: "form.claims.added" }));
          }}
        />
      )}
    </div>
  );
}
