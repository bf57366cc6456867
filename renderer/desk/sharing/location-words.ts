import type { useTranslation } from '#i18n/desk-translation.ts';

/** Where a finding of the leak gate is, in words. */
export function locationWords(location: string, t: ReturnType<typeof useTranslation>['t']): string {
  const report = /^report (\d+)$/.exec(location)?.[1];
  if (report !== undefined) return t('desk.redact.where.report', { number: report });
  if (location === 'what was typed') return t('desk.redact.where.typed');
  return location === 'title' ? t('desk.redact.where.title') : location;
}
