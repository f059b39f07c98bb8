/** Keeps what is typed for a field that is on its way, so that none of it is taken for a command of the page. */

let typed = "";

function onKey(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  // Whoever leaves is not followed; nor is a hand that presses.
  if (key === "Escape" || key === "Tab") takeTyped();
  if (ctrlKey || metaKey || altKey) return;
  if (key.length === 1) typed += key;
  else if (key === "Backspace") typed = typed.slice(0, -1);
  else if (key === "Enter") typed += "\n";
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Begins to keep what is typed. */
export function typeAhead(): void {
  addEventListener("keydown", onKey, { capture: true });
  addEventListener("pointerdown", takeTyped, { once: true });
}

/** Ends it, and gives what was typed: Enter as a line break. */
export function takeTyped(): string {
  removeEventListener("keydown", onKey, { capture: true });
  const all = typed;
  typed = "";
  return all;
}
