import { useTranslation } from '#i18n/desk-translation.ts';
import { mergedAtOnce, type CompoundView } from '#shared/contract/compound-calls.ts';
import { MergedEntries } from '#ui/MergedEntries.tsx';
import { usePages } from '../../api/use-pages.ts';

export interface MergedCompoundsProps {
  readonly compound: CompoundView;
  readonly mayChange: boolean;
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onPart: (compoundId: string) => void;
}

/** Compounds that are the same as one. */
export function MergedCompounds({ compound, mayChange, isBusy, onPart }: MergedCompoundsProps) {
  const { t } = useTranslation();
  const { page, offset, onOffset } = usePages('compounds.get', compound, (mergedOffset) => ({ compoundId: compound.compoundId, mergedOffset }));
  return (
    <MergedEntries
      title={t('desk.compounds.merged')}
      entries={(page.state === 'ready' ? page.value.merged : []).map((other) => ({ id: other.compoundId, name: <bdi dir="auto">{other.name}</bdi>, partLabel: t('desk.compounds.partOf', { name: other.name }) }))}
      code={page.state === 'failed' ? page.code : undefined}
      pages={{ offset, perPage: mergedAtOnce, total: compound.mergedTotal, onOffset }}
      part={mayChange ? { words: t('desk.compounds.part'), isBusy, onPress: onPart } : undefined}
    />
  );
}
