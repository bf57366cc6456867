import { useRef } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { cardFields, cardFieldUnits, requiredCardFields, type CardField, type CardFieldFault } from '#shared/domain/emergency-card.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { useKeys } from '#ui/use-keys.ts';
import { TextField } from '#ui/TextField.tsx';
import type { CardDraft } from './card-draft.ts';
import type { Proposals } from './use-proposals.ts';

export interface CardFieldsProps {
  readonly fields: CardDraft['fields'];
  readonly proposals: Proposals;
  readonly faults: readonly CardFieldFault[];
  readonly onChange: (fields: CardDraft['fields']) => void;
  /** Enter in the last of them. */
  readonly onLast: () => void;
}

const isRequired = (field: CardField): boolean => requiredCardFields.some((required) => required === field);

/** The fields one under the other. Enter takes what is proposed into an empty one and goes on, so that most of a card is made of single presses. */
export function CardFields({ fields, proposals, faults, onChange, onLast }: CardFieldsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLFieldSetElement>(null);
  const put = (field: CardField, part: Partial<CardDraft['fields'][CardField]>): void => onChange({ ...fields, [field]: { ...fields[field], ...part } });
  const take = (field: CardField, text: string): void => put(field, { text, isUnknown: false });
  const goOn = (field: CardField): void => {
    const next = cardFields[cardFields.indexOf(field) + 1];
    if (next === undefined) onLast();
    else list.current?.querySelector<HTMLElement>(`[data-card-field="${next}"] textarea`)?.focus();
  };
  const keys = useKeys((event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing || !(event.target instanceof HTMLTextAreaElement)) return;
    const of = event.target.closest('[data-card-field]')?.getAttribute('data-card-field');
    const field = cardFields.find((each) => each === of);
    if (field === undefined) return;
    event.preventDefault();
    const [first] = proposals[field];
    if (fields[field].text.trim() === '' && !fields[field].isUnknown && first !== undefined) take(field, first);
    goOn(field);
  });
  return (
    <fieldset ref={list} className="stack card-fields">
      <legend className="label">{t('desk.emergencyCard.fieldsTitle')}</legend>
      <div ref={keys} className="stack">
      {cardFields.map((field, index) => {
        const { text, isUnknown } = fields[field];
        const label = t(`desk.emergencyCard.fields.${field}`);
        const fault = faults.find((each) => each.field === field);
        return (
          <div key={field} data-card-field={field} className="stack-tight">
            <TextField
              label={label}
              value={text}
              isMultiline
              rows={2}
              maxLength={cardFieldUnits}
              takesFocus={index === 0}
              onChange={(typed) => take(field, typed)}
              {...(isRequired(field) ? { description: t('desk.emergencyCard.needed') } : {})}
              {...(fault === undefined ? {} : { error: t(`desk.emergencyCard.fault.${fault.code}`) })}
            />
            <div className="actions card-proposals">
              {text.trim() === '' && !isUnknown
                ? proposals[field].map((words) => (
                    <Button
                      key={words}
                      isSmall
                      label={t('desk.emergencyCard.takeOf', { field: label, words })}
                      onPress={() => {
                        take(field, words);
                        goOn(field);
                      }}
                    >
                      {t('desk.emergencyCard.take', { words })}
                    </Button>
                  ))
                : null}
              {isRequired(field) ? (
                <Checkbox label={t('desk.emergencyCard.unknownOf', { field: label })} isSelected={isUnknown} onChange={(isSelected) => put(field, { isUnknown: isSelected, ...(isSelected ? { text: '' } : {}) })}>
                  {t('desk.emergencyCard.unknown')}
                </Checkbox>
              ) : null}
            </div>
          </div>
        );
      })}
      </div>
    </fieldset>
  );
}
