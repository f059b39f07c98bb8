import { useState } from "react";
import { useIntl } from "react-intl";
import type { Edit } from "../../draft/desk/desk-types.ts";
import { announce } from "../kit/announce.ts";
import { useLanguage } from "../locale/use-language.ts";
import { sentenceOf } from "./said.ts";
import { useWriting } from "./writing.ts";

/** What was done here, until the draft changes again; or why it was not done. */
export type Outcome =
  | { readonly done: true; readonly words: string; readonly changes: number }
  | { readonly done: false; readonly words: string };

/** Does an edit, and says so where it was done: once to whoever listens, and in words beside a way back. */
export function useActing(): {
  readonly outcome: Outcome | null;
  act(edit: Edit, words: string): Promise<boolean>;
} {
  const writing = useWriting();
  const { formatMessage } = useIntl();
  const lang = useLanguage();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const act = async (edit: Edit, words: string) => {
    const answer = await writing.act(edit);
    const told = answer.ok
      ? words
      : formatMessage(
          { id: "document.refused" },
          { why: answer.findings.map(({ message }) => sentenceOf(lang, message)).join(" ") },
        );
    announce(told);
    setOutcome(
      answer.ok
        ? { done: true, words: told, changes: answer.state.changes }
        : { done: false, words: told },
    );
    return answer.ok;
  };
  const stands = outcome !== null && (!outcome.done || outcome.changes === writing.state.changes);
  return { outcome: stands ? outcome : null, act };
}
