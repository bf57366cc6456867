import { installFakeVault } from './fake-vault.ts';

/** `?state=absent|locked|open&tips=10000&keys=2&host=stand-in`: what to show. */
const wanted = new URLSearchParams(location.search);
const state = wanted.get('state');
installFakeVault({
  state: state === 'absent' || state === 'locked' ? state : 'open',
  tips: Number(wanted.get('tips') ?? '10000'),
  keys: Number(wanted.get('keys') ?? '2'),
  standIn: wanted.get('host') === 'stand-in',
});
void import('../../../renderer/desk/main.tsx');
