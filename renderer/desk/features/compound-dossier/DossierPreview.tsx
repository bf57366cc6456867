import { useEffect } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { WhatLeaves } from '../../sharing/WhatLeaves.tsx';
import type { AskedPreview } from './asked-dossier.ts';

export interface DossierPreviewProps {
  readonly asked: AskedPreview | undefined;
  /** Another one whenever what was typed has been kept and is settled; `0`: nothing yet. */
  readonly round: string;
}

/** The dossier as it would leave now: the very blocks that the file is made of. */
export function DossierPreview({ asked, round }: DossierPreviewProps) {
  const { t } = useTranslation();
  const { loaded, reload } = useReply('compoundDossier.preview', asked ?? null);
  useEffect(() => {
    if (round !== '0') reload();
  }, [round, reload]);
  useNotice('tips.changed', reload);
  useNotice('incidents.changed', reload);
  useNotice('compounds.changed', reload);
  useNotice('organisations.changed', reload);
  return (
    <section aria-labelledby="compound-dossier-leaves" className="stack-tight">
      <h2 id="compound-dossier-leaves">{t('desk.redact.leaves')}</h2>
      {asked === undefined ? <p className="small muted">{t('desk.compoundDossier.notYet')}</p> : null}
      {asked !== undefined && loaded.state === 'loading' ? <p role="status">{t('desk.loading')}</p> : null}
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {asked !== undefined && loaded.state === 'ready' ? (
        <div className="sheet leaves" lang={asked.language}>
          <WhatLeaves blocks={loaded.value.blocks} />
        </div>
      ) : null}
    </section>
  );
}
