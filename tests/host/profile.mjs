// Chromium's profile, and everything else Chromium might write: one folder, wiped before it starts and after it ends.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { noted } from './log.mjs';

/** Chromium puts a socket into its temporary folder; a socket's path must fit into 108 bytes (unix(7)). */
const longestTemporaryPath = 60;

/** `chrome/browser/.../content_settings`: 2 is "block". Incognito windows inherit these. */
const blocked = 2;
const contentSettings = [
  'geolocation', 'notifications', 'media_stream_camera', 'media_stream_mic', 'midi_sysex', 'sensors', 'usb_guard', 'serial_guard', 'hid_guard',
  'bluetooth_guard', 'bluetooth_scanning', 'clipboard', 'idle_detection', 'window_placement', 'local_fonts', 'storage_access', 'display_capture',
  'automatic_downloads', 'popups', 'payment_handler', 'file_system_write_guard', 'file_system_read_guard',
];

const preferences = {
  profile: { default_content_setting_values: Object.fromEntries(contentSettings.map((name) => [name, blocked])), password_manager_enabled: false },
  browser: { enable_spellchecking: false },
  spellcheck: { dictionaries: [] },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  download: { prompt_for_download: false },
  search: { suggest_enabled: false },
  net: { network_prediction_options: blocked },
  webrtc: { ip_handling_policy: 'disable_non_proxied_udp' }, // Chromium takes it from here; the switch of that name did nothing
};

/** A process that was just killed may still finish a write and so bring a folder back: removed until it stays away. */
function removeForGood(folder) {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    } catch (error) {
      noted('wipe')(error);
    }
    Atomics.wait(pause, 0, 0, 10);
    if (!existsSync(folder)) return;
  }
}

export class Profile {
  #note;
  #temporary = '';

  /** @param {string} userData the app's folder */
  constructor(userData) {
    this.folder = path.join(userData, 'stand-in-profile');
    /** For the Chromium of the pages nobody sees. */
    this.hiddenFolder = path.join(this.folder, 'hidden');
    this.#note = path.join(this.folder, 'temporary-folder');
  }

  /** Makes it anew. Whatever an earlier run left, killed or not, goes first. */
  create() {
    this.wipe();
    mkdirSync(path.join(this.folder, 'Default'), { recursive: true, mode: 0o700 });
    writeFileSync(path.join(this.folder, 'Default', 'Preferences'), JSON.stringify(preferences));
    const near = path.join(this.folder, 'tmp');
    if (near.length > longestTemporaryPath) {
      this.#temporary = mkdtempSync(path.join(os.tmpdir(), 'tipkeep-'));
      writeFileSync(this.#note, this.#temporary); // so that the next start finds it after a kill
    } else {
      this.#temporary = near;
    }
    for (const folder of [this.#temporary, ...['cache', 'data', 'config', 'crashes'].map((name) => path.join(this.folder, name))]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** Chromium's temporary files, caches and crash dumps, its key store and the desktop's list of recent files stay inside. */
  get environment() {
    const inside = (name) => path.join(this.folder, name);
    return {
      TMPDIR: this.#temporary, XDG_CACHE_HOME: inside('cache'), XDG_DATA_HOME: inside('data'), CHROME_CONFIG_HOME: inside('config'), BREAKPAD_DUMP_LOCATION: inside('crashes'),
    };
  }

  wipe() {
    for (const folder of [this.#noted(), this.folder]) {
      if (folder === '') continue;
      removeForGood(folder);
    }
  }

  /** Only a folder of the kind made above is removed, whatever the file says. */
  #noted() {
    try {
      const folder = readFileSync(this.#note, 'utf8');
      return path.dirname(folder) === os.tmpdir() && /^tipkeep-\w{6}$/.test(path.basename(folder)) ? folder : '';
    } catch {
      return '';
    }
  }
}
