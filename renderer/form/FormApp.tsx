import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from '#i18n/form-translation.ts';
import type { FormWayToSend } from '#shared/domain/form-settings.ts';
import type { RandomBytes } from '#shared/sealed-tip/bytes.ts';
import type { DeviceBack } from './device-back.ts';
import { emptyDraft, isEmpty, type ChosenFile, type Draft } from './draft.ts';
import { sealDraft } from './seal-draft.ts';
import { neutralFileName, type SealedMessage } from './sealed-message.ts';
import { CheckScreen } from './screens/CheckScreen.tsx';
import { CircumstancesScreen } from './screens/CircumstancesScreen.tsx';
import { FilesScreen } from './screens/FilesScreen.tsx';
import { LeavingScreen } from './screens/LeavingScreen.tsx';
import { NarrativeScreen } from './screens/NarrativeScreen.tsx';
import { SealedScreen } from './screens/SealedScreen.tsx';
import { SealingScreen } from './screens/SealingScreen.tsx';
import { WelcomeScreen } from './screens/WelcomeScreen.tsx';
import { stepAfter, stepBefore, stepNumber, type Step } from './steps.ts';
import { TopBar } from './TopBar.tsx';

export interface FormAppProps {
  readonly recipients: readonly Uint8Array[];
  /** Six words for each recipient. */
  readonly fingerprints: readonly (readonly string[])[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly waysToSend: readonly FormWayToSend[];
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
  readonly deviceBack: DeviceBack;
  /** Empties page and memory; nothing of the form is left after it. */
  readonly onLeave: () => void;
}

type Trouble = { readonly kind: 'failed' } | { readonly kind: 'unreadable'; readonly file: ChosenFile } | undefined;

/** The whole form. What was written is kept in this component's state and nowhere else. */
export function FormApp({ recipients, fingerprints, expiresAt, waysToSend, now, randomBytes, deviceBack, onLeave }: FormAppProps) {
  const { t, locale } = useTranslation();
  const [step, setStep] = useState<Step>('welcome');
  const [hasMoved, setHasMoved] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [message, setMessage] = useState<SealedMessage>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [share, setShare] = useState(0);
  const [innerId] = useState(() => Array.from(randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join(''));
  const [isExpired] = useState(() => now() > expiresAt);
  const sealing = useRef<AbortController>(undefined);

  const hasWritten = !isEmpty(draft);
  useWarningBeforeClosing(hasWritten);
  useEffect(() => () => sealing.current?.abort(), []);

  const goTo = (target: Step) => {
    setHasMoved(true);
    setStep(target);
  };
  const goOn = (target: Step) => {
    deviceBack.entered();
    goTo(target);
  };
  const next = () => goOn(stepAfter(step));
  const back = () => {
    sealing.current?.abort();
    goTo(stepBefore(step));
  };
  const onDeviceBack = useEffectEvent(() => {
    if (isLeaving) setIsLeaving(false);
    else back();
  });
  useEffect(() => deviceBack.listen(() => onDeviceBack()), [deviceBack]);
  const write = (change: Partial<Draft>) => setDraft((present) => ({ ...present, ...change }));

  const leave = () => {
    if (isLeaving || !hasWritten) onLeave();
    else {
      deviceBack.entered();
      setIsLeaving(true);
    }
  };

  const seal = async () => {
    setTrouble(undefined);
    if (message?.draft === draft) {
      goOn('sealed');
      return;
    }
    const controller = new AbortController();
    sealing.current = controller;
    setShare(0);
    goOn('sealing');
    const sealed = await sealDraft({ draft, recipients, innerId, formLanguage: locale, now, randomBytes, signal: controller.signal, onProgress: setShare });
    if (controller.signal.aborted) return;
    switch (sealed.outcome) {
      case 'sealed':
        setMessage({ draft, bytes: sealed.bytes, fileName: neutralFileName(randomBytes) });
        goTo('sealed');
        return;
      case 'unreadable':
        setTrouble({ kind: 'unreadable', file: sealed.file });
        goTo('files');
        return;
      case 'failed':
        setTrouble({ kind: 'failed' });
        goTo('check');
        return;
      case 'stopped':
        goTo('check');
    }
  };

  const screen = () => {
    switch (step) {
      case 'welcome':
        return <WelcomeScreen takesFocus={hasMoved} fingerprints={fingerprints} expiresAt={expiresAt} isExpired={isExpired} onNext={next} />;
      case 'narrative':
        return <NarrativeScreen value={draft.narrative} onChange={(narrative) => write({ narrative })} onNext={next} onBack={back} />;
      case 'circumstances':
        return <CircumstancesScreen place={draft.place} when={draft.when} onPlace={(place) => write({ place })} onWhen={(when) => write({ when })} onNext={next} onBack={back} />;
      case 'files':
        return (
          <FilesScreen
            files={draft.files}
            onChange={(change) => setDraft((present) => ({ ...present, files: change(present.files) }))}
            unreadable={trouble?.kind === 'unreadable' ? trouble.file : undefined}
            onNext={next}
            onBack={back}
          />
        );
      case 'check':
        return <CheckScreen draft={draft} hasFailed={trouble?.kind === 'failed'} onChange={goOn} onSeal={() => void seal()} onBack={back} />;
      case 'sealing':
        return <SealingScreen share={share} onStop={back} />;
      case 'sealed':
        return message && <SealedScreen message={message} waysToSend={waysToSend} expiresAt={expiresAt} isExpired={isExpired} onChange={back} />;
    }
  };

  return (
    <>
      <TopBar step={isLeaving ? undefined : stepNumber(step)} leaveLabel={isLeaving ? t('form.leaving.leave') : t('form.leave')} onLeave={leave} />
      {isLeaving ? <LeavingScreen onLeave={onLeave} onStay={() => setIsLeaving(false)} /> : screen()}
    </>
  );
}

/** The browser's own question before a page with something written on it is closed or reloaded by mistake. */
function useWarningBeforeClosing(isNeeded: boolean) {
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}
