import { createContext } from "react";
import type { EventBrief } from "../../../query/columns/brief.ts";

/** Marks and kinds of the events that rest on the document, by their ids; they come after its text. */
export const BriefsContext = createContext<ReadonlyMap<string, EventBrief>>(new Map());
