import {
  Fragment,
  type ReactNode,
  type RefObject,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
} from "react";
import type { SourceDetail } from "../../query/answers/answer-types.ts";
import type { Checked } from "./copy/shelf.ts";
import { Elision } from "./Elision.tsx";
import { Notes, type OpenBeside } from "./Notes.tsx";
import { PassageHeading } from "./PassageHeading.tsx";
import { RunText } from "./RunText.tsx";
import { gapBetween, layRuns } from "./runs.ts";
import css from "./SourceText.module.css";
import { useLitFocus } from "./use-lit-focus.ts";
import { WholeText } from "./WholeText.tsx";

/** Shorter gaps hold a space or a mark between two quotations, and no words. */
const WORTH_SAYING = 3;

interface Props {
  readonly detail: SourceDetail;
  /** A text of the source to read in place of what is quoted of it. */
  readonly whole: Checked | null;
  /** The passage that is open, marked and brought into view. */
  readonly open: string | null;
  readonly onOpen: (passage: string) => void;
  readonly onEvent: OpenBeside;
}

/** The source as a text beside the events it yielded: whole where there is one, else quoted. */
export function SourceText({ onOpen, ...props }: Props): ReactNode {
  const { detail, whole, open } = props;
  const text = useRef<HTMLDivElement>(null);
  useOpenOnClick(text, onOpen);
  useLitFocus(text, open, whole ?? detail);
  return (
    <div ref={text}>
      {whole ? <WholeText {...props} whole={whole} /> : <QuotedText {...props} />}
    </div>
  );
}

/** The quoted passages as one text with its gaps. */
function QuotedText({ detail, open, onEvent }: Omit<Props, "onOpen" | "whole">): ReactNode {
  const runs = useMemo(() => layRuns(detail.passages), [detail]);
  const length = detail.source.length;
  const last = runs.findLast(({ span }) => span !== null);
  const after = length !== undefined && last?.span ? length - last.span.end : 0;
  return (
    <>
      {runs.map((run, i) => {
        const before = runs[i - 1];
        const gap = before ? gapBetween(before, run) : (run.span?.start ?? null);
        return (
          <Fragment key={run.passages[0]}>
            {(gap === null || gap >= WORTH_SAYING) && <Elision characters={gap} />}
            <div className={css["run"]}>
              <PassageHeading passages={run.passages} detail={detail} />
              <RunText run={run} open={open} lang={languageOf(detail, run.passages[0])} />
              <Notes passages={run.passages} detail={detail} open={open} onEvent={onEvent} />
            </div>
            {run === last && after >= WORTH_SAYING && <Elision characters={after} />}
          </Fragment>
        );
      })}
    </>
  );
}

const languageOf = (
  { passages, source }: SourceDetail,
  id: string | undefined,
): string | undefined => passages.find((passage) => passage.id === id)?.lang || source.language;

type TextRef = RefObject<HTMLDivElement | null>;

/**
 * A click on quoted words opens their passage. It listens from outside React because the words
 * stay text, to be read and selected: the keyboard has the spine and the previous and next
 * buttons for the same.
 */
function useOpenOnClick(text: TextRef, onOpen: (passage: string) => void): void {
  const act = useEffectEvent(onOpen);
  useLayoutEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || getSelection()?.isCollapsed === false) return;
      const quoted = event.target.closest<HTMLElement>("[data-passage]");
      if (quoted?.dataset["passage"]) act(quoted.dataset["passage"]);
    };
    const { current } = text;
    current?.addEventListener("click", onClick);
    return () => current?.removeEventListener("click", onClick);
  }, [text]);
}
