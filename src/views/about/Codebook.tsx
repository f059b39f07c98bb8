import { type ReactNode, useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Language } from "../../dataset/wording/languages.ts";
import { useReader } from "../state/reader.ts";
import css from "./About.module.css";
import { Markdown } from "./Markdown.tsx";

interface Written {
  readonly lang: Language;
  readonly address: string;
  readonly text: string;
}

/** The rules the dataset was coded by, in the reader's language if its host has them so; nothing where it has none. */
export function Codebook(): ReactNode {
  const { lang } = useReader();
  const [written, setWritten] = useState<Written | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    fetchFirst([lang, "en"], leaving.signal).then(setWritten, () => undefined);
    return () => leaving.abort();
  }, [lang]);
  if (!written) return null;
  return (
    <section className={css["part"]}>
      <Markdown key={written.lang} text={written.text} lang={written.lang} />
      <p>
        <a href={written.address} download>
          <FormattedMessage id="about.codebook.download" />
        </a>
      </p>
    </section>
  );
}

/** Gives the codebook in the first of some languages that there is one in; null where there is none. */
async function fetchFirst(
  langs: readonly Language[],
  signal: AbortSignal,
): Promise<Written | null> {
  for (const lang of langs) {
    const address = addressIn(lang);
    const response = await fetch(address, { signal });
    const text = response.ok ? await response.text() : "";
    // A host that answers every address with its front page has no codebook either.
    if (text.trim() !== "" && !text.trimStart().startsWith("<")) return { lang, address, text };
  }
  return null;
}

/** It stands beside the dataset, so that both can be replaced together. */
const addressIn = (lang: Language): string => `data/CODEBOOK${lang === "en" ? "" : `.${lang}`}.md`;
