/** The commands of the page: what each does, and where there is one to offer. */
import { LANGUAGES, type Language } from "../../dataset/wording/languages.ts";
import { LANES } from "../../query/criteria/facets.ts";
import {
  AXES,
  alignSets,
  clearFilters,
  isFiltering,
  type Query,
  setAxis,
  setLanes,
  setLang,
  setOnly,
  setView,
  setWindow,
} from "../../query/criteria/query.ts";
import { chooseTheme, THEMES, type Theme } from "../state/preferences.ts";
import { fillsFrame, viewOf } from "../state/view.ts";

/** Ways by which a command does more than change the query. */
export interface Doors {
  change(next: (query: Query) => Query): void;
  help(): void;
  /** Opens what there is to take away. */
  use(): void;
  /** Gives what is on screen a name. */
  save(): void;
  edit(): void;
  openFile(): void;
  /** Presses a key on the page. */
  press(key: string): void;
}

/** The page as it is: a command that would change nothing is not offered. */
export interface Standing {
  readonly query: Query;
  readonly lang: Language;
  readonly theme: Theme;
  readonly phone: boolean;
  /** True while the dataset is being written. */
  readonly isDraft: boolean;
  /** True where several datasets are shown together. */
  readonly several: boolean;
  /** The ids of the episodes, in order. */
  readonly episodes: readonly string[];
}

export interface Command {
  /** The key of its name among the words, after `palette.do.` */
  readonly id: string;
  act(): void;
}

/** Two episodes from one day zero, that which is walked first; all events in place of one that is not there. */
function twoStories({ episodes, query }: Standing): string {
  const inTurn = [...new Set([...(query.episode === null ? [] : [query.episode]), ...episodes])];
  const [first = ALL, second = ALL] = inTurn;
  return `${first},${second}`;
}

/** The set that nothing filters, as a link has it (`query/parallel/align.ts`). */
const ALL = "()";

const shown = (query: Query): Query => ({ ...query, passage: null });

/** The commands that do something now. */
export function commandsOf(
  standing: Standing,
  { change, help, use, save, edit, openFile, press }: Doors,
): readonly Command[] {
  const { query, lang, theme, phone, isDraft, several } = standing;
  const view = viewOf(query, phone);
  const isTimeline = view === "timeline" && !phone;
  const some = (isThere: boolean, id: string, act: () => void): readonly Command[] =>
    isThere ? [{ id, act }] : [];
  const views = phone
    ? (["timeline", "sources", "counts", "about", "library"] as const)
    : (["timeline", "list", "sources", "counts", "about", "library"] as const);
  return [
    ...views.flatMap((each) =>
      some(each !== view, each, () => change((now) => shown(setView(now, each)))),
    ),
    ...some(query.align === null, "compare", () =>
      change((now) => alignSets(shown({ ...now, view: null, event: null }), twoStories(standing))),
    ),
    ...some(isFiltering(query), "clear", () => change(clearFilters)),
    ...some(query.window !== null && !fillsFrame(query), "whole", () =>
      change((now) => setWindow(now, null)),
    ),
    ...some(isTimeline, "zoomIn", () => press("+")),
    ...some(isTimeline, "zoomOut", () => press("-")),
    ...AXES.flatMap((axis) =>
      some(isTimeline && query.axis !== axis, axis, () => change((now) => setAxis(now, axis))),
    ),
    ...some(query.window !== null && query.only === null, "only", () =>
      change((now) => setOnly(now, "window")),
    ),
    ...some(query.only !== null, "notOnly", () => change((now) => setOnly(now, null))),
    ...LANES.flatMap((lanes) =>
      some(
        isTimeline && query.lanes !== lanes && (several || lanes !== "collection"),
        `lanes.${lanes}`,
        () => change((now) => setLanes(now, lanes)),
      ),
    ),
    { id: "save", act: save },
    { id: "use", act: use },
    ...some(!isDraft, "edit", edit),
    { id: "open", act: openFile },
    { id: "keys", act: help },
    ...THEMES.flatMap((each) => some(each !== theme, each, () => chooseTheme(each))),
    ...LANGUAGES.flatMap((each) =>
      some(each !== lang, each, () => change((now) => setLang(now, each))),
    ),
  ];
}
