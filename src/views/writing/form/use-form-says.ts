/** Words in which a form says how it stands: beside its button, and to who listens. */
import { useEffect, useEffectEvent, useRef } from "react";
import { useIntl } from "react-intl";
import { announce } from "../../kit/announce.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { useWhyNot } from "../fields/use-why-not.ts";
import { sentenceOf } from "../said.ts";
import { missingOf } from "./event-form.ts";
import { faultsOf } from "./faults.ts";
import type { FormState } from "./use-event-form.ts";

/** The reason why the form cannot be added now, in a few words; null where it can. */
export function useWaits(state: FormState): string | null {
  const { form, typed, trouble, findings, about, isChanged, isChecked } = state;
  const intl = useIntl();
  const say = (id: string, values?: Record<string, string | number>) =>
    intl.formatMessage({ id }, values);
  const isUnread = trouble !== null || (!isChecked && (typed["date"] ?? "").trim() !== "");
  const missing = missingOf(form).filter((each) => each !== "date" || !isUnread);
  const pending = (["countries", "topics", "actors"] as const).find(
    (field) => (typed[field] ?? "").trim() !== "",
  );
  // Whatever is found the desk would refuse. A finding of what is missing altogether is said once, as missing.
  const toMend = Object.keys(faultsOf(findings)).filter(
    (field) => !missing.some((each) => each === field),
  );
  const unread = Object.keys(typed).filter((field) => field.startsWith("claim."));
  const isNoNumber = !Number.isFinite(Number(typed["quantity"] ?? 0));
  const wrong = new Set([
    ...toMend,
    ...unread,
    ...(trouble === null ? [] : ["date"]),
    ...(isNoNumber ? ["quantity"] : []),
  ]).size;
  if (missing.length > 0) return say(`form.missing.${missing.join("-")}`);
  if (pending !== undefined) {
    return say("form.pending", { words: typed[pending] ?? "", field: say(`form.${pending}`) });
  }
  if (wrong > 0) return say("form.mend", { count: wrong });
  if (about.kind === "event" && !isChanged) return say("form.unchanged");
  return null;
}

/** Says what is newly wrong, once, after the author has stopped typing. */
export function useSpokenFaults({ findings, trouble }: FormState): void {
  const lang = useLanguage();
  const said = useRef<ReadonlySet<string>>(new Set());
  const whyNot = useWhyNot();
  const say = useEffectEvent(() => {
    const sentences = [
      ...(trouble === null ? [] : [whyNot(trouble.why)]),
      ...findings.map(({ message }) => sentenceOf(lang, message)),
    ];
    const fresh = sentences.filter((each) => !said.current.has(each));
    said.current = new Set(sentences);
    if (fresh.length > 0) announce(fresh.join(" "));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when they change, and by nothing else
  useEffect(() => say(), [findings, trouble]);
}
