import { useState } from 'react';
import { readReceipt, receiptDigits, receiptWords, type ReceiptCode } from '#shared/sealed-tip/receipt.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { Screen } from '../Screen.tsx';
import { WordsField } from '../WordsField.tsx';

interface ReceiptScreenProps {
  /** 16 random bytes, made when they are first asked for. */
  readonly make: () => Uint8Array;
  /** The words are kept: these bytes belong to the message. */
  readonly onKeep: (receipt: Uint8Array) => void;
  /** Leaves the rest out. With the words that were shown or typed, since somebody may have kept them; without any where there are none. */
  readonly onSealNow: (receipt: Uint8Array | undefined) => void;
  readonly onBack: () => void;
}

type View = { readonly kind: 'warning' } | { readonly kind: 'shown'; readonly receipt: Uint8Array } | { readonly kind: 'earlier' };

/** First the danger of having the words, then the words; or those of an earlier message. */
export function ReceiptScreen({ make, onKeep, onSealNow, onBack }: ReceiptScreenProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>({ kind: 'warning' });
  switch (view.kind) {
    case 'warning':
      return (
        <Screen title={t('form.receipt.title')}>
          <p className="warning">{t('form.receipt.danger')}</p>
          <p>{t('form.receipt.advice')}</p>
          <p>{t('form.receipt.once')}</p>
          <div className="steps">
            <button type="button" className="primary" onClick={() => setView({ kind: 'shown', receipt: make() })}>
              {t('form.receipt.show')}
            </button>
            <button type="button" onClick={() => setView({ kind: 'earlier' })}>
              {t('form.receipt.earlier')}
            </button>
            <button type="button" onClick={() => onSealNow(undefined)}>
              {t('form.sealNow')}
            </button>
            <button type="button" onClick={onBack}>
              {t('form.receipt.without')}
            </button>
          </div>
        </Screen>
      );
    case 'shown':
      return <ShownReceipt key="shown" receipt={view.receipt} onDone={() => onKeep(view.receipt)} onSealNow={() => onSealNow(view.receipt)} onBack={onBack} />;
    case 'earlier':
      return <EarlierReceipt key="earlier" onKeep={onKeep} onSealNow={onSealNow} onBack={onBack} />;
  }
}

interface ShownReceiptProps {
  readonly receipt: Uint8Array;
  readonly onDone: () => void;
  readonly onSealNow: () => void;
  readonly onBack: () => void;
}

/** English readers get words; for all others numbers, which need no spelling. */
function ShownReceipt({ receipt, onDone, onSealNow, onBack }: ShownReceiptProps) {
  const { t, locale } = useTranslation();
  const hasWords = locale === 'en';
  return (
    <Screen title={t('form.receipt.shownTitle')}>
      <p>{hasWords ? t('form.receipt.shownText') : t('form.receipt.shownDigits')}</p>
      <ol className="receipt" lang={hasWords ? 'en' : undefined} dir="ltr">
        {(hasWords ? receiptWords(receipt) : receiptDigits(receipt)).map((word, index) => (
          <li key={index}>{word}</li>
        ))}
      </ol>
      <p className="warning">{t('form.receipt.danger')}</p>
      <div className="steps">
        <button type="button" className="primary" onClick={onDone}>
          {t('form.receipt.done')}
        </button>
        <button type="button" onClick={onSealNow}>
          {t('form.sealNow')}
        </button>
        <button type="button" onClick={onBack}>
          {t('form.receipt.without')}
        </button>
      </div>
    </Screen>
  );
}

function EarlierReceipt({ onKeep, onSealNow, onBack }: Omit<ReceiptScreenProps, 'make'>) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [code, setCode] = useState<ReceiptCode>();
  const readFor = (go: (receipt: Uint8Array) => void) => () => {
    const read = readReceipt(words);
    if (read.ok) go(read.value);
    else {
      setCode(read.code);
      document.getElementById('words')?.focus();
    }
  };
  return (
    <Screen title={t('form.receipt.earlierTitle')}>
      <WordsField value={words} onChange={setWords} code={code} hint={t('form.receipt.wordsHint')} />
      <div className="steps">
        <button type="button" className="primary" onClick={readFor(onKeep)}>
          {t('form.receipt.use')}
        </button>
        <button type="button" onClick={words.trim() === '' ? () => onSealNow(undefined) : readFor(onSealNow)}>
          {t('form.sealNow')}
        </button>
        <button type="button" onClick={onBack}>
          {t('form.receipt.without')}
        </button>
      </div>
    </Screen>
  );
}
