import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import type { Span } from "../../../dataset/format/span.ts";
import { EVENT_KINDS, EVENT_STATUSES } from "../../../dataset/format/vocabulary.ts";
import type { PassageOffer } from "../../../draft/desk/desk-types.ts";
import { announce } from "../../kit/announce.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { useIsPhone } from "../../state/preferences.ts";
import { Choice } from "../fields/Choice.tsx";
import { LocalizedField } from "../fields/LocalizedField.tsx";
import { FORM_WORDS } from "../fields/words.ts";
import { Claims } from "./Claims.tsx";
import { DateField } from "./DateField.tsx";
import { DateReadings } from "./DateReadings.tsx";
import { missingOf, withField, wordsOf } from "./event-form.ts";
import css from "./Form.module.css";
import { FormActions } from "./FormActions.tsx";
import { type Faults, faultsOf } from "./faults.ts";
import { More } from "./More.tsx";
import { PassageField } from "./PassageField.tsx";
import { Countries, Named } from "./Tags.tsx";
import { type FormAbout, type FormState, useEventForm } from "./use-event-form.ts";
import { useSpokenFaults, useWaits } from "./use-form-says.ts";
import { WhereStands } from "./WhereStands.tsx";

/** Letters that a title has room for beside its mark. */
const TITLE_LETTERS = 60;

export interface EventFormProps {
  readonly about: FormAbout;
  /** What stands above the form, in its own line: what is edited, the way out. */
  readonly head?: ReactNode;
  /** The ends of the passage moved: the text beside the form lights the same words. */
  readonly onMoved?: (words: Span) => void;
  /** What is typed so far, for whoever shows it elsewhere. @param date  in EDTF; empty where there is none. */
  readonly onTyped?: (title: string, date: string) => void;
  /** It is in the draft. @param then  `next` where the author goes on to the next date. */
  readonly onAdded?: (event: string, then: "next" | "stay") => void;
  /** The words are to be named as none, with a reason; absent where nobody asks for one. */
  readonly onNotAnEvent?: (passage: PassageOffer, source: string) => void;
  /** Has the author select words for a further passage; without it they are typed. */
  readonly onAddPassage?: () => void;
  readonly onDiscarded?: () => void;
}

/** The form of an event: a new one of selected words, a new one without words, or one that is there. */
export function EventFormView(props: EventFormProps): ReactNode {
  return (
    <WithWords words={FORM_WORDS}>
      <Begun {...props} />
    </WithWords>
  );
}

function Begun(props: EventFormProps): ReactNode {
  const state = useEventForm(props.about);
  if (state === null) return null;
  if (state === false) {
    return (
      <p className={css["gone"]}>
        <FormattedMessage id={props.about.kind === "words" ? "form.passage.not" : "form.gone"} />
      </p>
    );
  }
  return <Filled {...props} state={state} />;
}

function Filled(props: EventFormProps & { readonly state: FormState }): ReactNode {
  const { state, head, onMoved, onTyped, onAdded, onNotAnEvent, onAddPassage, onDiscarded } = props;
  const { form, about, answer, change, isTakenUp } = state;
  const intl = useIntl();
  const isPhone = useIsPhone();
  const root = useRef<HTMLFormElement>(null);
  const faults = useMemo(() => faultsOf(state.findings), [state.findings]);
  const waits = useWaits(state);
  // Whoever types fast is not held back by what was wrong with the form a moment ago.
  const waitsYet = useWaits(state.isChecked ? state : { ...state, findings: [], trouble: null });
  const [isSending, setSending] = useState(false);
  useSpokenFaults(state);
  useFirstFocus(root, state, isPhone);
  const isEdit = about.kind === "event";
  const lang = useLanguage();
  const typed = localText(form.fields.title, lang).text;
  const { date: day } = form.fields;
  const tell = useEffectEvent(() => onTyped?.(typed, day));
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what is told
  useEffect(() => tell(), [typed, day]);

  const submit = async (then: "next" | "stay") => {
    if (waitsYet !== null) {
      announce(waitsYet);
      focusFault(root.current);
      return;
    }
    if (isSending) return;
    setSending(true);
    const id = await state.submit().finally(() => setSending(false));
    if (id === null) {
      focusFault(root.current);
      return;
    }
    announce(intl.formatMessage({ id: isEdit ? "form.kept" : "form.added" }));
    onAdded?.(id, then);
  };
  const main = about.kind === "words" ? "next" : "stay";
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void submit(main);
    } else if (event.target instanceof HTMLInputElement && event.target.type !== "submit") {
      // An Enter in a field reads it, or takes an offer; it never adds half an event.
      event.preventDefault();
    }
  };
  const date = answer ? (
    <DateReadings key="date" state={state} faults={faults} />
  ) : (
    <DateField key="date" state={state} faults={faults} />
  );
  const title = (
    <LocalizedField
      key={`title ${isTakenUp}`}
      label={intl.formatMessage({ id: "form.title" })}
      value={form.fields.title}
      set={(value) => change((now) => withField(now, "title", value))}
      most={TITLE_LETTERS}
      isTitle
      findings={missingOf(form).includes("title") ? undefined : faults.title}
    />
  );
  const words = wordsOf(form.claims[0]);
  const passage = form.claims[0]?.passage;
  return (
    <form
      ref={root}
      className={css["form"]}
      aria-label={intl.formatMessage({ id: "form.name" })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(main);
      }}
      onKeyDown={onKeyDown}
    >
      {head}
      {!isEdit && (
        <h2 className={css["heading"]} tabIndex={-1}>
          <FormattedMessage id="form.new" />{" "}
          {answer && isPhone && (
            <span>
              <FormattedMessage id="form.new.words" />
            </span>
          )}
        </h2>
      )}
      {isTakenUp && state.isChanged && (
        <p className={css["takenUp"]}>
          <FormattedMessage id="form.takenUp" />
          {" · "}
          <button type="button" className="link" onClick={state.startAnew}>
            <FormattedMessage id="form.startAnew" />
          </button>
        </p>
      )}
      {answer && !isPhone && <PassageField state={state} onMoved={onMoved} onAdd={onAddPassage} />}
      {answer ? [date, title] : isPhone ? [date, title] : [title, date]}
      <div className={css["pair"]}>
        <Choice
          label={intl.formatMessage({ id: "form.kind" })}
          value={form.fields.kind}
          values={EVENT_KINDS}
          wordsOf={(kind) => `kind.${kind}`}
          set={(kind) => kind && change((now) => withField(now, "kind", kind))}
          offer={answer?.suggestions.kind}
          findings={faults.kind}
        />
        <Choice
          label={intl.formatMessage({ id: "form.status" })}
          value={form.fields.status}
          values={EVENT_STATUSES}
          wordsOf={(status) => `certainty.${status}`}
          set={(status) => status && change((now) => withField(now, "status", status))}
          offer={answer?.suggestions.status}
          findings={faults.status}
        />
      </div>
      <Rest
        state={state}
        faults={faults}
        isPhone={isPhone}
        onMoved={onMoved}
        onAddPassage={onAddPassage}
      />
      {/* Of words with nothing beside them, the readings above say all. */}
      {(answer === null || form.claims.length > 1) && (
        <Claims state={state} faults={faults} onAdd={onAddPassage} />
      )}
      <FormActions
        state={state}
        faults={faults}
        waits={waits}
        submit={(then) => void submit(then)}
        notAnEvent={
          onNotAnEvent && answer && words && typeof passage === "object"
            ? () => onNotAnEvent(passage, words.source)
            : undefined
        }
        discard={() => {
          state.startAnew();
          onDiscarded?.();
        }}
      />
      {/* An event that is there has its mark on the timeline. */}
      {!isEdit && <WhereStands form={form} />}
    </form>
  );
}

/** The fields that are looked at after the date, the title and the kind; on a phone folded, with a count. */
function Rest({
  state,
  faults,
  isPhone,
  onMoved,
  onAddPassage,
}: {
  state: FormState;
  faults: Faults;
  isPhone: boolean;
  onAddPassage: (() => void) | undefined;
  onMoved: ((words: Span) => void) | undefined;
}): ReactNode {
  const { form, change, answer } = state;
  const intl = useIntl();
  const summary = (
    <LocalizedField
      label={intl.formatMessage({ id: "form.summary" })}
      value={form.fields.summary}
      set={(value) => change((now) => withField(now, "summary", value || undefined))}
      findings={faults.summary}
    />
  );
  const tags = (
    <>
      <div className={css["pair"]}>
        <Countries state={state} faults={faults} />
        <Named state={state} faults={faults} field="topics" />
      </div>
      <Named state={state} faults={faults} field="actors" />
    </>
  );
  const more = <More state={state} faults={faults} />;
  if (!isPhone) {
    return (
      <>
        {tags}
        {summary}
        {more}
      </>
    );
  }
  const filled = form.fields.countries.length + form.topics.length + form.actors.length;
  return (
    <>
      <details className={css["more"]}>
        <summary>
          <FormattedMessage id="form.tags" />{" "}
          <span className={css["muted"]}>
            <FormattedMessage
              id={answer === null ? "form.tags.filled" : "form.tags.fromWords"}
              values={{ filled }}
            />
          </span>
        </summary>
        <div className={css["inside"]}>{tags}</div>
      </details>
      {answer && (
        <details className={css["more"]}>
          <summary>
            <FormattedMessage id="form.passage" />
          </summary>
          <div className={css["inside"]}>
            <PassageField state={state} onMoved={onMoved} onAdd={onAddPassage} />
          </div>
        </details>
      )}
      {summary}
      {more}
    </>
  );
}

/**
 * Begins where the author has something to do: at the date where none is chosen, else at the title. On a phone
 * a keyboard would cover what is asked, so the heading has the focus; what is taken up again takes none away.
 */
function useFirstFocus(
  root: { readonly current: HTMLFormElement | null },
  { form, answer, isTakenUp }: FormState,
  isPhone: boolean,
): void {
  const begin = useEffectEvent(() => {
    if (isTakenUp) return;
    const date = answer && form.fields.date === "" ? "input[type=radio]" : "textarea";
    root.current?.querySelector<HTMLElement>(isPhone ? "h2" : date)?.focus();
  });
  useEffect(() => begin(), []);
}

const focusFault = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
