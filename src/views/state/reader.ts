/** What a view may know and do: the query, the door to the data, and the language. */
import { createContext, use, useEffect, useEffectEvent, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import type { Language, Query } from "../../query/criteria/query.ts";
import type { EventStore } from "../../query/store.ts";
import { preferredLanguage } from "./preferences.ts";
import type { Session, SessionState } from "./session.ts";

export interface Reader {
  readonly query: Query;
  /** A deliberate act pushes history; movement replaces. */
  change(next: (query: Query) => Query, history?: "push" | "replace"): void;
  readonly store: EventStore;
  readonly summary: DatasetSummary;
  /** query.lang, else the browser's, en or ko. */
  readonly lang: Language;
}

export interface Opened {
  readonly session: Session;
  readonly summary: DatasetSummary;
}

/** Provided once a dataset is open. */
export const OpenedContext = createContext<Opened | null>(null);

/** @throws Error where no dataset is open: the frame shows such views only when one is. */
export function useReader(): Reader {
  const opened = use(OpenedContext);
  if (opened === null) throw new Error("no dataset is open here");
  const { session, summary } = opened;
  const query = useStore(session.state, (state) => state.query);
  return useMemo(
    () => ({
      query,
      change: session.change,
      store: session.store,
      summary,
      lang: query.lang ?? preferredLanguage(),
    }),
    [query, session, summary],
  );
}

/**
 * The newest answer; keeps the former one while the next is on its way; drops stale ones.
 * `key` names the question, which is asked again when more of the dataset has arrived.
 */
export function useAnswer<T>(key: string, ask: (reader: Reader) => Promise<T>): T | null {
  const reader = useReader();
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null);
  const [failure, setFailure] = useState<{ readonly cause: unknown } | null>(null);
  const put = useEffectEvent(() => ask(reader));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is about the summary's dataset
  useEffect(() => {
    let stale = false;
    put().then(
      (value) => {
        if (!stale) setAnswer({ key, value });
      },
      (cause: unknown) => {
        if (!stale) setFailure({ cause });
      },
    );
    return () => {
      stale = true;
    };
  }, [key, reader.summary]);
  // The boundary above says what happened; an unanswered question must not look like "none".
  if (failure !== null) throw failure.cause;
  return answer === null ? null : answer.value;
}

export const SessionContext = createContext<Session | null>(null);

/** @throws Error outside the page. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error("there is no session here");
  return session;
}

/** The part of the session's state that the selector picks; it must pick, not build. */
export const useSessionState = <T>(pick: (state: SessionState) => T): T =>
  useStore(useSession().state, pick);
