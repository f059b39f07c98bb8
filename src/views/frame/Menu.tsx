import { type ReactNode, useRef, useState } from "react";
import { useBackCloses } from "../kit/use-back-closes.ts";
import css from "./Header.module.css";

interface MenuProps {
  /** By which the button names it that opens it. */
  readonly id: string;
  readonly children: ReactNode;
}

/** A phone's menu: it lies over the page until something in it is pressed, or Back. */
export function Menu({ id, children }: MenuProps): ReactNode {
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => menu.current?.hidePopover();
  useBackCloses(open, close);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed is a button in it
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key that presses a button clicks it
    <div
      ref={menu}
      id={id}
      popover="auto"
      className={css["menu"]}
      // Before it is seen: a Back that came first would leave the page under it.
      onBeforeToggle={({ newState }) => setOpen(newState === "open")}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest("button")) close();
      }}
    >
      {children}
    </div>
  );
}
