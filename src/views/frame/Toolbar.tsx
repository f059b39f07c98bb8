import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useStore } from "zustand";
import { spanText } from "../../dataset/wording/date-text.ts";
import { LANES } from "../../query/criteria/facets.ts";
import {
  AXES,
  dropValue,
  nearOf,
  type Query,
  setAxis,
  setLanes,
  setOnly,
  setWords,
  unquotedWords,
} from "../../query/criteria/query.ts";
import type { FacetAnswer } from "../../query/matching/facet-answer.ts";
import {
  besideChips,
  type RowValues,
  rowRoom,
  useRowValues,
  valuesWithoutBox,
} from "../filters/row-values.ts";
import { late } from "../kit/late.tsx";
import { SoFar } from "../kit/SoFar.tsx";
import { useWidth } from "../kit/use-width.ts";
import { useLabels } from "../locale/labels.ts";
import { facetHues } from "../state/facet-hues.ts";
import type { InView } from "../state/in-view.ts";
import { useIsPhone } from "../state/preferences.ts";
import { useReader } from "../state/reader.ts";
import { viewOf } from "../state/view.ts";
import css from "./Toolbar.module.css";

const SaidWindow = late(async () => (await import("./SaidWindow.tsx")).SaidWindow);

interface Props {
  readonly answer: FacetAnswer | null;
  /** Opens the drawer, where the filters have no place on the page; else null. */
  readonly openFilters: (() => void) | null;
  /** Makes the filters' own line of these values, where their column is shut; else false. */
  readonly filterRow: ((groups: readonly RowValues[]) => ReactNode) | false;
  /** Of the timeline. */
  readonly inView: InView;
  /** Takes the place of the buttons that move the timeline's window. */
  readonly controlsRef: (place: HTMLElement | null) => void;
}

/** The filters in short, the count they leave, and how the timeline is drawn. */
export function Toolbar({ answer, openFilters, filterRow, inView, controlsRef }: Props): ReactNode {
  const { query } = useReader();
  const phone = useIsPhone();
  const isTimeline = !phone && viewOf(query, phone) === "timeline";
  // What is said of a window needs room, which the filters beside it leave; known before it is said.
  const isPartly = isTimeline && (query.window !== null || query.event !== null);
  const { ref, widthPx } = useWidth<HTMLDivElement>();
  const offered = useRowValues(filterRow ? rowRoom(widthPx, isPartly) : null);
  const groups = besideChips(query, offered);
  return (
    <div ref={ref} className={css["toolbar"]}>
      <div className={css["line"]}>
        {filterRow ? filterRow(groups) : null}
        {openFilters && !phone && (
          <button
            type="button"
            className={`link ${css["open"]}`}
            aria-haspopup="dialog"
            onClick={openFilters}
          >
            <FormattedMessage id="filters.title" />
          </button>
        )}
        <Count answer={answer} inView={inView} isTimeline={isTimeline} />
        {isTimeline && <SaidWindow inView={inView} />}
        <Chips groups={groups} most={!phone && widthPx <= NARROW_PX ? FEW_CHIPS : MOST_CHIPS} />
        <div className={css["right"]}>
          {isTimeline && (
            <>
              <AxisMenu />
              <LanesMenu />
              <div ref={controlsRef} className={css["window"]} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

/** The most chips on one line; the others wait behind their number. */
const MOST_CHIPS = 3;
/** Beside an open event on a tablet so many share the line with the count, and are still words. */
const FEW_CHIPS = 2;
const NARROW_PX = 480;

interface ChipsProps {
  readonly groups: readonly RowValues[];
  readonly most: number;
}

function Chips({ groups, most }: ChipsProps): ReactNode {
  const { query, change, summary, lang: language } = useReader();
  const [all, setAll] = useState(false);
  const labelOf = useLabels();
  const intl = useIntl();
  const words = unquotedWords(query.words);
  const chips: (ChipProps & { readonly key: string })[] = valuesWithoutBox(query, groups).map(
    ({ facet, value, isLeftOut }) => {
      const { text, lang } = labelOf(facet, value);
      return {
        key: `${facet} ${value}`,
        label: isLeftOut ? intl.formatMessage({ id: "filters.without" }, { label: text }) : text,
        lang: isLeftOut ? "" : lang,
        hue: facetHues(summary, facet)(value),
        remove: () => change((each) => dropValue(each, facet, value)),
      };
    },
  );
  const say = (key: string, label: string, undo: (query: Query) => Query) =>
    chips.unshift({ key, label, lang: "", hue: undefined, remove: () => change(undo) });
  if (query.only === "window" && query.window !== null) {
    say("window", spanText(query.window, language), (each) => setOnly(each, null));
  }
  if (words !== "") {
    const label = intl.formatMessage({ id: "toolbar.words" }, { words });
    say("words", label, (each) => setWords(each, ""));
  }
  if (chips.length === 0) return null;
  // To hide a single one would only replace it by another.
  const shown = all || chips.length === most + 1 ? chips.length : most;
  const hidden = chips.length - shown;
  const isLifted = nearOf(query) !== null;
  return (
    <div className={css["chips"]} data-lifted={isLifted || undefined}>
      {isLifted && (
        <span className="visually-hidden">
          <FormattedMessage id="filters.lifted" />
        </span>
      )}
      {chips.slice(0, shown).map(({ key, ...chip }) => (
        <Chip key={key} {...chip} />
      ))}
      {hidden > 0 && (
        <button
          type="button"
          className={css["chip"]}
          aria-label={intl.formatMessage({ id: "toolbar.moreChips" }, { count: hidden })}
          onClick={() => setAll(true)}
        >
          +{hidden}
        </button>
      )}
    </div>
  );
}

interface ChipProps {
  readonly label: string;
  readonly lang: string;
  readonly hue: number | null | undefined;
  readonly remove: () => void;
}

function Chip({ label, lang, hue, remove }: ChipProps): ReactNode {
  const intl = useIntl();
  return (
    <button
      type="button"
      className={css["chip"]}
      aria-label={intl.formatMessage({ id: "toolbar.remove" }, { label })}
      onClick={remove}
    >
      {hue !== undefined && <i className={css["dot"]} data-hue={hue ?? "none"} />}
      <bdi lang={lang || undefined}>{label}</bdi>
      <span className={css["cross"]}>×</span>
    </button>
  );
}

function Count({
  answer,
  inView,
  isTimeline,
}: Pick<Props, "answer" | "inView"> & { readonly isTimeline: boolean }): ReactNode {
  const totals = useStore(inView, (state) => state.totals);
  const { query, change } = useReader();
  return (
    <p
      className={css["count"]}
      data-all={(query.window === null && answer?.matching === answer?.total) || undefined}
    >
      <b role="status">
        {answer && (
          <SoFar of={answer.total}>
            <FormattedMessage
              id="toolbar.count"
              values={{ matching: answer.matching, total: answer.total }}
            />
          </SoFar>
        )}
      </b>
      {/* Not live: while the window moves it changes with every frame. */}
      {answer && isTimeline && totals && <InWindow {...totals} matching={answer.matching} />}
      {answer && answer.mayBeWithin > 0 && (
        <>
          {" · "}
          <FormattedMessage id="toolbar.mayBeWithin" values={{ count: answer.mayBeWithin }} />
        </>
      )}
      {query.window !== null && query.only === null && (
        <>
          {" · "}
          <button
            type="button"
            className="link"
            onClick={() => change((each) => setOnly(each, "window"))}
          >
            <FormattedMessage id="toolbar.onlyWindow" />
          </button>
        </>
      )}
    </p>
  );
}

interface InWindowProps {
  readonly inView: number;
  readonly partlyInView: number;
  readonly matching: number;
}

/** How many events the window shows, and how many of them not wholly; nothing where it shows all. */
function InWindow({ inView, partlyInView, matching }: InWindowProps): ReactNode {
  const shown = inView + partlyInView;
  if (shown >= matching) return null;
  return (
    <span className={css["detail"]}>
      {" · "}
      <FormattedMessage id="toolbar.inView" values={{ count: shown }} />
      {partlyInView > 0 && (
        <span className={css["wholly"]}>
          {" · "}
          <FormattedMessage id="toolbar.notWholly" values={{ count: partlyInView }} />
        </span>
      )}
    </span>
  );
}

function AxisMenu(): ReactNode {
  const { query, change } = useReader();
  return (
    <Dropdown
      name="timeline.axis"
      options={AXES}
      chosen={query.axis}
      choose={(axis) => change((each) => setAxis(each, axis))}
    />
  );
}

function LanesMenu(): ReactNode {
  const { query, change, summary } = useReader();
  const several = summary.collections.length > 1;
  return (
    <Dropdown
      name="toolbar.lanes"
      options={LANES.filter((each) => several || each !== "collection")}
      chosen={query.lanes}
      choose={(lanes) => change((each) => setLanes(each, lanes))}
    />
  );
}

interface DropdownProps<Option extends string> {
  /** The key of its name in the catalogues; an option's is under it. */
  readonly name: string;
  readonly options: readonly Option[];
  readonly chosen: Option;
  choose(option: Option): void;
}

function Dropdown<Option extends string>({
  name,
  options,
  chosen,
  choose,
}: DropdownProps<Option>): ReactNode {
  const intl = useIntl();
  const label = intl.formatMessage({ id: name });
  return (
    <label className={css["lanes"]}>
      <span>{label} </span>
      <select
        aria-label={label}
        value={chosen}
        onChange={({ currentTarget }) => {
          const option = options.find((each) => each === currentTarget.value);
          if (option) choose(option);
        }}
      >
        {options.map((each) => (
          <option key={each} value={each}>
            {intl.formatMessage({ id: `${name}.${each}` })}
          </option>
        ))}
      </select>
    </label>
  );
}
