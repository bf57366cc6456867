import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { ToldIndividual } from '#shared/contract/individual-calls.ts';
import type { Code } from '#shared/errors.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { KnownIndividuals } from './KnownIndividuals.tsx';

export interface SamePersonDialogProps {
  readonly individual: ToldIndividual;
  readonly code: Code | undefined;
  readonly isBusy: boolean;
  readonly onChoose: (individualId: string) => void;
  readonly onClose: () => void;
}

/** Says that somebody is the same person as one of whom another tip tells. */
export function SamePersonDialog({ individual, code, isBusy, onChoose, onClose }: SamePersonDialogProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  return (
    <FormDialog
      title={t('desk.individuals.sameTitle', { person: t('desk.individuals.number', { number: String(individual.number) }) })}
      save={t('desk.individuals.sameSave')}
      code={code}
      isBusy={isBusy}
      onSubmit={() => {
        if (chosen === null) setMissing(true);
        else onChoose(chosen);
      }}
      onClose={onClose}
    >
      <p className="small muted">{t('desk.individuals.sameWords')}</p>
      <KnownIndividuals exceptTipId={null} except={individual.individualId} chosen={chosen} onChoose={setChosen} />
      {isMissing && chosen === null ? (
        <p className="field-error" role="alert">
          {t('desk.individuals.sameMissing')}
        </p>
      ) : null}
    </FormDialog>
  );
}
