import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { MoreOf, ProblemGroup, Shown, ShownProblem } from "../../convert/preview/shown.ts";
import { saveFile } from "../kit/files/save-file.ts";
import type { Importing } from "../state/importing.ts";
import css from "./Import.module.css";
import { ReportRow } from "./ReportRow.tsx";
import type { ImportActs } from "./use-import.ts";

interface Props {
  readonly id: string;
  readonly importing: Importing;
  readonly shown: Shown;
  readonly acts: ImportActs;
}

/** Every row that is no event or needs a look, by kind, with what would be accepted; and what has no place. */
export function Report({ id, importing, shown, acts }: Props): ReactNode {
  const { look, left, tally, unused } = shown;
  const nothing = look.length + left.length === 0;
  const download = async () => {
    const bare = importing.name.replace(/\.[A-Za-z0-9]{1,8}$/, "");
    saveFile(await acts.report(), `${bare}-report.csv`);
  };
  return (
    <section id={id} className={css["report"]} aria-labelledby={`${id}-title`}>
      <div className={css["sectionHead"]}>
        <h2 id={`${id}-title`} tabIndex={-1}>
          <FormattedMessage id="import.report" />
        </h2>
      </div>
      {nothing ? (
        <p className={css["muted"]}>
          <FormattedMessage id="import.report.none" />
        </p>
      ) : (
        <p>
          <button type="button" className="link" onClick={() => void download()}>
            <FormattedMessage id="import.report.download" />
          </button>{" "}
          <span className={css["muted"]}>
            <FormattedMessage id="import.report.what" />
          </span>
        </p>
      )}
      <Groups of="look" groups={look} rows={tally.look} importing={importing} acts={acts} />
      <Groups of="left" groups={left} rows={tally.left} importing={importing} acts={acts} />
      <Unused unused={unused} />
    </section>
  );
}

function Groups({
  of,
  groups,
  rows,
  importing,
  acts,
}: {
  of: MoreOf["of"];
  groups: readonly ProblemGroup[];
  rows: number;
  importing: Importing;
  acts: ImportActs;
}): ReactNode {
  if (groups.length === 0) return null;
  return (
    <>
      <p className={css["fate"]}>
        <b>
          <FormattedMessage id={`import.report.${of}`} />
        </b>{" "}
        <span className={css["muted"]}>
          <FormattedMessage id={`import.report.${of}.stand`} values={{ count: rows }} />
        </span>
      </p>
      {groups.map((group) => (
        <Group key={group.kind} of={of} group={group} importing={importing} acts={acts} />
      ))}
    </>
  );
}

/** Problems of one kind: the first of them, and all on request. */
function Group({
  of,
  group,
  importing,
  acts,
}: {
  of: MoreOf["of"];
  group: ProblemGroup;
  importing: Importing;
  acts: ImportActs;
}): ReactNode {
  const { messages } = useIntl();
  const { kind, count, members } = group;
  /** More of a group, which is new with every answer: read otherwise, the file has other problems. */
  const [asked, setAsked] = useState<{ of: ProblemGroup; rows: readonly ShownProblem[] }>({
    of: group,
    rows: [],
  });
  const more = asked.of === group ? asked.rows : [];
  const shown = [...members, ...more];
  const message = `import.kind.${kind}`;
  const ask = () => {
    importing.converter.more({ of, kind, from: shown.length }).then(
      (next) => setAsked({ of: group, rows: [...more, ...next] }),
      // The page says itself that what reads the file has ended.
      () => undefined,
    );
  };
  return (
    <section className={css["group"]}>
      <h3>
        <FormattedMessage id={message in messages ? message : "import.kind.other"} />{" "}
        <span className={css["muted"]}>{count}</span>
      </h3>
      {group.chosen && (
        <p className={css["decided"]}>
          <FormattedMessage
            id="import.choice.kind"
            values={{
              count: group.chosen.rows,
              how: <FormattedMessage id={`import.rule.${group.chosen.rule}`} />,
            }}
          />{" "}
          <button type="button" className="link" onClick={() => acts.chooseKind(kind, null)}>
            <FormattedMessage id="import.choice.undo" />
          </button>
        </p>
      )}
      <ul>
        {shown.map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they only ever grow at the end
          <ReportRow key={at} problem={problem} kind={kind} acts={acts} />
        ))}
      </ul>
      {shown.length < count && (
        <button type="button" className="link" onClick={ask}>
          <FormattedMessage
            id={count - shown.length <= 200 ? "import.report.more" : "import.report.next"}
            values={{ count: count - shown.length <= 200 ? count : 200 }}
          />
        </button>
      )}
    </section>
  );
}

/** Names that anybody would read. */
const MOST_UNUSED = 500;

/** Columns and values without a place, once each. */
function Unused({ unused }: { unused: Shown["unused"] }): ReactNode {
  const [all, setAll] = useState(false);
  if (unused.length === 0) return null;
  const shown = unused.slice(0, all ? MOST_UNUSED : 20);
  return (
    <>
      <p className={css["fate"]}>
        <b>
          <FormattedMessage id="import.unused" />
        </b>{" "}
        <span className={css["muted"]}>
          <FormattedMessage id="import.unused.stand" />
        </span>
      </p>
      <ul className={css["unused"]}>
        {shown.map(({ column, rows }) => (
          <li key={column}>
            <bdi>{column}</bdi>{" "}
            <span className={css["muted"]}>
              <FormattedMessage id="import.unused.rows" values={{ count: rows }} />
            </span>
          </li>
        ))}
      </ul>
      {!all && shown.length < unused.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          <FormattedMessage
            id="import.report.more"
            values={{ count: Math.min(MOST_UNUSED, unused.length) }}
          />
        </button>
      )}
    </>
  );
}
