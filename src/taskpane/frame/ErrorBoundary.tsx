import { Component, type ReactNode } from 'react';
import { errorReport } from './error-report';
import { ErrorScreen } from './ErrorScreen';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Shows what to do when the pane itself fails; the workbook is not touched by that. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { report: string | null }> {
  override state = { report: null };

  static getDerivedStateFromError(error: unknown): { report: string } {
    return { report: errorReport(error) };
  }

  override componentDidMount(): void {
    window.addEventListener('unhandledrejection', this.onRejection);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('unhandledrejection', this.onRejection);
  }

  override render(): ReactNode {
    const { report } = this.state;
    return report === null ? this.props.children : <ErrorScreen report={report} />;
  }

  /** An action that failed for a reason that is nobody's fault but ours. */
  private readonly onRejection = ({ reason }: PromiseRejectionEvent): void =>
    this.setState({ report: errorReport(reason) });
}
