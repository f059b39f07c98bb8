import { type ReactNode, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import type { Localized } from "../../../dataset/format/schema.ts";
import type { Comparison } from "../../../draft/desk/desk-types.ts";
import { useReader } from "../../state/reader.ts";
import { Changed } from "../history/History.tsx";
import { useWriting } from "../writing.ts";
import css from "./Compare.module.css";

/** Another author's coding of the same texts beside this draft: what both have, and where they differ. */
export function Compare(): ReactNode {
  const { ask } = useWriting();
  const [found, setFound] = useState<Comparison | "no" | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File) => setFound((await ask("compare", await file.text())) ?? "no");
  return (
    <div className={css["compare"]}>
      <p>
        <FormattedMessage id="writing.compare.stand" />
      </p>
      <button type="button" className={css["choose"]} onClick={() => input.current?.click()}>
        <FormattedMessage id="writing.compare.choose" />
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = "";
          if (file) void take(file).catch(() => setFound("no"));
        }}
      />
      <div role="status">
        {found === "no" && <FormattedMessage id="writing.compare.no" />}
        {found !== null && found !== "no" && <Sums of={found} />}
      </div>
      {found !== null && found !== "no" && <Sides of={found} />}
    </div>
  );
}

function Sums({ of }: { of: Comparison }): ReactNode {
  const { lang } = useReader();
  const { formatNumber } = useIntl();
  const alpha = (value: number | null) =>
    value === null ? "–" : formatNumber(value, { maximumFractionDigits: 2 });
  const { pairs, onlyA, onlyB, sameDates, sameKinds } = of;
  return (
    <>
      <p>
        <FormattedMessage
          id="writing.compare.sum"
          values={{
            other: localText(of.other, lang).text,
            both: pairs.length,
            only: onlyA.length,
            theirs: onlyB.length,
          }}
        />
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <FormattedMessage id="writing.compare.same" />
            </th>
            <th scope="col">
              <FormattedMessage id="writing.compare.alpha" />
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <FormattedMessage id="writing.compare.dates" />
            </th>
            <td>
              {sameDates} / {pairs.length}
            </td>
            <td>{alpha(of.alpha.dates)}</td>
          </tr>
          <tr>
            <th scope="row">
              <FormattedMessage id="writing.compare.kinds" />
            </th>
            <td>
              {sameKinds} / {pairs.length}
            </td>
            <td>{alpha(of.alpha.kinds)}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

/** Events of a list that are shown: the whole of it is a file's matter. */
const MOST = 200;

function Sides({ of }: { of: Comparison }): ReactNode {
  const { lang } = useReader();
  const text = (title: Localized | undefined) => (title ? localText(title, lang).text : "");
  const differing = of.pairs.filter(({ differences }) => differences.length > 0);
  return (
    <>
      {differing.length > 0 && (
        <section>
          <h3>
            <FormattedMessage id="writing.compare.differ" values={{ count: differing.length }} />
          </h3>
          <ul>
            {differing.slice(0, MOST).map(({ a, differences }) => (
              <li key={a}>
                <b>{text(of.titles.a[a])}</b>
                {differences.map((change) => (
                  <div key={change.field}>
                    <Changed change={change} />
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(["a", "b"] as const).map((side) => {
        const only = side === "a" ? of.onlyA : of.onlyB;
        return (
          only.length > 0 && (
            <section key={side}>
              <h3>
                <FormattedMessage
                  id={`writing.compare.only.${side}`}
                  values={{ count: only.length }}
                />
              </h3>
              <ul>
                {only.slice(0, MOST).map((id) => (
                  <li key={id}>{text(of.titles[side][id])}</li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}
