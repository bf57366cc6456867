// electron-builder's `afterPack`: sets all nine of Electron's fuses in the packed program, before it is signed.
// electron-builder 26 knows eight; these are declared in electron-builder.yml and read from there. The ninth is declared here.
import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** The vault's SQLite and Argon2id run in WebAssembly; V8's trap handlers keep its bounds checks cheap. Electron's own default. */
const ninth = { [FuseV1Options.WasmTrapHandlers]: true };

/** The yml's name of a fuse is Electron's with a small first letter. */
const indexOf = (name) => FuseV1Options[name.charAt(0).toUpperCase() + name.slice(1)];

export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const states = { ...ninth };
  for (const [name, state] of Object.entries(packager.config.electronFuses ?? {})) {
    if (name === 'resetAdHocDarwinSignature') continue; // an order to the tool, not a fuse
    const index = indexOf(name);
    if (index === undefined) throw new Error(`electronFuses: there is no fuse ${name}`);
    if (index in ninth) throw new Error(`electronFuses: ${name} is declared twice`);
    states[index] = state;
  }
  const isLinux = electronPlatformName === 'linux';
  const name = isLinux ? packager.executableName : packager.appInfo.productFilename;
  const ending = { darwin: '.app', mas: '.app', win32: '.exe' }[electronPlatformName] ?? '';
  // Strict: a fuse without a declared state, or a tenth in a newer Electron, ends the packaging.
  await flipFuses(path.join(appOutDir, `${name}${ending}`), { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...states });
}
