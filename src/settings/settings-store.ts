import { DEFAULT_SETTINGS, type Settings } from '../form';

const KEY = 'ziping.settings';

/** The user's settings; the defaults where nothing is stored or storage is blocked. */
export function loadSettings(): Settings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...DEFAULT_SETTINGS, ...(stored as Partial<Settings>) };
  } catch {
    // Storage may be blocked or hold something else: the defaults serve.
    return DEFAULT_SETTINGS;
  }
}

/** False when the browser does not let us store anything. */
export function saveSettings(settings: Settings): boolean {
  try {
    // A convention belongs to a workbook, not to the user.
    localStorage.setItem(KEY, JSON.stringify({ ...settings, convention: null }));
    return true;
  } catch {
    return false;
  }
}
