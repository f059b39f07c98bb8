import { createContext } from "react";
import type { CheckCopy } from "./shelf.ts";

/** Checks a copy: given by whoever may start a worker, and all that the first view has of copies. */
export const CheckContext = createContext<CheckCopy | null>(null);
