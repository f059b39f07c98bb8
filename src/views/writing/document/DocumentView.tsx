import {
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Span } from "../../../dataset/format/span.ts";
import type { DocumentAnswer } from "../../../draft/desk/desk-types.ts";
import { announce } from "../../kit/announce.ts";
import { useEscape } from "../../kit/keys/use-escape.ts";
import { useLate } from "../../kit/late.tsx";
import { WithWords } from "../../locale/WithWords.tsx";
import { shortened } from "../../reading/glance.ts";
import { useAnswer, useReader } from "../../state/reader.ts";
import { FORM_WORDS } from "../fields/words.ts";
import { useActing } from "../use-acting.ts";
import { useOnce } from "../use-once.ts";
import { useDesk, useWriting } from "../writing.ts";
import { Byline } from "./Byline.tsx";
import { BriefsContext } from "./briefs.ts";
import css from "./Document.module.css";
import { DocumentSpine } from "./DocumentSpine.tsx";
import { DocumentText } from "./DocumentText.tsx";
import type { DocumentSteps, Pending } from "./document-types.ts";
import { Legend } from "./Legend.tsx";
import { Lost } from "./Lost.tsx";
import { firstFrom, headlineOf, layRows } from "./rows.ts";
import { Strip } from "./Strip.tsx";
import { Handles } from "./selected/Handles.tsx";
import { SelectedWords } from "./selected/SelectedWords.tsx";
import { partOfDate, sentenceAround } from "./selected/sentence.ts";
import type { Asked, Verb } from "./selected/Toolbar.tsx";
import { useDocumentKeys } from "./selected/use-document-keys.ts";
import { useSelectedWords } from "./selected/use-selected-words.ts";
import { useDates } from "./use-dates.ts";
import { DOCUMENT_WORDS } from "./words.ts";

interface Props {
  /** The id of the source whose text it is. */
  readonly source: string;
  /** The words that are selected. */
  readonly selection: Span | null;
  /** What is asked beside them. */
  readonly asked: Asked | null;
  /** An event of the draft that is open beside the text: its passages are lit while nothing is selected. */
  readonly openEvent: string | null;
  /** An event that is being written from words of this text: they are lit while nothing is selected. */
  readonly pending: Pending | null;
  readonly onSelect: (words: Span | null) => void;
  readonly onAsk: (asked: Asked | null) => void;
  /** @param at  where the words start that say when, if one is open; else null. */
  readonly onNewEvent: (words: Span, at: number | null) => void;
  readonly onAddTo: (event: string, words: Span) => void;
  /** The words were left out, with a reason: whatever was begun with them is over. */
  readonly onNotAnEvent: (words: Span) => void;
  readonly onOpenEvent: (event: string) => void;
  readonly steps?: Ref<DocumentSteps>;
}

/** Its fields say why a day cannot be read, as a form does. */
const WORDS = {
  en: { ...FORM_WORDS.en, ...DOCUMENT_WORDS.en },
  ko: { ...FORM_WORDS.ko, ...DOCUMENT_WORDS.ko },
};

/** The text of a source, from whose words events are made: its dates, what became of each, and the events beside it. */
export function DocumentView(props: Props): ReactNode {
  const answer = useDesk("document", props.source);
  return (
    <WithWords words={WORDS}>
      {answer === null ? <NoText /> : <OneDocument key={props.source} {...props} answer={answer} />}
    </WithWords>
  );
}

function NoText(): ReactNode {
  const isLate = useLate(1_000);
  return (
    isLate && (
      <p className={css["body"]}>
        <FormattedMessage id="document.none" />
      </p>
    )
  );
}

function OneDocument(props: Props & { readonly answer: DocumentAnswer }): ReactNode {
  const { answer, source, selection, asked, openEvent, pending, onSelect, onAsk } = props;
  const { dates, document: held } = answer;
  const { formatMessage } = useIntl();
  const { ask } = useWriting();
  const { lang } = useReader();
  const root = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  /** True while the keyboard is on its way to the verbs, which are drawn only with the selection. */
  const wantsVerbs = useRef(false);
  useEffect(() => {
    if (!wantsVerbs.current || first.current === null) return;
    wantsVerbs.current = false;
    first.current.focus({ preventScroll: true });
  });
  /** Words that something was done with; what was done stands beside them. */
  const [settled, setSettled] = useState<Span | null>(null);
  const once = useOnce();
  const { outcome, act } = useActing();
  const rows = useMemo(() => layRows(answer), [answer]);
  const headline = useMemo(() => headlineOf(rows, answer.source), [rows, answer.source]);
  const words = ({ start, end }: Span) => held.text.slice(start, end);

  const { rank, at, setAt, go, goBack, step } = useDates(dates, root, selection);
  const take = (start: number, byKeyboard: boolean) => {
    const date = dates.find((each) => each.start === start);
    if (!date) return;
    setAt(start);
    onAsk(null);
    choose(sentenceAround(held.text, date), true);
    wantsVerbs.current = byKeyboard;
  };
  const choose = (chosen: Span | null, isTold: boolean) => {
    setSettled(null);
    onSelect(chosen);
    if (chosen === null) {
      onAsk(null);
      return;
    }
    if (isTold) {
      const said = shortened(words(chosen));
      announce(formatMessage({ id: "document.selected.said" }, { words: said }));
    }
  };
  const select = (chosen: Span | null) => {
    choose(chosen, true);
    const inside = chosen && dates[firstFrom(dates, chosen.start)];
    if (chosen) setAt(inside && inside.end <= chosen.end ? inside.start : null);
  };
  const move = useMoves(selection, (from, end, by) => ask("moved", source, from, end, by), {
    moved: (now, end) => {
      onSelect(now);
      const told = endOf(words(now), end);
      announce(formatMessage({ id: `document.selected.${end}` }, { words: told }));
    },
  });
  const leave = () => {
    if (asked !== null) {
      onAsk(null);
      wantsVerbs.current = true;
      return;
    }
    choose(null, false);
    announce(formatMessage({ id: "document.selected.none" }));
    goBack();
  };
  useEscape(selection !== null, leave);
  useDocumentKeys({
    root,
    hasSelection: selection !== null,
    onDate: (by) => {
      if (selection) choose(null, false);
      step(by);
    },
    onEnd: move,
    onTake: take,
    onTab: () => {
      first.current?.focus({ preventScroll: true });
      return first.current !== null;
    },
  });
  useSelectedWords({ root, text: held.text, selection, drawn: rows, onSelect: select });
  useImperativeHandle(props.steps, () => ({
    nextUnseen: () => {
      const after = dates.findIndex(({ state }, each) => state === "open" && each > rank);
      const to =
        after < 0 ? dates.findIndex(({ state }, each) => state === "open" && each !== rank) : after;
      const date = dates[to];
      if (!date) return false;
      go(to, false);
      choose(sentenceAround(held.text, date), false);
      // The form that had the keyboard goes away: its next words are what it goes on with.
      wantsVerbs.current = true;
      return true;
    },
  }));

  useBringLit(root, pending?.words.start ?? null, openEvent);

  // The other dates of its sentence are decided on their own; what is left out is seen before it is.
  const narrow = useEffectEvent(() => {
    const part = selection && partOfDate(held.text, selection, at, dates);
    if (part && part !== selection) onSelect(part);
  });
  useEffect(() => {
    if (asked === "omit") narrow();
  }, [asked]);

  const onVerb = (verb: Verb) => {
    if (selection === null) return;
    if (verb === "new") props.onNewEvent(selection, at);
    else onAsk(verb);
  };
  const leaveOut = async (reason: string) => {
    if (selection === null) return;
    const exact = words(selection);
    const done = await act(
      { do: "omit", omission: { source, exact, reason: { [lang]: reason } } },
      formatMessage({ id: "document.omit.done" }, { words: shortened(exact, 60) }),
    );
    if (!done) return;
    onAsk(null);
    onSelect(null);
    setSettled(selection);
    goBack();
    props.onNotAnEvent(selection);
  };
  const openIt = useSame(props.onOpenEvent);
  const beside = selection ?? (outcome && settled);
  const lit = useLit(answer, selection, pending, openEvent);
  const briefs = useBriefs(answer);
  return (
    <div className={css["view"]}>
      <div className={css["spine"]}>
        <DocumentSpine answer={answer} rows={rows} rank={rank} text={root} onGo={go} />
      </div>
      <article className={css["body"]}>
        <Strip dates={dates} rank={rank} onGo={go} />
        <Byline source={answer.source} dates={dates} hasHeadline={headline !== null} />
        <Lost lost={answer.lost} />
        <div ref={root} className={css["text"]} tabIndex={-1}>
          <div className={css["rows"]}>
            <BriefsContext value={briefs}>
              <DocumentText
                source={source}
                lang={answer.source.language}
                rows={rows}
                headline={headline}
                lit={lit}
                at={at}
                stop={rank < 0 ? (dates[0]?.start ?? null) : at}
                active={selection?.start ?? at}
                openEvent={openEvent}
                pending={pending}
                onOpenEvent={openIt}
              />
            </BriefsContext>
          </div>
          {selection && (
            <Handles
              root={root}
              text={held.text}
              lang={answer.source.language}
              words={selection}
              tell={(span, end) => endOf(words(span), end)}
              onDrag={onSelect}
              onMove={move}
            />
          )}
          {beside && (
            <SelectedWords
              root={root}
              words={beside}
              drawn={answer}
              asked={asked}
              // What was done with other words is no answer to these.
              outcome={selection && outcome?.done ? null : outcome}
              first={first}
              onVerb={onVerb}
              onReason={(reason) => once(() => leaveOut(reason))}
              onEvent={(event) => selection && props.onAddTo(event, selection)}
              onCancel={leave}
              onUndone={goBack}
            />
          )}
        </div>
        <Legend coverage={answer.coverage} />
      </article>
    </div>
  );
}

const END_WORDS = 3;

/** The first or last words of a text. */
function endOf(words: string, end: "start" | "end"): string {
  const all = words.split(/\s+/);
  return (end === "start" ? all.slice(0, END_WORDS) : all.slice(-END_WORDS)).join(" ");
}

/** Moves an end of the selected words, one press after the other however fast they come. */
function useMoves(
  selection: Span | null,
  ask: (from: Span, end: "start" | "end", by: 1 | -1) => Promise<Span>,
  { moved }: { moved: (now: Span, end: "start" | "end") => void },
): (end: "start" | "end", by: 1 | -1) => void {
  const latest = useRef(selection);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const tell = useEffectEvent(moved);
  const [told, setTold] = useState<{ now: Span; end: "start" | "end" } | null>(null);
  useEffect(() => {
    latest.current = selection;
  }, [selection]);
  useEffect(() => {
    if (told) tell(told.now, told.end);
  }, [told]);
  return (end, by) => {
    queue.current = queue.current.then(async () => {
      if (latest.current === null) return;
      const now = await ask(latest.current, end, by);
      latest.current = now;
      setTold({ now, end });
    });
  };
}

/** Brings the words that a form is about clear of it, when it opens. */
function useBringLit(
  root: RefObject<HTMLElement | null>,
  pending: number | null,
  openEvent: string | null,
): void {
  useEffect(() => {
    if (pending === null && openEvent === null) return;
    root.current?.querySelector("mark")?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }, [root, pending, openEvent]);
}

/** The same function at every drawing, so that what it is given to need not be drawn anew. */
function useSame<T>(act: (what: T) => void): (what: T) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((what) => latest.current(what), []);
}

/** The words that are lit: those selected, else those an event is being written from, else those of the open event. */
function useLit(
  { passages }: DocumentAnswer,
  selection: Span | null,
  pending: Pending | null,
  openEvent: string | null,
): readonly Span[] {
  return useMemo(() => {
    if (selection) return [selection];
    if (pending) return [pending.words];
    if (openEvent === null) return [];
    return passages.filter(({ events }) => events.some(({ id }) => id === openEvent));
  }, [passages, selection, pending, openEvent]);
}

function useBriefs({ passages }: DocumentAnswer) {
  const { lang } = useReader();
  const ids = useMemo(
    () => [...new Set(passages.flatMap(({ events }) => events.map(({ id }) => id)))],
    [passages],
  );
  const briefs = useAnswer({ kind: "briefs", ids, lang });
  return useMemo(() => new Map((briefs ?? []).map((each) => [each.id, each])), [briefs]);
}
