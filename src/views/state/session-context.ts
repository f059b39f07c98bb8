import { createContext, use } from "react";
import { useStore } from "zustand";
import type { Session, SessionState } from "./session.ts";

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
