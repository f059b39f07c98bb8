import { type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useIsSpacious } from "../state/preferences.ts";

interface FilterColumn {
  readonly isOpen: boolean;
  /** Takes the heading of the filters, which may come a moment later. */
  head(heading: HTMLHeadingElement | null): void;
  /** The button that opens it. */
  readonly more: RefObject<HTMLButtonElement | null>;
  open(): void;
  shut(): void;
}

/**
 * The column of all filters: open where its width costs nothing, and elsewhere once it is asked
 * for. What the reader chose holds until the page is left. The keyboard goes where the eye does.
 */
export function useFilterColumn(): FilterColumn {
  const spacious = useIsSpacious();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isAsked = useRef(false);
  const more = useRef<HTMLButtonElement>(null);
  return {
    isOpen: chosen ?? spacious,
    head(heading) {
      if (heading === null || !isAsked.current) return;
      isAsked.current = false;
      heading.focus();
    },
    more,
    open() {
      isAsked.current = true;
      setChosen(true);
    },
    shut() {
      flushSync(() => setChosen(false));
      more.current?.focus();
    },
  };
}
