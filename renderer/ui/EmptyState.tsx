import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Nothing else is on the screen: the title is the page's own. */
  readonly isWholeScreen?: boolean;
}

/** What to do next where there is nothing to show. */
export function EmptyState({ title, isWholeScreen = false, children, actions }: EmptyStateProps) {
  const Title = isWholeScreen ? 'h1' : 'h2';
  return (
    <div className="empty">
      <Title>{title}</Title>
      {children}
      {actions === undefined ? null : <div className="actions">{actions}</div>}
    </div>
  );
}
