import { createContext, type ReactNode } from "react";
import type { Writing } from "./writing.ts";

/** Provided where a draft is open; null where what is open cannot be written on. */
export const WritingContext = createContext<Writing | null>(null);

/** What stands in the panel of the open event instead of it, because it is being written; else null. */
export const PanelContext = createContext<ReactNode>(null);
