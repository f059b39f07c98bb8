import { useEffect } from "react";
import { createStore } from "zustand/vanilla";

/** Parts of the page that its title may name, the most telling first. */
const PARTS = ["file", "event", "source", "view"] as const;
type Part = (typeof PARTS)[number];

type Named = Readonly<Record<Part, string | null>>;

/** The name of what each part shows; null where it is not on screen. */
export const named = createStore<Named>(() => ({
  file: null,
  event: null,
  source: null,
  view: null,
}));

/** Names what a part of the page shows, in the title of its window, for as long as it is there. */
export function usePageTitle(part: Part, name: string | null): void {
  useEffect(() => {
    named.setState({ [part]: name });
    return () => named.setState({ [part]: null });
  }, [part, name]);
}

/** Such as "Putin visits South Korea, late February 2001 — Missile defence — Dateline". */
export function titleOf(parts: Named, dataset: string | null): string {
  const telling = PARTS.map((part) => parts[part]).find((name) => name !== null && name !== "");
  return [telling, dataset, "Dateline"].filter(Boolean).join(" — ");
}
