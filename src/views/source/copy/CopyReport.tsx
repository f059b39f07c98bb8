import type { ReactNode, Ref } from "react";
import { useIntl } from "react-intl";
import type { Anchored, Found } from "../../../dataset/quotation/find-in-copy.ts";
import { compareWords, type WordRun } from "../../../dataset/quotation/word-diff.ts";
import type { PassageText, SourceDetail } from "../../../query/answers/answer-types.ts";
import css from "./CopyReport.module.css";
import type { Checked } from "./shelf.ts";

interface Props {
  readonly detail: SourceDetail;
  readonly copy: Checked;
  /** Takes the focus when a copy has been checked. */
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onOpen: (passage: string) => void;
}

/** Up to this many differences are all shown at once. */
const AT_ONCE = 4;

/** Says how many passages are in the copy, and lists every one that is not quite as quoted, word by word. */
export function CopyReport({ detail, copy, heading, onOpen }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const different = copy.anchored.filter(
    (each): each is Found =>
      each.how === "approximate" || (each.how !== "missing" && each.elsewhere),
  );
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={css["name"]} data-verdict>
        {formatMessage(
          { id: copy.name === null ? "copy.pastedTitle" : "copy.title" },
          { name: copy.name },
        )}
      </h2>
      <p role="status" className={css["summary"]}>
        <Verdict anchored={copy.anchored} />
      </p>
      <p className={css["stand"]}>{formatMessage({ id: "copy.stand" })}</p>
      {different.length > 0 && (
        <details className={css["differences"]} open={different.length <= AT_ONCE}>
          <summary>
            {formatMessage({ id: "copy.differences" }, { count: different.length })}
          </summary>
          <p className={css["stand"]}>{formatMessage({ id: "copy.differences.stand" })}</p>
          <ul>
            {different.map((found) => {
              const passage = detail.passages.find(({ id }) => id === found.id);
              return (
                passage && (
                  <li key={found.id}>
                    <Difference passage={passage} found={found} copy={copy} onOpen={onOpen} />
                  </li>
                )
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}

const KINDS = ["exact", "folded", "approximate", "elsewhere", "missing"] as const;

const kindOf = (each: Anchored): (typeof KINDS)[number] =>
  each.how !== "missing" && each.elsewhere ? "elsewhere" : each.how;

/** "41 exact, 2 with small differences, 1 not found." Exact and not found are always said. */
export function Verdict({ anchored }: { anchored: readonly Anchored[] }): ReactNode {
  const { formatMessage } = useIntl();
  const parts = KINDS.flatMap((kind) => {
    const count = anchored.filter((each) => kindOf(each) === kind).length;
    const always = kind === "exact" || kind === "missing";
    return count > 0 || always ? [formatMessage({ id: `copy.count.${kind}` }, { count })] : [];
  });
  return `${parts.join(", ")}.`;
}

function Difference({
  passage,
  found,
  copy,
  onOpen,
}: {
  passage: PassageText;
  found: Found;
} & Pick<Props, "copy" | "onOpen">): ReactNode {
  const { formatMessage, formatNumber } = useIntl();
  const runs = compareWords(passage.exact, copy.text.slice(found.start, found.end));
  return (
    <>
      <p className={css["words"]} lang={passage.lang || undefined} dir="auto">
        {runs.map((run, i) => (
          <Wording key={keyOf(i)} run={run} />
        ))}
      </p>
      <p className={css["about"]}>
        {found.elsewhere
          ? formatMessage({ id: "copy.elsewhere" })
          : formatMessage(
              { id: "copy.score" },
              // A whole hundred would say that nothing differs.
              { score: formatNumber(Math.min(0.99, found.score), { style: "percent" }) },
            )}{" "}
        <button type="button" className="link" onClick={() => onOpen(passage.id)}>
          {formatMessage({ id: "copy.show" })}
        </button>
      </p>
    </>
  );
}

const keyOf = (i: number): string => `${i}`;

function Wording({ run: { side, text } }: { run: WordRun }): ReactNode {
  if (side === "same") return `${text} `;
  return <>{side === "left" ? <del>{text}</del> : <ins>{text}</ins>} </>;
}
