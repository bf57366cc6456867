import type { ReactNode } from 'react';

/** What to do next where there is nothing to show. */
export function EmptyState({ title, children, actions }: { readonly title: string; readonly children?: ReactNode; readonly actions?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
      {actions === undefined ? null : <div className="actions">{actions}</div>}
    </div>
  );
}
