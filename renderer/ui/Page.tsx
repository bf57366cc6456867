import type { ReactNode, Ref } from 'react';

interface PageProps {
  readonly title: string;
  readonly intro?: string;
  readonly actions?: ReactNode;
  readonly areaRef?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** One column with a heading: every screen beside the inbox. */
export function Page({ title, intro, actions, areaRef, children }: PageProps) {
  return (
    <div ref={areaRef} className="page">
      <div className="page-head">
        <h1>{title}</h1>
        {actions === undefined ? null : <div className="actions">{actions}</div>}
      </div>
      {intro === undefined ? null : <p className="muted">{intro}</p>}
      {children}
    </div>
  );
}
