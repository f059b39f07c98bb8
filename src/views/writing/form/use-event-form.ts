import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Span } from "../../../dataset/format/span.ts";
import type { Finding } from "../../../dataset/problems/finding.ts";
import type { EventForm, SelectionAnswer, TypedDate } from "../../../draft/desk/desk-types.ts";
import { useKept } from "../fields/use-kept.ts";
import { type KeptForm, useWriting, type Writing } from "../writing.ts";
import {
  EMPTY_FORM,
  formOfWords,
  isSameForm,
  withDate,
  withFurther,
  withWords,
  wordsOf,
} from "./event-form.ts";

/** What a form is about: selected words, nothing yet, or an event that is there. */
export type FormAbout =
  | {
      readonly kind: "words";
      readonly source: string;
      readonly words: Span;
      /** Where the words start that say when, of several in the sentence the ones that are meant. */
      readonly at?: number | null;
    }
  | { readonly kind: "new" }
  | {
      readonly kind: "event";
      readonly id: string;
      /** Words that are to be a further passage of it. */
      readonly adding?: { readonly source: string; readonly words: Span } | null;
    };

/** Words of a source's text. */
type Words = Span & { readonly source: string };

/** Words in fields that cannot be read yet, by field. */
export type TypedWords = Readonly<Record<string, string>>;

export interface FormState {
  readonly about: FormAbout;
  readonly form: EventForm;
  readonly typed: TypedWords;
  /** What the desk says of the words; null for a form without words. */
  readonly answer: SelectionAnswer | null;
  /** True where it was not finished when the page was left. */
  readonly isTakenUp: boolean;
  readonly isChanged: boolean;
  readonly findings: readonly Finding[];
  /** True where the findings are of the form as it is now, and not as it was some keys ago. */
  readonly isChecked: boolean;
  /** True where what is typed as a date is read, and is the date of the form. */
  readonly isDateRead: boolean;
  /** The typed date, where it says nothing. */
  readonly trouble: Extract<TypedDate, { ok: false }> | null;
  /** Dates that the typed figures may mean as well. */
  readonly otherwise: readonly string[];
  change(next: (form: EventForm) => EventForm): void;
  /** @param text  null for a field whose words are read, or given up. */
  type(field: string, text: string | null): void;
  startAnew(): void;
  /**
   * Moves an end of the passage by a word.
   *
   * @param tell  is told of the words with the form, so that they are not taken for others that somebody selected.
   */
  moveEnd(end: "start" | "end", by: 1 | -1, tell: (words: Span, exact: string) => void): void;
  /** Adds it, or keeps its changes; null where it was refused, and why is among the findings. */
  submit(): Promise<string | null>;
}

const SETTLED_MS = 300;

/** Begins with the words' place, so that each selection has a form of its own. */
const nameOf = (about: FormAbout, form: EventForm): string => {
  if (about.kind === "event") return `event:${about.id}`;
  const words = wordsOf(form.claims[0]);
  return words === null ? "new" : `words:${words.source}:${words.start}`;
};

/** The name under which the last form of words of a source is kept, so that it can be opened again. */
const lastOf = (source: string): string => `words:${source}`;

/** The words of a source whose form was not finished when the page was left; null where none was. */
export async function unfinishedWords(writing: Writing, source: string): Promise<Span | null> {
  const kept = await writing.keptForm(lastOf(source));
  return wordsOf(kept?.form.claims[0]);
}

interface Begun {
  readonly base: EventForm;
  /** What is in the fields at first, where that is a change already. */
  readonly first: EventForm;
  readonly kept: KeptForm | null;
  readonly answer: SelectionAnswer | null;
}

/** Null where the event, or the words, are not there. */
async function begin(writing: Writing, about: FormAbout): Promise<Begun | null> {
  if (about.kind === "event") return beginEvent(writing, about);
  const found =
    about.kind === "words" ? await writing.ask("selection", about.source, about.words) : null;
  const answer = about.kind === "words" ? meaning(found, about.at ?? null) : null;
  const base = about.kind === "new" ? EMPTY_FORM : answer && formOfWords(about.source, answer);
  if (base === null) return null;
  return { base, first: base, kept: await writing.keptForm(nameOf(about, base)), answer };
}

async function beginEvent(
  writing: Writing,
  about: Extract<FormAbout, { readonly kind: "event" }>,
): Promise<Begun | null> {
  const base = await writing.ask("form", about.id);
  if (base === null) return null;
  const kept = await writing.keptForm(nameOf(about, base));
  const { adding = null } = about;
  const found = adding && (await writing.ask("selection", adding.source, adding.words));
  const first = adding && found ? withFurther(kept?.form ?? base, adding.source, found) : base;
  return { base, first, kept: found ? null : kept, answer: null };
}

/** The answer with the words first that are meant. */
const meaning = (answer: SelectionAnswer | null, at: number | null): SelectionAnswer | null => {
  if (answer === null || at === null) return answer;
  const isMeant = ({ start }: Span) => start === at;
  const { dates } = answer;
  return {
    ...answer,
    dates: [...dates.filter(isMeant), ...dates.filter((each) => !isMeant(each))],
  };
};

/**
 * The form of an event, from its beginning until it is added: checked as one types, and kept with every key.
 * Null until it has begun, false where what it is about is not there.
 */
export function useEventForm(about: FormAbout): FormState | null | false {
  const writing = useWriting();
  const [begun, setBegun] = useState<Begun | null | false>(null);
  const [state, setState] = useState<KeptForm | null>(null);
  const [isTakenUp, setTakenUp] = useState(false);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  /** What the findings are about. */
  const [checked, setChecked] = useState<KeptForm | null>(null);
  const [trouble, setTrouble] = useState<FormState["trouble"]>(null);
  const [read, setRead] = useState<{
    readonly text: string;
    readonly otherwise: readonly string[];
  } | null>(null);
  const isChanged = useMemo(
    () =>
      begun !== null &&
      begun !== false &&
      state !== null &&
      (!isSameForm(begun.base, state.form) ||
        Object.values(state.typed).some((text) => text !== "")),
    [begun, state],
  );

  const key = JSON.stringify(about.kind === "words" ? [about.source] : about);
  const take = useEffectEvent((next: Begun | null) => {
    if (next === null) {
      setBegun(false);
      return;
    }
    setBegun(next);
    setTakenUp(next.kept !== null);
    setState(next.kept ?? { form: next.first, typed: {} });
  });
  const start = useEffectEvent(() => begin(writing, about));
  // What another act made of an event shows, unless this form has changes of its own.
  const follows = useEffectEvent(() => !isChanged);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft may have another event by that id now
  useEffect(() => {
    let isStale = false;
    if (follows()) void start().then((next) => isStale || take(next));
    return () => {
      isStale = true;
    };
  }, [key, writing.version]);

  // Words that were selected anew, and not by this form, begin another.
  const selected = about.kind === "words" ? JSON.stringify(about.words) : "";
  const isOwn = useEffectEvent(() => {
    const own = wordsOf(state?.form.claims[0]);
    return (
      about.kind !== "words" || (own?.start === about.words.start && own.end === about.words.end)
    );
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked whenever other words are selected
  useEffect(() => {
    let isStale = false;
    if (state !== null && !isOwn()) void start().then((next) => isStale || take(next));
    return () => {
      isStale = true;
    };
  }, [selected]);

  const kept = isChanged ? state : null;
  const name = state === null ? null : nameOf(about, state.form);
  const forgetForm = useKept(name, kept);
  const forgetLast = useKept(
    about.kind === "words" && state !== null ? lastOf(about.source) : null,
    kept,
  );
  const forget = () => {
    forgetForm();
    forgetLast();
  };

  const near = () => {
    const words = wordsOf(state?.form.claims[0]);
    return words && { source: words.source, at: words.start };
  };
  /** Reads the typed date; the form with it, or null where it says nothing. */
  const settleDate = async (from: KeptForm): Promise<EventForm | null> => {
    const text = from.typed["date"]?.trim();
    if (text === undefined || text === "") {
      setTrouble(null);
      return text === undefined ? from.form : withDate(from.form, "");
    }
    const answer = await writing.ask("typedDate", text, near());
    setTrouble(answer.ok ? null : answer);
    setRead(answer.ok ? { text, otherwise: answer.otherwise } : null);
    return answer.ok ? withDate(from.form, answer.date) : null;
  };
  const settle = useEffectEvent(async (isStale: () => boolean) => {
    if (state === null) return;
    const form = await settleDate(state);
    if (isStale()) return;
    if (form !== null && form !== state.form) {
      setState({ form, typed: state.typed });
      return;
    }
    const found = await writing.ask("check", state.form);
    if (isStale()) return;
    setFindings(found);
    setChecked(state);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: checked anew whenever the draft is another
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => void settle(() => isStale), SETTLED_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [state, writing.version]);

  /** Where the words are once what was pressed last is done: the next press goes on from there. */
  const moved = useRef<Promise<Words | null> | null>(null);
  const moveFrom = async (words: Words, ...step: Parameters<FormState["moveEnd"]>) => {
    const { source } = words;
    const [end, by, tell] = step;
    const span = await writing.ask("moved", source, words, end, by);
    const at = about.kind === "words" ? (about.at ?? null) : null;
    const answer = meaning(await writing.ask("selection", source, span), at);
    if (answer === null) return null;
    // Before anything else is pressed.
    flushSync(() => {
      setBegun((now) => now && { ...now, answer });
      // What was typed while it was on its way stays.
      setState((now) => now && { ...now, form: withWords(now.form, source, answer) });
      tell(span, answer.passage.exact);
    });
    return { source, ...span };
  };

  if (begun === false) return false;
  if (begun === null || state === null) return null;
  const { form, typed } = state;
  return {
    about,
    form,
    typed,
    answer: begun.answer,
    isTakenUp,
    isChanged,
    findings,
    isChecked: checked === state,
    trouble,
    isDateRead: read !== null && read.text === typed["date"]?.trim(),
    otherwise: read !== null && read.text === typed["date"]?.trim() ? read.otherwise : [],
    change: (next) => setState((now) => now && { ...now, form: next(now.form) }),
    type: (field, text) =>
      setState((now) => {
        if (now === null) return now;
        const { [field]: _, ...others } = now.typed;
        if (field === "date" && text === null) setTrouble(null);
        return { ...now, typed: text === null ? others : { ...others, [field]: text } };
      }),
    startAnew: () => {
      forget();
      setTakenUp(false);
      setTrouble(null);
      setState({ form: begun.base, typed: {} });
    },
    moveEnd: (...step) => {
      const from = moved.current ?? Promise.resolve(wordsOf(form.claims[0]));
      const own = from.then((words) => words && moveFrom(words, ...step));
      moved.current = own;
      const isDone = () => {
        if (moved.current === own) moved.current = null;
      };
      own.then(isDone, isDone);
    },
    submit: async () => {
      const settled = await settleDate(state);
      if (settled === null) return null;
      const done = await writing.act({ do: "event", form: settled });
      if (!done.ok) {
        setFindings(done.findings);
        return null;
      }
      forget();
      setBegun({ ...begun, base: settled });
      setState({ form: settled, typed: {} });
      const made = done.changes.find(({ list, before }) => list === "events" && before === null);
      return form.id ?? made?.id ?? null;
    },
  };
}
