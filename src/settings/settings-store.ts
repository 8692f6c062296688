import { DEFAULT_SETTINGS, type Convention, type Settings } from '../form';

const KEY = 'ziping.settings';
const CONVENTION_KEY = 'ziping.convention';

/** A convention belongs to a workbook, not to the user: that of the one in which it was last set. */
interface OwnConvention {
  readonly workbook: string;
  readonly convention: Convention | null;
}

/** The user's settings, for pane and ribbon alike; the defaults where nothing is stored or storage is blocked. */
export function loadSettings(): Settings {
  const own = stored<OwnConvention>(CONVENTION_KEY);
  const isOurs = own.workbook !== undefined && own.workbook === workbookAddress();
  return {
    ...DEFAULT_SETTINGS,
    ...stored<Settings>(KEY),
    convention: (isOurs ? own.convention : null) ?? null,
  };
}

/** False when the browser does not let us store anything. */
export function saveSettings(settings: Settings): boolean {
  const workbook = workbookAddress();
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...settings, convention: null }));
    if (workbook !== null) {
      const own: OwnConvention = { workbook, convention: settings.convention };
      localStorage.setItem(CONVENTION_KEY, JSON.stringify(own));
    }
    return true;
  } catch {
    return false;
  }
}

function stored<T>(key: string): Partial<T> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<T>;
  } catch {
    // Storage may be blocked or hold something else: the defaults serve.
    return {};
  }
}

/** Null for a workbook that was never saved: several of them cannot be told apart. */
function workbookAddress(): string | null {
  return Office.context.document?.url || null;
}
