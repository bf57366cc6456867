import { contacts, type TipAnswers } from '#shared/domain/tip-answers.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { takesSafeContact, unitsOver } from '../draft.ts';
import { Screen, StepButtons, type Ways } from '../Screen.tsx';
import { TextField } from '../TextField.tsx';
import type { Answer } from '../use-draft.ts';

interface ContactScreenProps {
  readonly answers: TipAnswers;
  readonly answer: Answer;
  readonly safeContact: string;
  readonly onSafeContact: (value: string) => void;
  readonly hasReceipt: boolean;
  readonly onReceipt: () => void;
  readonly onNoReceipt: () => void;
  readonly ways: Ways;
}

/** What may be done with the message, and two ways to be answered: a safe contact, or words that open what is posted for all. */
export function ContactScreen({ answers, answer, safeContact, onSafeContact, hasReceipt, onReceipt, onNoReceipt, ways }: ContactScreenProps) {
  const { t } = useTranslation();
  const over = takesSafeContact(answers) ? unitsOver('safeContact', safeContact) : 0;
  return (
    <Screen title={t('form.contact.title')}>
      <p className="hint" id="contact-hint">
        {t('form.contact.hint')}
      </p>
      <fieldset className="options" aria-describedby="contact-hint">
        <legend>{t('form.contact.choice')}</legend>
        {contacts.map((contact) => (
          <label key={contact} className="option">
            <input type="radio" name="contact" checked={answers.contact === contact} onChange={() => answer('contact', contact)} autoComplete="off" />
            <span>{t(`form.contactChoice.${contact}`)}</span>
          </label>
        ))}
        <label className="option">
          <input type="radio" name="contact" checked={answers.contact === undefined} onChange={() => answer('contact', undefined)} autoComplete="off" />
          <span>{t('form.noAnswer')}</span>
        </label>
      </fieldset>
      {takesSafeContact(answers) && (
        <TextField
          name="safeContact"
          label={t('form.contact.safe')}
          hint={t('form.contact.safeHint')}
          rows={3}
          value={safeContact}
          onChange={onSafeContact}
          problem={over > 0 ? t('form.contact.tooLong', { count: over }) : undefined}
        />
      )}
      <section aria-labelledby="receipt-title">
        <h2 id="receipt-title">{t('form.contact.receiptTitle')}</h2>
        <p>{hasReceipt ? t('form.contact.receiptKept') : t('form.contact.receiptText')}</p>
        <button type="button" onClick={hasReceipt ? onNoReceipt : onReceipt}>
          {hasReceipt ? t('form.contact.receiptRemove') : t('form.contact.receiptAdd')}
        </button>
      </section>
      <StepButtons ways={ways} unfit={over > 0 ? 'safeContact' : undefined} />
    </Screen>
  );
}
