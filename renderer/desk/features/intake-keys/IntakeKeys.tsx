import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { IntakeKeyView } from '#shared/contract/intake-calls.ts';
import { keysAtMost } from '#shared/domain/key-epoch.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { Pager } from '#ui/Pager.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useNow } from '#ui/use-now.ts';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi, useHost, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { CheckForm } from './CheckForm.tsx';
import { EpochDays } from './EpochDays.tsx';
import { IntakeKeyCard } from './IntakeKeyCard.tsx';
import { LaptopKeys } from './LaptopKeys.tsx';
import { MakeKeyDialog } from './MakeKeyDialog.tsx';
import { PosterDialog } from './PosterDialog.tsx';
import { SaveFormDialog } from './SaveFormDialog.tsx';

export interface IntakeKeysProps {
  readonly onMade: () => void;
  /** Asks whether this key shall be destroyed. */
  readonly onDestroy: (key: IntakeKeyView) => void;
}

type Opened = { readonly kind: 'make' } | { readonly kind: 'form' | 'poster'; readonly key: IntakeKeyView };
type Done = { readonly kind: 'made'; readonly epoch: number } | { readonly kind: 'card'; readonly name: string };

/** The keys tips are sealed to, the forms that carry them, and the keys of other laptops. */
export function IntakeKeys({ onMade, onDestroy }: IntakeKeysProps) {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const now = useNow();
  // All keys in use are in the first answer, whichever page is shown.
  const { loaded, reload: reloadFirst } = useReply('intakeKey.list', {});
  const [offset, setOffset] = useState(0);
  const { loaded: turned, reload: reloadTurned } = useReply('intakeKey.list', offset === 0 ? null : { offset });
  const reload = (): void => {
    reloadFirst();
    reloadTurned();
  };
  const { loaded: days, put: putDays } = useReply('epoch.days', {});
  const { loaded: laptops, reload: reloadLaptops } = useReply('laptopKey.list', {});
  const [formsSaved, setFormsSaved] = useState(0);
  useNotice('deletions.changed', reload);
  const [opened, setOpened] = useState<Opened>();
  const [done, setDone] = useState<Done>();
  // The button of an empty page goes away with the first key.
  const outcome = useRef<HTMLDivElement>(null);
  const area = useKeptFocus(outcome);
  const call = useCall();
  const mayMake = useMay('intakeKey.create');
  const makeButton = mayMake ? (
    <Button kind="primary" isDisabled={days.state !== 'ready'} onPress={() => setOpened({ kind: 'make' })}>
      {t('desk.keys.make')}
    </Button>
  ) : (
    <CallReason call="intakeKey.create" />
  );
  const byEpoch = (found: typeof loaded): readonly IntakeKeyView[] => (found.state === 'ready' ? [...found.value.keys].sort((a, b) => b.epoch - a.epoch) : []);
  const first = byEpoch(loaded);
  const keys = offset === 0 ? first : byEpoch(turned);
  const laptopKeys = laptops.state === 'ready' ? laptops.value.keys : [];
  const isEmpty = loaded.state === 'ready' && first.length === 0;
  const failed = [loaded, turned, days, laptops].find((each) => each.state === 'failed');

  const nameOf = (keyId: string): string => {
    const own = [...first, ...keys].find((key) => key.keyId === keyId);
    if (own) return t('desk.epochs.aKey', { epoch: own.epoch });
    const laptop = laptopKeys.find((key) => key.laptopKeyId === keyId);
    return laptop ? t('desk.epochs.anotherLaptop', { name: laptop.name }) : t('desk.epochs.removedKey');
  };
  const saveCard = async ({ keyId }: IntakeKeyView): Promise<void> => {
    call.dismiss();
    setDone(undefined);
    const chosen = await host.choose('key-card', t('desk.epochs.cardName'));
    if (!chosen) return;
    await call.run(
      () => api['keyCard.save']({ keyId, handle: chosen.handle }),
      ({ savedAs }) => setDone({ kind: 'card', name: savedAs }),
    );
  };
  const close = (): void => setOpened(undefined);

  return (
    <Page areaRef={area} title={t('desk.keys.title')} intro={t('desk.keys.intro')} {...(isEmpty ? {} : { actions: makeButton })}>
      {failed ? <ErrorBanner code={failed.code} /> : null}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <div ref={outcome} tabIndex={-1}>
        {done ? (
          <Banner tone="ok" role="status">
            {done.kind === 'made' ? t('desk.keys.made', { epoch: done.epoch }) : t('desk.epochs.cardSaved', { name: done.name })}
          </Banner>
        ) : null}
      </div>
      {isEmpty ? (
        <EmptyState title={t('desk.keys.noneTitle')} actions={makeButton}>
          <p>{t('desk.keys.noneWords')}</p>
        </EmptyState>
      ) : null}
      <ul className="cards" aria-label={t('desk.keys.title')}>
        {keys.map((key) => (
          <IntakeKeyCard
            key={key.keyId}
            intakeKey={key}
            now={now}
            formsSaved={formsSaved}
            nameOf={nameOf}
            onSaveForm={() => setOpened({ kind: 'form', key })}
            onSaveCard={() => void saveCard(key)}
            onSavePoster={() => setOpened({ kind: 'poster', key })}
            onDestroy={() => onDestroy(key)}
          />
        ))}
      </ul>
      {loaded.state === 'ready' ? <Pager offset={offset} perPage={keysAtMost} total={loaded.value.total} onOffset={setOffset} /> : null}
      {isEmpty ? null : (
        <>
          <CheckForm />
          <LaptopKeys keys={laptopKeys} now={now} onChanged={reloadLaptops} />
        </>
      )}
      {days.state === 'ready' ? <EpochDays days={days.value} onChanged={putDays} /> : null}
      {opened?.kind === 'make' && days.state === 'ready' ? (
        <MakeKeyDialog
          days={days.value}
          onClose={close}
          onMade={(key) => {
            close();
            setDone({ kind: 'made', epoch: key.epoch });
            onMade();
            reload();
          }}
        />
      ) : null}
      {opened?.kind === 'form' ? <SaveFormDialog intakeKey={opened.key} otherKeys={first} laptopKeys={laptopKeys} onSaved={() => setFormsSaved((before) => before + 1)} onClose={close} /> : null}
      {opened?.kind === 'poster' ? <PosterDialog intakeKey={opened.key} onClose={close} /> : null}
    </Page>
  );
}
