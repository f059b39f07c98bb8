import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import type { Omission } from "../../dataset/format/schema.ts";
import { SourceLine } from "../names/SourceLine.tsx";
import { useReader } from "../state/reader.ts";
import css from "./About.module.css";

/** Passages that look like dated facts and were left out: source by source, each with its reason. */
export function Omissions({ omissions }: { omissions: readonly Omission[] }): ReactNode {
  const { summary, lang } = useReader();
  return (
    <section className={css["part"]}>
      <h2>
        <FormattedMessage id="about.omissions" values={{ count: omissions.length }} />
      </h2>
      <p>
        <FormattedMessage id="about.omissions.stand" />
      </p>
      {summary.sources.map((source) => {
        const left = omissions.filter((omission) => omission.source === source.id);
        return (
          left.length > 0 && (
            <section key={source.id}>
              <h3>
                <SourceLine source={source} lang={lang} />
              </h3>
              <ul className={css["omissions"]}>
                {left.map(({ exact, reason }) => {
                  const why = localText(reason, lang);
                  return (
                    <li key={`${exact} ${why.text}`}>
                      <q lang={source.language} dir="auto">
                        {exact}
                      </q>
                      <span lang={why.lang || undefined} dir="auto">
                        {why.text}
                      </span>
                    </li>
                  );
                })}
              </ul>
            </section>
          )
        );
      })}
    </section>
  );
}
