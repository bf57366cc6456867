import { useTranslation } from '#i18n/desk-translation.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { Chip } from './Chip.tsx';

const tones = { U0: 'u0', U1: 'u1', U2: 'u2', U3: 'u3', U4: 'u4' } as const;

/** Urgency in words; the tone only repeats them. */
export function UrgencyChip({ urgency, isShort = false }: { readonly urgency: Urgency; readonly isShort?: boolean }) {
  const { t } = useTranslation();
  return <Chip tone={tones[urgency]}>{t(isShort ? `desk.urgency.short.${urgency}` : `desk.urgency.chip.${urgency}`)}</Chip>;
}
