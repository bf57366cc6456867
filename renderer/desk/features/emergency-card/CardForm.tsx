import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { StatedFinding } from '#shared/contract/emergency-card-calls.ts';
import type { ReceiverView } from '#shared/contract/receiver-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { NotSaved } from '#ui/NotSaved.tsx';
import { useKeys } from '#ui/use-keys.ts';
import { GateFindings } from '../../sharing/GateFindings.tsx';
import { cardOf, leavingOf, type CardDraft } from './card-draft.ts';
import { CardFields } from './CardFields.tsx';
import { CardFindings } from './CardFindings.tsx';
import { CardReceiver } from './CardReceiver.tsx';
import type { CardLeaving } from './use-card-leaving.ts';
import type { Proposals } from './use-proposals.ts';

export interface CardFormProps {
  readonly tipId: string;
  readonly draft: CardDraft;
  /** What the fields hold was typed before. */
  readonly isRestored: boolean;
  readonly draftCode: Code | undefined;
  readonly proposals: Proposals;
  readonly receivers: readonly ReceiverView[];
  readonly leaving: CardLeaving;
  readonly onChange: (part: Partial<CardDraft>) => void;
  readonly onClose: () => void;
  readonly onThrowAway: () => void;
}

/** From top to bottom by keyboard: the fields, to whom, on whose word, and the two ways out. */
export function CardForm({ tipId, draft, isRestored, draftCode, proposals, receivers, leaving, onChange, onClose, onThrowAway }: CardFormProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [stated, setStated] = useState<readonly StatedFinding[]>([]);
  const [tries, setTries] = useState(0);
  const leaves = useRef<HTMLFieldSetElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const { reply, isBusy } = leaving;
  const code = leaving.code ?? draftCode;
  // The form is taller than most windows: what is wrong with it may be out of sight.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector('.field-error, [role=alert]')?.scrollIntoView({ block: 'center' });
  }, [tries, reply, code]);
  const card = cardOf(draft);
  const act = (how: 'save' | 'show'): void => {
    setTries(tries + 1);
    const asked = leavingOf(draft, passphrase);
    if (asked !== undefined) leaving[how]({ tipId, card, stated: [...stated], leaving: asked });
  };
  const keys = useKeys((event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    if (!isBusy) act('save');
  });
  return (
    <div ref={keys}>
      <div ref={form} className="stack">
        {isRestored ? <NotSaved isBusy={isBusy} /> : null}
        <p className="small">{t('desk.emergencyCard.intro')}</p>
        <p className="small muted">{t('desk.emergencyCard.keys')}</p>
        <CardFields
          fields={draft.fields}
          proposals={proposals}
          faults={reply?.outcome === 'open' ? reply.faults.filter(({ field, code: fault }) => fault !== 'card-field-missing' || card[field] === undefined) : []}
          onChange={(fields) => onChange({ fields })}
          onLast={() => leaves.current?.querySelector<HTMLElement>('button, input')?.focus()}
        />
        <fieldset ref={leaves} className="stack card-leaves">
          <legend className="label">{t('desk.emergencyCard.leavesTitle')}</legend>
          <CardReceiver tipId={tipId} receivers={receivers} draft={draft} passphrase={passphrase} onPassphrase={setPassphrase} isChecked={tries > 0} onChange={onChange} />
        </fieldset>
        {reply?.outcome === 'open' ? <CardFindings findings={reply.findings} findingsTotal={reply.findingsTotal} stated={stated} onStated={setStated} /> : null}
        {reply?.outcome === 'refused' ? (
          <Banner tone="danger" role="alert">
            <p>
              <strong>{t('desk.emergencyCard.refusedTitle')}</strong>
            </p>
            <GateFindings findings={reply.findings} findingsTotal={reply.findingsTotal} />
            <p>{t('desk.emergencyCard.refusedWords')}</p>
          </Banner>
        ) : null}
        {code === undefined ? null : <ErrorBanner code={code} />}
        <p className="small muted">
          {t('desk.emergencyCard.showHelp')} {t('desk.emergencyCard.keptWords')}
        </p>
        <div className="actions">
          <Button isPending={isBusy} onPress={onThrowAway}>
            {t('desk.emergencyCard.throwAway')}
          </Button>
          <Button isPending={isBusy} onPress={onClose}>
            {t('desk.emergencyCard.close')}
          </Button>
          <Button isPending={isBusy} onPress={() => act('show')}>
            {t('desk.emergencyCard.showLarge')}
          </Button>
          <Button kind="primary" isPending={isBusy} onPress={() => act('save')}>
            {t('desk.emergencyCard.save')}
          </Button>
        </div>
      </div>
    </div>
  );
}
