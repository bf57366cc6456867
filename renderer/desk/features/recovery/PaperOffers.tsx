import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { deskLanguageFor, type DeskLanguage } from '#shared/domain/desk-language.ts';
import type { Code } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

type Offer = 'page' | 'shares';

const calls = { page: 'recovery.savePage', shares: 'recovery.saveShares' } as const;
/** Says nothing about what is in the file. */
const neutralNames = { page: 'page.pdf', shares: 'pages.pdf' } as const;

/** The words on the screen as a sheet to print, or split into three. Both are files in the clear, and the person is told before. */
export function PaperOffers({ wordsId }: { readonly wordsId: string }) {
  const { t, locale } = useTranslation();
  const language = deskLanguageFor(null, [locale]);
  const api = useApi();
  const host = useHost();
  const [asking, setAsking] = useState<Offer>();
  const [saved, setSaved] = useState<{ readonly offer: Offer; readonly name: string; readonly isInEnglish: boolean }>();
  const call = useCall(
    () => setAsking(undefined),
    () => setAsking(undefined),
  );

  const save = (offer: Offer): Promise<unknown> =>
    call.run(
      async (): Promise<Result<{ readonly savedAs: string; readonly language: DeskLanguage } | undefined, Code>> => {
        const chosen = await host.choose('recovery-page', neutralNames[offer]);
        return chosen ? api[calls[offer]]({ wordsId, language, handle: chosen.handle }) : ok(undefined);
      },
      (reply) => {
        if (reply !== undefined) setSaved({ offer, name: reply.savedAs, isInEnglish: reply.language !== language });
      },
    );

  return (
    <section className="stack" aria-label={t('desk.recovery.paperTitle')}>
      <p className="small muted">{t('desk.recovery.paperWords')}</p>
      <div className="actions">
        <Button isSmall onPress={() => setAsking('page')}>
          {t('desk.recovery.savePage')}
        </Button>
        <Button isSmall onPress={() => setAsking('shares')}>
          {t('desk.recovery.saveShares')}
        </Button>
      </div>
      {saved ? (
        <Banner tone="warning" role="status">
          <p>{t(saved.offer === 'page' ? 'desk.recovery.savedPage' : 'desk.recovery.savedShares', { name: saved.name })}</p>
          {saved.isInEnglish ? <p>{t('desk.recovery.savedInEnglish')}</p> : null}
        </Banner>
      ) : null}
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      {asking ? (
        <ConfirmDialog
          title={t(asking === 'page' ? 'desk.recovery.pageTitle' : 'desk.recovery.sharesTitle')}
          confirm={t('desk.recovery.saveConfirm')}
          cancel={t('desk.cancel')}
          isDangerous
          isPending={call.isBusy}
          onConfirm={() => void save(asking)}
          onCancel={() => setAsking(undefined)}
        >
          {asking === 'shares' ? <p>{t('desk.recovery.sharesWords')}</p> : null}
          <p>{t('desk.recovery.spoolWords')}</p>
          <p>{t('desk.recovery.eraseWords')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
