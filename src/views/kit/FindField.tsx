import type { ReactNode } from "react";
import css from "./FindField.module.css";

/** A field that finds one of many values by its name, over the list in which some of them stand. */
export function FindField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}): ReactNode {
  return (
    <input
      type="search"
      className={css["find"]}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
