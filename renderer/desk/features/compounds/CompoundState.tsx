import { useTranslation } from '#i18n/desk-translation.ts';
import type { CompoundRow } from '#shared/contract/compound-calls.ts';
import { Chip } from '#ui/Chip.tsx';
import { shownPartialDate } from '#ui/time.ts';

const tones = { suspected: 'u3', active: 'u1', raided: 'u2', 'partly-emptied': 'u2', relocated: 'u2', closed: 'plain', reopened: 'u1', unknown: 'u0' } as const;

/** What is known to have happened to it last. */
export function CompoundState({ state }: Pick<CompoundRow, 'state'>) {
  const { t, locale } = useTranslation();
  if (state === null) return <Chip tone="u0">{t('desk.compounds.noState')}</Chip>;
  const words = t(`desk.compounds.state.${state.state}`);
  return <Chip tone={tones[state.state]}>{state.since === '' ? words : t('desk.compounds.stateSince', { state: words, since: shownPartialDate(state.since, locale) })}</Chip>;
}
