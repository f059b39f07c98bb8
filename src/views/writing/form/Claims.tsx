import { type ReactNode, useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { ClaimForm } from "../../../draft/desk/desk-types.ts";
import { announce } from "../../kit/announce.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { edtfText } from "../edtf-text.ts";
import { FindingLines } from "../fields/Field.tsx";
import fields from "../fields/Fields.module.css";
import { useEntry } from "../fields/use-entry.ts";
import { AddPassage } from "./AddPassage.tsx";
import { ClaimEditor } from "./ClaimEditor.tsx";
import css from "./Claims.module.css";
import { dateOf, firstSaysIt, isUnsaid, preferring, withoutClaim } from "./event-form.ts";
import type { Faults } from "./faults.ts";
import type { FormState } from "./use-event-form.ts";

interface Props {
  readonly state: FormState;
  readonly faults: Faults;
  /** Has the author select the words in the text; absent where no text is on the page. */
  readonly onAdd?: (() => void) | undefined;
}

/** How the date is known: the passages that give it, the preferred first, each open to change. */
export function Claims({ state, faults, onAdd }: Props): ReactNode {
  const { form, change } = state;
  const intl = useIntl();
  const headId = useId();
  const [isAdding, setAdding] = useState(false);
  const unsaid = isUnsaid(form) && form.fields.date !== "";
  // Said once: with what would mend it.
  const found = (faults.claims ?? []).filter(({ code }) => !unsaid || code !== "date-disagrees");
  return (
    <section aria-labelledby={headId} className={css["claims"]}>
      <div className={css["head"]}>
        <h3 id={headId}>
          <FormattedMessage id="form.known" />
        </h3>
        <button
          type="button"
          className="link"
          aria-expanded={onAdd ? undefined : isAdding}
          onClick={() => (onAdd ? onAdd() : setAdding(!isAdding))}
        >
          <FormattedMessage id="form.claims.add" />
        </button>
      </div>
      {isAdding && (
        <AddPassage
          form={form}
          add={(claim) => {
            setAdding(false);
            change((now) => ({ ...now, claims: [...now.claims, claim] }));
            announce(intl.formatMessage({ id: "form.claims.added" }));
          }}
        />
      )}
      {form.claims.length === 0 && !isAdding && (
        <p className={css["muted"]}>
          <FormattedMessage id="form.claims.none" />
        </p>
      )}
      <ol>
        {form.claims.map((claim, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a claim has no id, and one passage may make several
          <ClaimRow key={rank} state={state} claim={claim} rank={rank} />
        ))}
      </ol>
      {unsaid && <Unsaid state={state} />}
      {found.length > 0 && (
        <div className={fields["fault"]}>
          <FindingLines findings={found} />
        </div>
      )}
    </section>
  );
}

function ClaimRow({
  state,
  claim,
  rank,
}: {
  state: FormState;
  claim: ClaimForm;
  rank: number;
}): ReactNode {
  const { form, change, type } = state;
  const intl = useIntl();
  const lang = useLanguage();
  const [isOpen, setOpen] = useState(false);
  /** Where claims change places, what was half typed would stand at another. */
  const close = () => {
    setOpen(false);
    for (const field of ["base", "date"]) type(`claim.${rank}.${field}`, null);
  };
  const { passage, dating } = claim;
  const entry = useEntry("passages", typeof passage === "string" ? passage : "");
  const exact = typeof passage === "string" ? entry?.exact : passage.exact;
  const date = dateOf(form, claim);
  const words = dating.wording ?? exact ?? "";
  const name = date === "" ? words : edtfText(date, lang, "long");
  return (
    <li>
      <div className={css["row"]}>
        <b>{date === "" ? "–" : edtfText(date, lang, "short")}</b>
        <q lang={entry?.language} dir="auto" title={exact}>
          {words}
        </q>
        <span className={css["muted"]}>
          <FormattedMessage id={rank === 0 ? "form.claims.preferred" : "form.claims.also"} />
        </span>
        <button
          type="button"
          className="link"
          aria-expanded={isOpen}
          aria-label={intl.formatMessage({ id: "form.claims.changeOf" }, { name })}
          onClick={() => setOpen(!isOpen)}
        >
          <FormattedMessage id={isOpen ? "form.claims.close" : "form.claims.change"} />
        </button>
      </div>
      {isOpen && (
        <ClaimEditor
          state={state}
          claim={claim}
          rank={rank}
          exact={exact ?? ""}
          prefer={() => {
            close();
            change((now) => preferring(now, rank));
          }}
          remove={() => {
            close();
            change((now) => withoutClaim(now, rank));
            announce(intl.formatMessage({ id: "form.claims.removed" }));
          }}
        />
      )}
    </li>
  );
}

/** The date that no passage says, with the ways out. */
function Unsaid({ state }: { state: FormState }): ReactNode {
  const { form, change, type } = state;
  const lang = useLanguage();
  const dates = form.claims.map((claim) => dateOf(form, claim));
  const follow = (rank: number) => {
    type("date", null);
    change((now) => preferring(now, rank));
  };
  return (
    <p className={css["unsaid"]}>
      <FormattedMessage
        id="form.claims.unsaid"
        values={{ passages: dates.length, date: edtfText(form.fields.date, lang, "long") }}
      />{" "}
      {dates.map((date, rank) =>
        date === "" || dates.indexOf(date) !== rank ? null : (
          <span key={date}>
            <button type="button" className="link" onClick={() => follow(rank)}>
              <FormattedMessage
                id="form.claims.follow"
                values={{ date: edtfText(date, lang, "long") }}
              />
            </button>
            {", "}
          </span>
        ),
      )}
      <button type="button" className="link" onClick={() => change(firstSaysIt)}>
        <FormattedMessage id="form.claims.says" />
      </button>
    </p>
  );
}
