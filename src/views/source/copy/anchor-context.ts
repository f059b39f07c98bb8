import { createContext } from "react";
import type { AnchorText } from "./shelf.ts";

/** Looks for passages in a text: given by whoever may start a worker, and all that the first view has of copies. */
export const AnchorContext = createContext<AnchorText | null>(null);
