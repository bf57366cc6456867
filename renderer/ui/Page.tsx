import type { ReactNode } from 'react';

/** One column with a heading: every screen beside the inbox. */
export function Page({ title, intro, actions, children }: { readonly title: string; readonly intro?: string; readonly actions?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        {actions === undefined ? null : <div className="actions">{actions}</div>}
      </div>
      {intro === undefined ? null : <p className="muted">{intro}</p>}
      {children}
    </div>
  );
}
