import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Finding } from "../../../dataset/problems/finding.ts";
import { announce } from "../../kit/announce.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { FindingLines } from "../fields/Field.tsx";
import fields from "../fields/Fields.module.css";
import { FORM_WORDS } from "../fields/words.ts";
import { useOnce } from "../use-once.ts";
import { useWriting } from "../writing.ts";
import type { Doer } from "./doer.ts";
import css from "./Entries.module.css";
import { Merge } from "./Merge.tsx";
import { Retag } from "./Retag.tsx";
import { Split } from "./Split.tsx";

export interface BulkProps {
  /** The events that are meant. */
  readonly ids: readonly string[];
  readonly onDone?: () => void;
}

/** What is done to several events at once; two can become one, and one two. */
export function Bulk(props: BulkProps): ReactNode {
  return (
    <WithWords words={FORM_WORDS}>
      <Ways {...props} />
    </WithWords>
  );
}

function Ways({ ids, onDone }: BulkProps): ReactNode {
  const writing = useWriting();
  const once = useOnce();
  const intl = useIntl();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [first, second] = ids;
  const doIt = async (...[edit, said]: Parameters<Doer>) => {
    const done = await writing.act(edit);
    setFindings(done.ok ? [] : done.findings);
    if (!done.ok) return;
    announce(said);
    onDone?.();
  };
  const act: Doer = (...given) => once(() => doIt(...given));
  if (first === undefined) return null;
  return (
    <section
      className={css["form"]}
      aria-label={intl.formatMessage({ id: "bulk.title" }, { events: ids.length })}
    >
      <h2 className={css["heading"]}>
        <FormattedMessage id="bulk.title" values={{ events: ids.length }} />
      </h2>
      <Retag ids={ids} act={act} />
      {second !== undefined && ids.length === 2 && <Merge ids={[first, second]} act={act} />}
      {ids.length === 1 && <Split id={first} act={act} />}
      {findings.length > 0 && (
        <div className={fields["fault"]} role="alert">
          <FindingLines findings={findings} />
        </div>
      )}
    </section>
  );
}
