import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { NamedCompound } from '#shared/contract/compound-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import type { End } from './EndField.tsx';
import { LinkList } from './LinkList.tsx';
import { NewLinkDialog } from './NewLinkDialog.tsx';
import { RecordOrganisationDialog } from './RecordOrganisationDialog.tsx';

/** Who is behind a compound, or has to do with it, and who says so. */
export function CompoundOrganisations({ compound: { compoundId, name }, onOpen }: { readonly compound: Pick<NamedCompound, 'compoundId' | 'name'>; readonly onOpen: (organisationId: string) => void }) {
  const { t } = useTranslation();
  const mayLink = useMay('organisations.link');
  const { loaded, reload } = useReply('organisations.ofCompound', { compoundId });
  const [asking, setAsking] = useState<{ readonly what: 'new' } | { readonly what: 'link'; readonly to?: End }>();
  const [said, say] = useSaid();
  useNotice('organisations.changed', reload);
  useNotice('compounds.changed', reload);
  const { links, total } = loaded.state === 'ready' ? loaded.value : { links: [], total: 0 };
  const outcome = useRef<HTMLParagraphElement>(null);
  const area = useKeptFocus(outcome);
  const close = (): void => setAsking(undefined);
  return (
    <section ref={area} className="stack">
      <div className="section-head">
        <h2>{t('desk.organisations.ofCompound')}</h2>
        {mayLink ? (
          <div className="actions">
            <Button isSmall onPress={() => setAsking({ what: 'link' })}>
              {t('desk.organisations.linkOrganisation')}
            </Button>
            <Button isSmall onPress={() => setAsking({ what: 'new' })}>
              {t('desk.organisations.record')}
            </Button>
          </div>
        ) : null}
      </div>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && total === 0 ? <p className="muted">{t('desk.organisations.ofCompoundNone')}</p> : null}
      {total === 0 ? null : (
        <>
          <p className="small muted">{t('desk.organisations.linkWords')}</p>
          <LinkList label={t('desk.organisations.ofCompound')} named="organisation" links={links} total={total} onOpen={({ organisation }) => onOpen(organisation.organisationId)} onChanged={() => say(({ t }) => t('desk.organisations.saved'))} />
        </>
      )}
      <p ref={outcome} tabIndex={-1} className="said small muted" role="status">
        {said}
      </p>
      {asking?.what === 'new' ? <RecordOrganisationDialog onDone={(organisation) => setAsking({ what: 'link', to: { id: organisation.organisationId, name: organisation.name } })} onClose={close} /> : null}
      {asking?.what === 'link' ? (
        <NewLinkDialog
          from={{ compound: { id: compoundId, name } }}
          to={asking.to}
          onDone={() => {
            close();
            say(({ t }) => t('desk.organisations.saved'));
          }}
          onClose={close}
        />
      ) : null}
    </section>
  );
}
