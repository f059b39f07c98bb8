import { Component, type ReactNode, use, useState } from "react";
import { FormattedMessage } from "react-intl";
import { isOverLimit } from "../../query/over-limit.ts";
import { SessionContext } from "../state/reader.ts";
import css from "./Crash.module.css";

interface Props {
  /** True around a part of the page, beside which the rest works on. */
  readonly part?: boolean;
  /** What is shown: of another one there is no failure yet. */
  readonly of?: unknown;
  readonly children: ReactNode;
}

/**
 * Shows words and a way on when our own code fails, never a blank page. To try again shows what was there
 * anew, without a reload: a file that the reader opened would be lost by that.
 */
export class Crash extends Component<Props, { readonly cause: unknown; readonly failed: boolean }> {
  override state = { cause: null as unknown, failed: false };

  static getDerivedStateFromError(cause: unknown): { cause: unknown; failed: boolean } {
    return { cause, failed: true };
  }

  override componentDidUpdate({ of }: Props): void {
    if (of !== this.props.of && this.state.failed) this.setState({ failed: false, cause: null });
  }

  override render(): ReactNode {
    const { failed, cause } = this.state;
    if (!failed) return this.props.children;
    const again = () => this.setState({ failed: false, cause: null });
    return <CrashPage cause={cause} part={this.props.part ?? false} again={again} />;
  }
}

function CrashPage({
  cause,
  part,
  again,
}: {
  cause: unknown;
  part: boolean;
  again: () => void;
}): ReactNode {
  const [copied, setCopied] = useState(false);
  const origin = use(SessionContext)?.state.getState().dataset?.origin;
  const file = origin?.kind === "file" ? origin.file.name : null;
  const isDear = isOverLimit(cause);
  const details = cause instanceof Error && !isDear ? `${cause.stack ?? cause}` : String(cause);
  const copy = () => {
    const report = `${details}\n\n${location.href}\n${navigator.userAgent}`;
    navigator.clipboard?.writeText(report).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const Heading = part ? "h2" : "h1";
  return (
    <div className={css["page"]} role="alert">
      <Heading className={css["title"]}>
        <FormattedMessage
          id={isDear ? "app.overLimit" : part ? "app.crashed.part" : "app.crashed"}
        />
      </Heading>
      <p className={css["stand"]}>
        {isDear ? null : file === null ? (
          <FormattedMessage id="app.crashed.stand" />
        ) : (
          <FormattedMessage id="app.crashed.file" values={{ name: file }} />
        )}
      </p>
      <p className={css["acts"]}>
        <button type="button" className={css["main"]} onClick={again}>
          <FormattedMessage id="app.tryAgain" />
        </button>
        <button type="button" className="link" onClick={() => location.reload()}>
          <FormattedMessage id="app.reload" />
        </button>
        <button type="button" className="link" onClick={copy}>
          <FormattedMessage id={copied ? "app.detailsCopied" : "app.copyDetails"} />
        </button>
      </p>
      <pre className={css["details"]}>{details}</pre>
    </div>
  );
}
