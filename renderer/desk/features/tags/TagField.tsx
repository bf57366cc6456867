import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { tagUnits } from '#shared/contract/tag-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ComboBox } from '#ui/ComboBox.tsx';
import { useSettled } from '../../api/use-settled.ts';
import { useReply } from '../../api/use-reply.ts';

const offeredAtMost = 12;

export interface TagFieldProps {
  /** Names that are not offered, since the tip has them. */
  readonly except: readonly string[];
  readonly isBusy: boolean;
  readonly takesFocus?: boolean;
  readonly onAdd: (name: string) => void;
}

/** A tag to put on: one that others use, or a new one. */
export function TagField({ except, isBusy, takesFocus = false, onAdd }: TagFieldProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const { loaded } = useReply('tags.list', { search: useSettled(name), limit: offeredAtMost + except.length });
  const known = loaded.state === 'ready' ? loaded.value.tags.filter((tag) => !except.includes(tag.name)).slice(0, offeredAtMost) : [];
  const add = (words: string): void => {
    if (isBusy || words.trim() === '') return;
    setName('');
    onAdd(words);
  };
  return (
    <form
      className="tag-field"
      onSubmit={(event) => {
        event.preventDefault();
        add(name);
      }}
    >
      <ComboBox
        label={t('desk.tags.add')}
        description={t('desk.tags.addWords')}
        value={name}
        options={known.map((tag) => ({ value: tag.name, text: t('desk.tags.known', { name: tag.name, count: tag.tips }) }))}
        onChange={setName}
        onChoose={add}
        maxLength={tagUnits}
        takesFocus={takesFocus}
      />
      <Button isSmall type="submit" isDisabled={name.trim() === ''} isPending={isBusy}>
        {t('desk.tags.addButton')}
      </Button>
    </form>
  );
}
