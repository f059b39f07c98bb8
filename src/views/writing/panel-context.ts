import { createContext, type ReactNode } from "react";

/** What stands in the panel of the open event instead of it, because it is being written; else null. */
export const PanelContext = createContext<ReactNode>(null);
