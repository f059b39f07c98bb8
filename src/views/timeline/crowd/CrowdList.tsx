import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { fold } from "../../../query/text/fold.ts";
import { termFinder } from "../../../query/text/term.ts";
import type { ClusterMark } from "../../../query/window/mark.ts";
import { useBackCloses } from "../../kit/use-back-closes.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { EventGlyph } from "../../marks/Glyph.tsx";
import { useAnswer, useReader } from "../../state/reader.ts";
import { useClusterName } from "../marks/use-cluster-name.ts";
import css from "./CrowdList.module.css";
import { hang } from "./hang.ts";
import { placeAfter } from "./list-keys.ts";
import { CROWD_WORDS } from "./words.ts";

interface CrowdListProps {
  readonly cluster: ClusterMark;
  /** The mark it hangs from, in an element that is positioned; null while none is drawn. */
  mark(): HTMLElement | null;
  /** Opens an event, closes the list, and gives the keyboard to the event. */
  onOpen(event: string): void;
  /** Leads to the list of the page, which has all of them. */
  onList(): void;
  /** @param back  whether the keyboard goes back to the mark. */
  onClose(back: boolean): void;
}

/** More rows than a glance takes in can be searched. */
const GLANCE = 12;

/** Events that share one moment, which no zoom can part: a list that hangs from their mark. */
export const CrowdList = (props: CrowdListProps): ReactNode => (
  <WithWords words={CROWD_WORDS}>
    <Crowd {...props} />
  </WithWords>
);

function Crowd({ cluster, mark, onOpen, onList, onClose }: CrowdListProps): ReactNode {
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  // It names no more than can be listed at once; the list of the page has them all.
  const rest = cluster.events - cluster.members.length;
  const name = useClusterName()(cluster);
  const events = useAnswer({ kind: "briefs", ids: cluster.members, lang });
  const [sought, setSought] = useState("");
  const root = useRef<HTMLDivElement>(null);
  const isLong = cluster.members.length > GLANCE;
  const found = useMemo(() => {
    const wanted = fold(sought.trim());
    if (wanted === "") return events;
    const find = termFinder(wanted);
    return events?.filter(({ title }) => find(fold(title.text)));
  }, [events, sought]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is as high as its rows
  useLayoutEffect(() => {
    const [list, bar] = [root.current, mark()];
    if (!list || !bar) return;
    hang(list, bar);
    const { activeElement } = document;
    if (list.contains(activeElement) || activeElement === bar) {
      const focusVisible = activeElement?.matches(":focus-visible") ?? false;
      list.querySelector<HTMLElement>("li button")?.focus({ preventScroll: true, focusVisible });
    }
  }, [events]);

  useBackCloses(true, () => onClose(true));

  useEffect(() => {
    const onDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) onClose(false);
    };
    addEventListener("pointerdown", onDown, { capture: true });
    return () => removeEventListener("pointerdown", onDown, { capture: true });
  }, [onClose]);

  function onKeyDown(event: KeyboardEvent): void {
    const places = [...(root.current?.querySelectorAll<HTMLElement>("input, li button") ?? [])];
    const at = places.findIndex((place) => place.matches(":focus"));
    const next = placeAfter(event.key, at, places.length, places[at]?.localName === "input");
    if (event.key === "Escape") onClose(true);
    else if (next !== null) places[next]?.focus();
    // What is typed is the search's, and no key of the timeline's.
    else if (places[at]?.localName !== "input") return;
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={root}
      role="dialog"
      aria-label={name}
      className={css["unfolded"]}
      data-long={isLong || undefined}
      onKeyDown={onKeyDown}
    >
      <div className={css["head"]}>
        <p aria-hidden="true">{name}</p>
        <button
          type="button"
          aria-label={formatMessage({ id: "crowd.close" })}
          onClick={() => onClose(true)}
        >
          ×
        </button>
        {isLong && (
          <input
            type="search"
            aria-label={formatMessage({ id: "crowd.find" })}
            placeholder={formatMessage({ id: "crowd.find" })}
            value={sought}
            onChange={({ currentTarget }) => setSought(currentTarget.value)}
          />
        )}
      </div>
      <ul className={css["list"]}>
        {found?.map((event) => (
          <li key={event.id}>
            <button type="button" onClick={() => onOpen(event.id)}>
              <EventGlyph event={event} />
              <span lang={event.title.lang || undefined} dir="auto">
                {event.title.text}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {isLong && (
        <p role="status" className={css["found"]} hidden={sought.trim() === ""}>
          <FormattedMessage id="crowd.found" values={{ count: found?.length ?? 0 }} />
        </p>
      )}
      {rest > 0 && (
        <button type="button" className={css["rest"]} onClick={onList}>
          <FormattedMessage id="crowd.rest" values={{ count: rest }} />
        </button>
      )}
    </div>
  );
}
