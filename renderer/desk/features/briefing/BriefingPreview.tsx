import { useTranslation } from '#i18n/desk-translation.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { useSettled } from '../../api/use-settled.ts';
import { WhatLeaves } from '../../sharing/WhatLeaves.tsx';
import type { AskedBriefing } from './asked-briefing.ts';

/** The briefing as it would leave now: the very blocks that the file is made of. */
export function BriefingPreview({ asked }: { readonly asked: AskedBriefing | undefined }) {
  const { t } = useTranslation();
  // What is typed into the title is no reason to count anew at every key.
  const settled = useSettled(asked === undefined ? '' : JSON.stringify(asked));
  const request = settled === '' ? null : (JSON.parse(settled) as AskedBriefing);
  const { loaded, reload } = useReply('briefing.preview', request);
  useNotice('tips.changed', reload);
  useNotice('incidents.changed', reload);
  useNotice('compounds.changed', reload);
  return (
    <section aria-labelledby="briefing-leaves" className="stack-tight">
      <h2 id="briefing-leaves">{t('desk.redact.leaves')}</h2>
      {request === null ? <p className="small muted">{t('desk.briefing.notYet')}</p> : null}
      {request !== null && loaded.state === 'loading' ? <p role="status">{t('desk.loading')}</p> : null}
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {request !== null && loaded.state === 'ready' ? (
        <div className="sheet leaves" lang={request.language}>
          <WhatLeaves blocks={loaded.value.blocks} />
        </div>
      ) : null}
    </section>
  );
}
