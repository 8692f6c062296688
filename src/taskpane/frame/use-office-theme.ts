import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/**
 * Excel's theme, looked up again whenever the user turns to the pane: the event for its change is Outlook's alone
 * (learn.microsoft.com/javascript/api/office/office.eventtype, OfficeThemeChanged: Mailbox 1.14).
 */
export function useOfficeTheme(): Theme {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const look = (): void => setDark(isDark());
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    document.documentElement.addEventListener('pointerenter', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
      document.documentElement.removeEventListener('pointerenter', look);
    };
  }, []);
  return dark ? webDarkTheme : webLightTheme;
}

/** Excel on the web may know no theme (OfficeDev/office-js#6134). */
function isDark(): boolean {
  return Office.context.officeTheme?.isDarkTheme === true;
}
