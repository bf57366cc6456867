import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FormLocale } from '#i18n/form-locales.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import type { FormWayToSend } from '#shared/domain/form-settings.ts';
import type { RandomBytes } from '#shared/sealed-tip/bytes.ts';
import { receiptBytes } from '#shared/sealed-tip/receipt.ts';
import type { DeviceBack } from './device-back.ts';
import { isEmpty, overLimit, unfitField, type Draft, type WrittenField } from './draft.ts';
import type { ChosenFile } from './files/chosen-file.ts';
import { useAddedFiles } from './files/use-added-files.ts';
import { sealDraft } from './seal-draft.ts';
import { neutralFileName, type SealedMessage } from './sealed-message.ts';
import type { Ways } from './Screen.tsx';
import { AnswerScreen } from './screens/AnswerScreen.tsx';
import { CheckScreen } from './screens/CheckScreen.tsx';
import { ContactScreen } from './screens/ContactScreen.tsx';
import { DangerScreen } from './screens/DangerScreen.tsx';
import { FilesScreen } from './screens/FilesScreen.tsx';
import { LeavingScreen } from './screens/LeavingScreen.tsx';
import { NarrativeScreen } from './screens/NarrativeScreen.tsx';
import { PeopleScreen } from './screens/PeopleScreen.tsx';
import { ReceiptScreen } from './screens/ReceiptScreen.tsx';
import { SealedScreen } from './screens/SealedScreen.tsx';
import { SealingScreen } from './screens/SealingScreen.tsx';
import { UnsafeScreen } from './screens/UnsafeScreen.tsx';
import { WelcomeScreen } from './screens/WelcomeScreen.tsx';
import { WhenScreen } from './screens/WhenScreen.tsx';
import { WhereScreen } from './screens/WhereScreen.tsx';
import { maySealNow, stepAfter, stepBefore, stepNumber, type Step } from './steps.ts';
import { TopBar } from './TopBar.tsx';
import { useDraft } from './use-draft.ts';
import type { Voice } from './voice/voice.ts';

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
  readonly onLocale: (locale: FormLocale) => void;
  /** Whether the form must seal nothing more, asked again at every sealing: a page may stay open for weeks. The caller then says so instead of this. */
  readonly isOver: () => boolean;
  /** Empties page and memory; nothing of the form is left after it. */
  readonly onLeave: () => void;
}

type Trouble = { readonly kind: 'failed' } | { readonly kind: 'unreadable'; readonly file: ChosenFile | Voice } | undefined;

/** On which screen a field stands. */
const stepOf: Readonly<Record<WrittenField, Step>> = { narrative: 'narrative', place: 'where', when: 'when', safeContact: 'contact' };

/** The whole form. What was written is kept in this component's state and nowhere else. */
export function FormApp({ recipients, fingerprints, expiresAt, waysToSend, now, randomBytes, deviceBack, onLocale, isOver, onLeave }: FormAppProps) {
  const { t, locale } = useTranslation();
  const [step, setStep] = useState<Step>('welcome');
  const [hasMoved, setHasMoved] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const { draft, write, answer } = useDraft();
  const [message, setMessage] = useState<SealedMessage>();
  const [isRecording, setIsRecording] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const [share, setShare] = useState(0);
  const [innerId] = useState(() => Array.from(randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join(''));
  const [isExpired] = useState(() => now() > expiresAt);
  const running = useRef<AbortController>(undefined);

  const added = useAddedFiles(draft, (files) => write({ files }));
  const hasWritten = !isEmpty(draft) || isRecording || added.progress !== undefined;
  useWarningBeforeClosing(hasWritten);
  useEffect(() => () => running.current?.abort(), []);

  const goTo = (target: Step) => {
    setHasMoved(true);
    setStep(target);
  };
  const goOn = (target: Step) => {
    deviceBack.entered();
    goTo(target);
  };
  const back = () => {
    running.current?.abort();
    goTo(stepBefore(step));
  };
  const onDeviceBack = useEffectEvent(() => {
    if (isLeaving) setIsLeaving(false);
    else back();
  });
  useEffect(() => deviceBack.listen(() => onDeviceBack()), [deviceBack]);

  const leave = () => {
    if (isLeaving || !hasWritten) onLeave();
    else {
      deviceBack.entered();
      setIsLeaving(true);
    }
  };

  const sealAs = (sealed: Draft, signal: AbortSignal, onProgress: (share: number) => void) =>
    sealDraft({ draft: sealed, recipients, innerId, formLanguage: locale, now, randomBytes, signal, onProgress });

  /** What was written, without files: to be kept before a phone may drop the page. */
  const sealWritten = async () => {
    const sealed = await sealAs({ ...draft, files: [] }, new AbortController().signal, () => undefined);
    return sealed.outcome === 'sealed' ? { blob: sealed.blob, fileName: neutralFileName(randomBytes) } : undefined;
  };

  const sealableWritten = unfitField(draft) === undefined ? sealWritten : undefined;

  const seal = async (sealing: Draft) => {
    setTrouble(undefined);
    if (added.progress) {
      goOn('files');
      return;
    }
    const unfit = unfitField(sealing);
    if (unfit !== undefined) {
      goOn(stepOf[unfit]);
      return;
    }
    if (isOver()) return;
    if (message?.draft === sealing) {
      goOn('sealed');
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    setShare(0);
    goOn('sealing');
    const sealed = await sealAs(sealing, controller.signal, setShare);
    if (controller.signal.aborted) return;
    switch (sealed.outcome) {
      case 'sealed':
        setMessage({ draft: sealing, blob: sealed.blob, fileName: neutralFileName(randomBytes) });
        goTo('sealed');
        return;
      case 'unreadable':
        setTrouble({ kind: 'unreadable', file: sealed.file });
        goTo(sealed.file === sealing.voice ? 'narrative' : 'files');
        return;
      case 'failed':
        setTrouble({ kind: 'failed' });
        goTo('check');
        return;
      case 'stopped':
        goTo('check');
    }
  };

  const ways: Ways = { onNext: () => goOn(stepAfter(step)), onBack: back, ...(maySealNow(step) ? { onSealNow: () => void seal(draft) } : {}) };

  const screen = () => {
    switch (step) {
      case 'welcome':
        return (
          <WelcomeScreen
            takesFocus={hasMoved}
            fingerprints={fingerprints}
            expiresAt={expiresAt}
            isExpired={isExpired}
            onStart={ways.onNext}
            onNotSafe={() => goOn('unsafe')}
            onLookForAnswer={() => goOn('answer')}
          />
        );
      case 'unsafe':
        return <UnsafeScreen onLeave={onLeave} onBack={back} />;
      case 'answer':
        return <AnswerScreen now={now} onLeave={onLeave} onBack={back} />;
      case 'narrative':
        return (
          <NarrativeScreen
            value={draft.narrative}
            onChange={(narrative) => write({ narrative })}
            voice={draft.voice}
            onVoice={(voice) => write({ voice })}
            voiceFits={(voice) => overLimit({ voice, files: draft.files }) === undefined}
            isVoiceUnreadable={trouble?.kind === 'unreadable' && trouble.file === draft.voice}
            onRecording={setIsRecording}
            onSealWritten={sealableWritten}
            ways={ways}
          />
        );
      case 'where':
        return <WhereScreen answers={draft.answers} answer={answer} place={draft.place} onPlace={(place) => write({ place })} ways={ways} />;
      case 'when':
        return <WhenScreen answers={draft.answers} answer={answer} when={draft.when} onWhen={(when) => write({ when })} ways={ways} />;
      case 'people':
        return <PeopleScreen answers={draft.answers} answer={answer} ways={ways} />;
      case 'danger':
        return <DangerScreen answers={draft.answers} answer={answer} ways={ways} />;
      case 'files':
        return (
          <FilesScreen
            added={added}
            onSealWritten={sealableWritten}
            unreadable={trouble?.kind === 'unreadable' ? draft.files.find((one) => one === trouble.file) : undefined}
            ways={ways}
          />
        );
      case 'contact':
        return (
          <ContactScreen
            answers={draft.answers}
            answer={answer}
            safeContact={draft.safeContact}
            onSafeContact={(safeContact) => write({ safeContact })}
            hasReceipt={draft.receipt !== undefined}
            onReceipt={() => goOn('receipt')}
            onNoReceipt={() => write({ receipt: undefined })}
            ways={ways}
          />
        );
      case 'receipt':
        return (
          <ReceiptScreen
            make={() => randomBytes(receiptBytes)}
            onKeep={(receipt) => {
              write({ receipt });
              back();
            }}
            onSealNow={(receipt) => {
              if (receipt) write({ receipt });
              void seal(receipt ? { ...draft, receipt } : draft);
            }}
            onBack={back}
          />
        );
      case 'check':
        return <CheckScreen draft={draft} hasFailed={trouble?.kind === 'failed'} onChange={goOn} onSeal={() => void seal(draft)} onBack={back} />;
      case 'sealing':
        return <SealingScreen share={share} onStop={back} />;
      case 'sealed':
        return message && <SealedScreen message={message} waysToSend={waysToSend} expiresAt={expiresAt} isExpired={isExpired} onChange={back} />;
    }
  };

  return (
    <>
      <TopBar step={isLeaving ? undefined : stepNumber(step)} leaveLabel={isLeaving ? t('form.leaving.leave') : t('form.leave')} onLeave={leave} onLocale={onLocale} />
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
