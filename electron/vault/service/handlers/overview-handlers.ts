import type { Handlers } from '#shared/contract/contract.ts';
import type { indicatorCalls } from '#shared/contract/indicator-calls.ts';
import type { overviewCalls } from '#shared/contract/overview-calls.ts';
import { laptopCalendar } from '#shared/domain/local-weeks.ts';
import { ok } from '#shared/result.ts';
import { countFigures } from '../../triage/count-figures.ts';
import { countIndicators } from '../../triage/count-indicators.ts';
import { listPlaces } from '../../triage/list-places.ts';
import type { VaultSession } from '../vault-session.ts';

export function overviewHandlers(session: VaultSession): Pick<Handlers, keyof typeof overviewCalls | keyof typeof indicatorCalls> {
  const { environment } = session;
  return {
    'overview.places': (request) => session.withVault(({ context }) => ok(listPlaces(context.database, environment.now(), request))),
    'overview.figures': () => session.withVault(({ context }) => ok(countFigures(context.database, environment.now(), laptopCalendar))),
    'overview.indicators': () => session.withVault(({ context }) => ok(countIndicators(context.database))),
  };
}
