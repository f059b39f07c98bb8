/** The view's side of the page's state: the query, the door to the data, and the language. */
import {
  type Context,
  createContext,
  use,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from "react";
import { useStore } from "zustand";
import type { Language } from "../../dataset/wording/languages.ts";
import type { DatasetSummary, EventDetail } from "../../query/answers/answer-types.ts";
import { type Criteria, criteriaOf, nearOf, type Query } from "../../query/criteria/query.ts";
import { type Answers, type Kind, type Question, questionKey } from "../../query/questions.ts";
import type { EventStore } from "../../query/store.ts";
import { preferredLanguage } from "./preferences.ts";
import type { Session } from "./session.ts";
import type { SessionState } from "./session-state.ts";

export interface Reader {
  readonly query: Query;
  /** The open event, where it was opened here and no other window was asked for since. */
  readonly opened: string | null;
  /** The part of the query that decides which events match; the same object while it is the same. */
  readonly criteria: Criteria;
  /** The same for any time: what the timeline draws, whose window may be a filter of all else. */
  readonly anyTime: Criteria;
  /** A deliberate act pushes history; movement replaces. */
  change(next: (query: Query) => Query, history?: "push" | "replace"): void;
  readonly store: EventStore;
  readonly summary: DatasetSummary;
  /** The query's language, else the browser's, en or ko. */
  readonly lang: Language;
}

/** Provided once a dataset is open. A view beside another may be given one with its own query. */
export const ReaderContext = createContext<Reader | null>(null);

/**
 * The reader, as a view asks and changes.
 *
 * @throws Error where no dataset is open: the frame shows such views only when one is.
 */
export const useReader = (): Reader => useGiven(ReaderContext);

function useGiven<Given>(context: Context<Given | null>): Given {
  const given = use(context);
  if (given === null) throw new Error("not given here");
  return given;
}

/** The reader of the whole page; null while no dataset is open. */
export function usePageReader(session: Session): Reader | null {
  const query = useStore(session.state, (state) => state.query);
  const opened = useStore(session.state, (state) => state.opened);
  const summary = useStore(session.state, (state) => state.dataset?.summary ?? null);
  const { facets, words, episode, only } = query;
  // A window that does not filter may move without anything being asked anew.
  const window = only === "window" ? query.window : null;
  // Only there does the open event decide which events match.
  const event = nearOf(query)?.event ?? null;
  const { around } = query;
  const [criteria, anyTime] = useMemo(() => {
    const asked = { facets, words, episode, event, around };
    const anyTime = criteriaOf({ ...asked, window: null, only: null });
    const timed = criteriaOf({ ...asked, window, only });
    return [timed.within ? timed : anyTime, anyTime];
  }, [facets, words, episode, window, only, event, around]);
  return useMemo(
    () =>
      summary && {
        query,
        opened,
        criteria,
        anyTime,
        change: session.change,
        store: session.store,
        summary,
        lang: query.lang ?? preferredLanguage(),
      },
    [query, opened, criteria, anyTime, session, summary],
  );
}

/**
 * The newest answer to a question, which is asked again when more of the dataset has arrived. The
 * former answer stays while the next is on its way; one that nobody waits for any longer is given up.
 *
 * @param question  null asks nothing, and the answer is null.
 */
export function useAnswer<K extends Kind>(question: Question<K> | null): Answers[K] | null {
  const { store, summary } = useReader();
  const [said, say] = useState<Said<Answers[K]>>({ answer: null });
  const ask = useEffectEvent((stop: AbortSignal) =>
    question === null ? null : store.ask(question, stop),
  );
  const key = question === null ? null : questionKey(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is about the summary's dataset
  useEffect(() => {
    const own = new AbortController();
    const asked = ask(own.signal);
    const unlessGone = (next: Said<Answers[K]>) => own.signal.aborted || say(next);
    if (asked === null) say({ answer: null });
    asked?.then(
      (answer) => unlessGone({ answer }),
      (cause: unknown) => unlessGone({ cause }),
    );
    return () => own.abort();
  }, [key, summary]);
  // The boundary above says what happened; an unanswered question must not look like "none".
  if ("cause" in said) throw said.cause;
  return key === null ? null : said.answer;
}

type Said<Answer> = { readonly answer: Answer | null } | { readonly cause: unknown };

/** Everything about the event that is open; null where none is. */
export function useOpenEvent(): EventDetail | null {
  const { query, criteria, lang } = useReader();
  const { event: id } = query;
  return useAnswer(id === null ? null : { kind: "event", id, criteria, lang });
}

export const SessionContext = createContext<Session | null>(null);

/**
 * The session of the page.
 *
 * @throws Error outside the page.
 */
export const useSession = (): Session => useGiven(SessionContext);

/** The part of the session's state that the selector picks; it must pick, not build. */
export const useSessionState = <T>(pick: (state: SessionState) => T): T =>
  useStore(useSession().state, pick);
