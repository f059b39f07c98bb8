import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { useLanguage } from "../locale/use-language.ts";
import type { Notice } from "../state/notices.ts";
import { useSession } from "../state/reader.ts";

/** Says one piece of news, with what there is to do about it. */
export function NoticeLine({ notice }: { readonly notice: Notice }): ReactNode {
  const session = useSession();
  const { serial, message, values, words, toProblems, instead, reload } = notice;
  const defaultMessage = words?.[useLanguage()]?.[message];
  return (
    <p>
      <span dir="auto">
        <FormattedMessage
          id={message}
          values={values}
          {...(defaultMessage && { defaultMessage })}
        />
      </span>
      {instead && (
        <button type="button" className="link" onClick={() => session.take(notice)}>
          <FormattedMessage id="link.take" values={{ value: instead.value }} />
        </button>
      )}
      {reload && (
        <button type="button" className="link" onClick={reload}>
          <FormattedMessage id="app.reload" />
        </button>
      )}
      {toProblems && (
        <button type="button" className="link" onClick={session.showProblems}>
          <FormattedMessage id="problems.see" />
        </button>
      )}
      <button type="button" className="link" onClick={() => session.dismiss(serial)}>
        <FormattedMessage id="app.dismiss" />
      </button>
    </p>
  );
}
