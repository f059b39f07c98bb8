import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import { openEvent } from "../../../query/criteria/query.ts";
import type { ShownPair } from "../../../workers/merge-files.ts";
import { announce } from "../../kit/announce.ts";
import { useWatched } from "../../kit/watched.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import type { Origin } from "../../state/origin.ts";
import { useReader, useSession } from "../../state/reader.ts";
import { decide, decisionOf, decisions, undecide } from "./decisions.ts";
import { isBehind, openPair, useShown } from "./merged.ts";
import { PairActs } from "./PairActs.tsx";
import { PairTable } from "./PairTable.tsx";
import { pairsRegion } from "./pairs-region.ts";
import css from "./Together.module.css";
import { pairKey, useReasons } from "./use-reasons.ts";
import { TOGETHER_WORDS } from "./words.ts";

/** The lists of pairs, by what was decided of them. */
const LISTS = ["open", "one", "apart"] as const;
type List = (typeof LISTS)[number];

/** Pairs named below the one that is shown. */
const MOST_ALSO = 6;

interface Props {
  /** True where a list comes after it. */
  readonly isBeforeList: boolean;
  readonly origin: Extract<Origin, { readonly kind: "together" }>;
}

/** Events of several datasets that may be one: side by side, to be decided, one pair after the other. */
export function PerhapsSame(props: Props): ReactNode {
  return (
    <WithWords words={TOGETHER_WORDS}>
      <Pairs {...props} />
    </WithWords>
  );
}

function Pairs({ origin, isBeforeList }: Props): ReactNode {
  const shown = useShown(origin.url);
  const merged = shown?.merged ?? null;
  const { all, lasting } = useWatched(decisions);
  const { change } = useSession();
  const { query } = useReader();
  const { formatMessage } = useIntl();
  const lang = useLanguage();
  const region = useRef<HTMLElement>(null);
  const [list, setList] = useState<List>("open");
  const [place, setPlace] = useState(0);
  /** The side that is to give the title, of the pair for which it was chosen. */
  const [chosen, setChosen] = useState<{ readonly pair: string; readonly lead: 0 | 1 } | null>(
    null,
  );
  const isOpen = useWatched(pairsRegion.isOpen) ?? !isBeforeList;
  if (merged === null || merged.pairs.length === 0 || !isOpen) return null;

  const listOf = ({ sides }: ShownPair): List =>
    decisionOf(all, [sides[0].ref, sides[1].ref])?.as ?? "open";
  const pairs = merged.pairs.filter((pair) => listOf(pair) === list);
  const at = Math.min(place, pairs.length - 1);
  const pair = pairs[at];
  const lead = pair && chosen?.pair === pairKey(pair) ? chosen.lead : 0;
  const go = (by: number) => setPlace((at + by + pairs.length) % Math.max(1, pairs.length));
  const titles = ({ sides }: ShownPair) => ({
    first: localText(sides[0].title, lang).text,
    second: localText(sides[1].title, lang).text,
  });
  const changed = (said: string, values: Record<string, string>) => {
    announce(formatMessage({ id: `together.said.${said}` }, values));
    // The buttons go with the last pair.
    if (pairs.length === 1) region.current?.focus();
  };
  const settle = (as: "one" | "apart") => {
    if (!pair) return;
    const [one, other] = [pair.sides[lead], pair.sides[lead === 0 ? 1 : 0]];
    decide({ as, events: [one.ref, other.ref] });
    if (as === "one" && query.event === other.id) {
      change((each) => openEvent(each, one.id), "replace");
    }
    changed(as, { ...titles(pair), title: localText(one.title, lang).text });
  };
  const undo = () => {
    if (!pair) return;
    undecide([pair.sides[0].ref, pair.sides[1].ref]);
    changed("undone", titles(pair));
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof HTMLSelectElement) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => go(-1),
      ArrowRight: () => go(1),
      ...(list === "open" && {
        "1": () => settle("one"),
        "2": () => settle("apart"),
        "3": () => go(1),
      }),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <section
      ref={region}
      id={pairsRegion.id}
      className={css["pairs"]}
      aria-label={formatMessage({ id: "together.perhaps" })}
      tabIndex={-1}
      onKeyDown={press}
    >
      <div className={css["head"]}>
        <h2>
          <FormattedMessage id="together.perhaps" />
        </h2>
        <span className={css["lists"]}>
          {LISTS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === list}
              onClick={() => {
                setList(each);
                setPlace(0);
              }}
            >
              <FormattedMessage id={`together.list.${each}`} />{" "}
              <span>{merged.pairs.filter((pair) => listOf(pair) === each).length}</span>
            </button>
          ))}
        </span>
        <span className={css["walk"]}>
          {pairs.length > 1 && (
            <>
              <button type="button" className="link" onClick={() => go(-1)}>
                <FormattedMessage id="together.previous" />
              </button>
              <button type="button" className="link" onClick={() => go(1)}>
                <FormattedMessage id="together.next" />
              </button>
            </>
          )}
          <button type="button" className="link" onClick={() => pairsRegion.isOpen.set(false)}>
            <FormattedMessage id="together.close" />
          </button>
        </span>
      </div>
      {pair ? (
        <>
          <OnTimeline pair={pair} />
          <Because pair={pair} at={at + 1} count={pairs.length} />
          <PairTable
            pair={pair}
            decision={decisionOf(all, [pair.sides[0].ref, pair.sides[1].ref])}
          />
          <PairActs
            key={pairKey(pair)}
            pair={pair}
            decision={decisionOf(all, [pair.sides[0].ref, pair.sides[1].ref])}
            isBehind={shown === null || isBehind(shown, all)}
            lead={lead}
            setLead={(lead) => setChosen({ pair: pairKey(pair), lead })}
            settle={settle}
            later={() => go(1)}
            undo={undo}
          />
          <Also pairs={pairs} at={at} show={setPlace} />
        </>
      ) : (
        <p className={css["note"]}>
          <FormattedMessage id={`together.none.${list}`} />
        </p>
      )}
      {!merged.isWhole && (
        <p className={css["note"]}>
          <FormattedMessage id="together.more" />
        </p>
      )}
      {!lasting && (
        <p className={css["note"]}>
          <FormattedMessage id="together.visit" />
        </p>
      )}
    </section>
  );
}

/** Has the pair tied by ink where it stands, for as long as it lies open here. */
function OnTimeline({ pair }: { readonly pair: ShownPair }): ReactNode {
  useEffect(() => {
    openPair.set(pair);
    return () => openPair.set(null);
  }, [pair]);
  return null;
}

/** The place of the pair among all, and all that speaks for it. */
function Because({
  pair,
  at,
  count,
}: {
  readonly pair: ShownPair;
  readonly at: number;
  readonly count: number;
}): ReactNode {
  const reasons = useReasons();
  return (
    <p className={css["because"]}>
      <b>
        <FormattedMessage id="together.place" values={{ at, count }} />
      </b>
      {" · "}
      {reasons(pair)}
    </p>
  );
}

/** The next pairs, each a line that shows it. */
function Also({
  pairs,
  at,
  show,
}: {
  readonly pairs: readonly ShownPair[];
  readonly at: number;
  readonly show: (at: number) => void;
}): ReactNode {
  const lang = useLanguage();
  const reasons = useReasons();
  const others = pairs.slice(at + 1, at + 1 + MOST_ALSO);
  if (others.length === 0) return null;
  return (
    <>
      <h3>
        <FormattedMessage id="together.also" />
      </h3>
      <ul className={css["also"]}>
        {others.map((pair, rank) => (
          <li key={pairKey(pair)}>
            <button type="button" onClick={() => show(at + 1 + rank)}>
              {pair.sides.map((side) => {
                const { text, lang: spoken } = localText(side.title, lang);
                return (
                  <span key={side.part} lang={spoken || undefined} dir="auto">
                    {text}
                  </span>
                );
              })}
            </button>
            <span className={css["why"]}>{reasons(pair)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
