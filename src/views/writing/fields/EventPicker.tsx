import { type ReactNode, useState } from "react";
import { dateText } from "../../../dataset/wording/date-text.ts";
import { criteriaOf, EMPTY_QUERY } from "../../../query/criteria/query.ts";
import { useAnswer, useReader } from "../../state/reader.ts";
import { Chips } from "./Chips.tsx";

const OFFERED = 8;

/** A field for events, found by words of their titles and passages. */
export function EventPicker({
  label,
  chosen,
  set,
  isSingle = false,
  not,
}: {
  label: string;
  chosen: readonly string[];
  set: (ids: readonly string[]) => void;
  isSingle?: boolean;
  /** An event that may not be chosen: no event is linked to itself. */
  not?: string | null;
}): ReactNode {
  const { lang } = useReader();
  const [typed, setTyped] = useState("");
  const words = typed.trim();
  const found = useAnswer(
    words === ""
      ? null
      : {
          kind: "list",
          criteria: criteriaOf({ ...EMPTY_QUERY, words }),
          lang,
          from: 0,
          to: OFFERED,
        },
  );
  const briefs = useAnswer({ kind: "briefs", ids: chosen, lang }) ?? [];
  const named = (event: (typeof briefs)[number]) =>
    `${event.title.text}, ${dateText(event.date, lang, "short")}`;
  const options = (found?.entries ?? [])
    .filter(({ id }) => id !== not)
    .map((event) => ({ id: event.id, text: named(event), lang: event.title.lang, events: null }));
  return (
    <Chips
      label={label}
      chips={chosen.map((id) => {
        const event = briefs.find((each) => each.id === id);
        return { key: id, text: event ? named(event) : id, lang: event?.title.lang ?? "" };
      })}
      options={options}
      isAnswer
      typed={typed}
      setTyped={setTyped}
      take={(id) => set(isSingle ? [id] : [...chosen, id])}
      remove={(at) => set(chosen.filter((_, rank) => rank !== at))}
    />
  );
}
