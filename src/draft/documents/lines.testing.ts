/** Printed lines for tests, each as wide as it is long. */
import type { PrintedLine } from "./pdf-lines.ts";

export const line = (text: string, y: number, more: Partial<PrintedLine> = {}): PrintedLine => {
  const left = more.left ?? 72;
  return { text, y, page: 1, left, right: left + text.length * 5, size: 10, ...more };
};
