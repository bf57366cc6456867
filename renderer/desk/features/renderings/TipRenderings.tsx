import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { Renderings } from '#shared/contract/language-calls.ts';
import { renderingKinds, type RenderingKind } from '#shared/domain/rendering.ts';
import { looksZawgyi, unicodeOfZawgyi } from '#shared/languages/zawgyi.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { LongText } from '#ui/LongText.tsx';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { LanguageLine } from './LanguageLine.tsx';
import { RenderingField } from './RenderingField.tsx';
import { RenderingVersions } from './RenderingVersions.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { SendDialog } from './SendDialog.tsx';
import { SentPackages } from './SentPackages.tsx';

/** What staff write beside a tip's text: in which language it is, summaries, translations. Small while there is none. */
export function TipRenderings({ tipId }: { readonly tipId: string }) {
  const { loaded, put, reload } = useReply('language.ofTip', { tipId });
  useNotice('tips.changed', reload);
  if (loaded.state === 'failed') return loaded.code === 'not-found' ? null : <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  return <Shown tipId={tipId} renderings={loaded.value} onChange={put} />;
}

function Shown({ tipId, renderings, onChange }: { readonly tipId: string; readonly renderings: Renderings; readonly onChange: (renderings: Renderings) => void }) {
  const { t } = useTranslation();
  const mayWrite = useMay('rendering.write');
  // Whoever was interrupted goes on where they were.
  const [open, setOpen] = useState<readonly RenderingKind[]>(mayWrite ? renderings.drafts.map(({ kind }) => kind) : []);
  const maySend = useMay('interpreter.save');
  const mayTake = useMay('interpreter.take');
  const [dialog, setDialog] = useState<'send' | 'return'>();
  const [said, say] = useSaid();
  const narrative = renderings.sources.find(({ from }) => from === 'narrative')?.text ?? '';
  const converted = looksZawgyi(narrative) ? unicodeOfZawgyi(narrative) : undefined;
  const close = (kind: RenderingKind): void => setOpen(open.filter((each) => each !== kind));
  return (
    <section className={renderings.total > 0 || open.length > 0 || converted !== undefined ? 'sheet renderings renderings-shown' : 'sheet renderings'} aria-label={t('desk.languages.title')}>
      <h3>{t('desk.languages.title')}</h3>
      <LanguageLine tipId={tipId} renderings={renderings} mayWrite={mayWrite} onChange={onChange} />
      {converted === undefined ? null : (
        <div className="rendering">
          <h4>{t('desk.languages.zawgyi')}</h4>
          <p className="tiny muted">{t('desk.languages.zawgyiWords')}</p>
          <LongText text={converted} language="my" />
        </div>
      )}
      {renderings.total === 0 ? <p className="small muted">{t('desk.languages.none')}</p> : <RenderingVersions renderings={renderings} />}
      {mayWrite ? (
        <div className="actions">
          {renderingKinds
            .filter((kind) => !open.includes(kind))
            .map((kind) => (
              <Button key={kind} isSmall onPress={() => setOpen([...open, kind])}>
                {t(`desk.languages.${renderings.versions.some((version) => version.kind === kind) ? 'rewrite' : 'write'}.${kind}`)}
              </Button>
            ))}
        </div>
      ) : null}
      {renderingKinds
        .filter((kind) => open.includes(kind))
        .map((kind) => (
          <RenderingField
            key={kind}
            tipId={tipId}
            kind={kind}
            renderings={renderings}
            onClose={() => {
              close(kind);
              onChange({ ...renderings, drafts: renderings.drafts.filter((draft) => draft.kind !== kind) });
            }}
            onSaved={(saved) => {
              close(kind);
              say(({ t }) => t(`desk.languages.saved.${kind}`));
              onChange(saved);
            }}
          />
        ))}
      <div className="actions">
        {maySend && renderings.sources.length > 0 ? (
          <Button isSmall onPress={() => setDialog('send')}>
            {t('desk.languages.sendTo')}
          </Button>
        ) : null}
        {mayTake ? (
          <Button isSmall onPress={() => setDialog('return')}>
            {t('desk.languages.takeBack')}
          </Button>
        ) : null}
      </div>
      <SentPackages tipId={tipId} />
      {dialog === 'send' ? <SendDialog tipId={tipId} sources={renderings.sources} onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'return' ? (
        <ReturnDialog
          tipId={tipId}
          onClose={() => setDialog(undefined)}
          onTaken={(number) => {
            setDialog(undefined);
            say(({ t }) => t('desk.languages.taken', { number: String(number) }));
          }}
        />
      ) : null}
      <p className="said small muted" role="status">
        {said}
      </p>
    </section>
  );
}
