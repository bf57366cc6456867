// Before the end-to-end specs: the app is built when its sources are newer than what is in out/.
import { build, isStale } from '../../host/build.mjs';

export default function buildIfStale(): void {
  if (isStale()) build();
}
