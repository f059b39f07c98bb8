import type { ReactNode } from "react";
import css from "./Abbreviations.module.css";
import type { Abbreviation } from "./abbreviations.ts";

/** Abbreviations that explain themselves on request, by key, pointer and finger alike. */
export function Abbreviations({ of }: { of: readonly Abbreviation[] }): ReactNode {
  return of.map(({ letters, means }) => (
    <details key={letters} className={css["abbreviation"]}>
      <summary>{letters}</summary>
      <span lang={means.lang || undefined}>{means.text}</span>
    </details>
  ));
}
