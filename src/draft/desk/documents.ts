/** Answers for the texts of a draft: their dates, the passages in them, and words that are selected. */

import { coverageOf } from "../../dataset/audit/coverage.ts";
import type { Passage, Source } from "../../dataset/format/schema.ts";
import type { Span } from "../../dataset/format/span.ts";
import { findPassage } from "../../dataset/quotation/find-quote.ts";
import { readDates } from "../dates/readings.ts";
import { parseTypedDate } from "../dates/typed-date.ts";
import { atWordEnds, moveEnd, passageOf, sentenceAt } from "../selection/selection.ts";
import { suggestionsFor } from "../suggestions/suggestions.ts";
import { paragraphsOf } from "../texts/normal-text.ts";
import type { Draft, DraftDocument } from "../value/draft.ts";
import { findEntry } from "../value/entry-keys.ts";
import type {
  Desk,
  DocumentAnswer,
  DocumentDate,
  FoundDate,
  PlacedPassage,
  SelectionAnswer,
  TypedDate,
} from "./desk-types.ts";
