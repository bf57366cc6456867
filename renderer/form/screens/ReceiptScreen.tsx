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
  readonly onBack: () => void;
}

type View = { readonly kind: 'warning' } | { readonly kind: 'shown'; readonly receipt: Uint8Array } | { readonly kind: 'earlier' };

/** First the danger of having the words, then the words; or those of an earlier message. */
export function ReceiptScreen({ make, onKeep, onBack }: ReceiptScreenProps) {
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
            <button type="button" onClick={onBack}>
              {t('form.receipt.without')}
            </button>
          </div>
        </Screen>
      );
    case 'shown':
      return <ShownReceipt key="shown" receipt={view.receipt} onDone={() => onKeep(view.receipt)} onBack={onBack} />;
    case 'earlier':
      return <EarlierReceipt key="earlier" onKeep={onKeep} onBack={onBack} />;
  }
}

/** English readers get words; for all others numbers, which need no spelling. */
function ShownReceipt({ receipt, onDone, onBack }: { readonly receipt: Uint8Array; readonly onDone: () => void; readonly onBack: () => void }) {
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
        <button type="button" onClick={onBack}>
          {t('form.receipt.without')}
        </button>
      </div>
    </Screen>
  );
}

function EarlierReceipt({ onKeep, onBack }: { readonly onKeep: (receipt: Uint8Array) => void; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [code, setCode] = useState<ReceiptCode>();
  const use = () => {
    const read = readReceipt(words);
    if (read.ok) onKeep(read.value);
    else {
      setCode(read.code);
      document.getElementById('words')?.focus();
    }
  };
  return (
    <Screen title={t('form.receipt.earlierTitle')}>
      <WordsField value={words} onChange={setWords} code={code} hint={t('form.receipt.wordsHint')} />
      <div className="steps">
        <button type="button" className="primary" onClick={use}>
          {t('form.receipt.use')}
        </button>
        <button type="button" onClick={onBack}>
          {t('form.receipt.without')}
        </button>
      </div>
    </Screen>
  );
}
