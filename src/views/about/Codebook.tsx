import { type ReactNode, useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import css from "./About.module.css";
import { Markdown } from "./Markdown.tsx";

/** Address of the codebook: beside the dataset, so that both can be replaced together. */
const ADDRESS = "data/CODEBOOK.md";

/** The rules the dataset was coded by; nothing where its host has none. */
export function Codebook(): ReactNode {
  const [text, setText] = useState("");
  useEffect(() => {
    const leaving = new AbortController();
    fetch(ADDRESS, { signal: leaving.signal })
      .then((response) => (response.ok ? response.text() : ""))
      .then(setText, () => undefined);
    return () => leaving.abort();
  }, []);
  // A host that answers every address with its front page has no codebook either.
  if (text.trim() === "" || text.trimStart().startsWith("<")) return null;
  return (
    <section className={css["part"]}>
      <Markdown text={text} lang="en" />
      <p>
        <a href={ADDRESS} download>
          <FormattedMessage id="about.codebook.download" />
        </a>
      </p>
    </section>
  );
}
