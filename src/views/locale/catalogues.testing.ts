/** All words of the page at once, those of its late parts too, which the page never needs. */
import type { Language } from "../../dataset/wording/languages.ts";
import { ABOUT_WORDS } from "../about/words.ts";
import { CITE_WORDS } from "../cite/words.ts";
import { COUNT_WORDS } from "../counts/words.ts";
import { WALK_WORDS } from "../episodes/words.ts";
import { FILTER_WORDS } from "../filters/filter-words.ts";
import { EMPTY_WORDS } from "../filters/words.ts";
import { HELP_WORDS } from "../help/words.ts";
import { IMPORT_WORDS } from "../import/words.ts";
import { LIBRARY_WORDS } from "../library/words.ts";
import { LINK_WORDS } from "../notices/link-words.ts";
import { NEWS_WORDS } from "../notices/news-words.ts";
import { PALETTE_WORDS } from "../palette/words.ts";
import { PAPER_WORDS } from "../paper/words.ts";
import { PARALLEL_VIEW_WORDS } from "../parallel/words.ts";
import { PRINTED_WORDS } from "../printed/words.ts";
import { PROBLEM_WORDS } from "../problems/words.ts";
import { SAVED_WORDS } from "../saved/words.ts";
import { CROWD_WORDS } from "../timeline/crowd/words.ts";
import { DATES_WORDS } from "../timeline/dates/words.ts";
import { TRAIL_WORDS } from "../timeline/trail/words.ts";
import { USE_WORDS } from "../use/words.ts";
import { DOCUMENT_WORDS } from "../writing/document/words.ts";
import { FORM_WORDS } from "../writing/fields/words.ts";
import { HISTORY_WORDS } from "../writing/history/words.ts";
import { WRITING_WORDS } from "../writing/words.ts";
import en from "./en.json" with { type: "json" };
import { EVENT_WORDS } from "./event-words.ts";
import { HINT_WORDS } from "./hint-words.ts";
import ko from "./ko.json" with { type: "json" };
import { LIST_WORDS } from "./list-words.ts";
import { PROGRESS_WORDS } from "./progress-words.ts";
import { SOURCE_WORDS } from "./source-words.ts";
import type { LateWords } from "./WithWords.tsx";

/** The page's words, and those of the parts that come late. */
export const PARTS: readonly LateWords[] = [
  { en, ko },
  EVENT_WORDS,
  SOURCE_WORDS,
  WALK_WORDS,
  PROGRESS_WORDS,
  HINT_WORDS,
  NEWS_WORDS,
  LINK_WORDS,
  PAPER_WORDS,
  PROBLEM_WORDS,
  LIBRARY_WORDS,
  PARALLEL_VIEW_WORDS,
  ABOUT_WORDS,
  IMPORT_WORDS,
  USE_WORDS,
  CITE_WORDS,
  COUNT_WORDS,
  CROWD_WORDS,
  DATES_WORDS,
  TRAIL_WORDS,
  EMPTY_WORDS,
  FILTER_WORDS,
  PALETTE_WORDS,
  SAVED_WORDS,
  HELP_WORDS,
  LIST_WORDS,
  PRINTED_WORDS,
  FORM_WORDS,
  HISTORY_WORDS,
  DOCUMENT_WORDS,
  WRITING_WORDS,
];

const allIn = (lang: Language) => Object.assign({}, ...PARTS.map((part) => part[lang]));

export const CATALOGUES: LateWords = { en: allIn("en"), ko: allIn("ko") };
