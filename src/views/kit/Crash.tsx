import { Component, type ReactNode, useState } from "react";
import { FormattedMessage } from "react-intl";
import css from "./Crash.module.css";

interface Props {
  readonly children: ReactNode;
}

/** Shows words and a way on when our own code fails, never a blank page. */
export class Crash extends Component<Props, { readonly cause: unknown; readonly failed: boolean }> {
  override state = { cause: null as unknown, failed: false };

  static getDerivedStateFromError(cause: unknown): { cause: unknown; failed: boolean } {
    return { cause, failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <CrashPage cause={this.state.cause} /> : this.props.children;
  }
}

function CrashPage({ cause }: { cause: unknown }): ReactNode {
  const [copied, setCopied] = useState(false);
  const details = cause instanceof Error ? `${cause.stack ?? cause.message}` : String(cause);
  const copy = () => {
    const report = `${details}\n\n${location.href}\n${navigator.userAgent}`;
    navigator.clipboard?.writeText(report).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className={css["page"]} role="alert">
      <h1>
        <FormattedMessage id="app.crashed" />
      </h1>
      <p className={css["stand"]}>
        <FormattedMessage id="app.crashed.stand" />
      </p>
      <p className={css["acts"]}>
        <button type="button" className={css["main"]} onClick={() => location.reload()}>
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
