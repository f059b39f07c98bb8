import { convertFile } from "../../convert.ts";

/** The conversion of a text, and each of its events as "date title". */
export async function readingOf(text: string, year?: number) {
  const { NO_WISH } = await import("../../mapping/mapping.ts");
  const converted = await convertFile(new TextEncoder().encode(text), {
    name: "x",
    thisYear: 2026,
    wish: { ...NO_WISH, ...(year !== undefined && { year }) },
  });
  if (!converted.ok) throw new Error(converted.unread.why);
  const { conversion } = converted;
  const events = (conversion.dataset?.events ?? []).map(({ date, title }) => `${date} ${title}`);
  return { ...conversion, events };
}
