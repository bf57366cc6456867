import type { ReceiptCode } from '#shared/sealed-tip/receipt.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { TextField } from './TextField.tsx';

interface WordsFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly code: ReceiptCode | undefined;
  readonly hint: string;
}

/** Twelve words or numbers, typed in. What is wrong with them is said without saying which, since somebody may be looking on. */
export function WordsField({ value, onChange, code, hint }: WordsFieldProps) {
  const { t } = useTranslation();
  const problems = { 'receipt-incomplete': t('form.receipt.incomplete'), 'receipt-unknown': t('form.receipt.unknown'), 'receipt-checksum': t('form.receipt.checksum') };
  return <TextField name="words" label={t('form.receipt.words')} hint={hint} rows={3} value={value} onChange={onChange} problem={code && problems[code]} />;
}
