import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { DEFAULT_SETTINGS } from '../../form';
import { ScreenFrame } from '../frame/ScreenFrame';
import type { WorkbookSession } from '../session/workbook-session';
import { GRADES, OVERSHOOT, settingsFrom } from './number-settings';

interface SettingsScreenProps {
  readonly session: Pick<WorkbookSession, 'settings' | 'changeSettings'>;
  onClose(): void;
}

/** What the user may set. A field can be emptied and is checked when it is left; what is right then counts at once. */
export function SettingsScreen({ session, onClose }: SettingsScreenProps) {
  const { settings, changeSettings } = session;
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const accept = (): boolean => {
    const checked = settingsFrom(settings, texts);
    setProblems(checked.problems);
    if (checked.problems.size > 0) return false;
    setTexts(new Map());
    if (texts.size > 0) changeSettings(checked.settings);
    return true;
  };
  return (
    <ScreenFrame
      title="设置"
      onClose={() => accept() && onClose()}
      foot={
        <>
          <Button appearance="primary" onClick={() => accept() && onClose()}>
            完成
          </Button>
          <Button
            onClick={() => {
              setTexts(new Map());
              setProblems(new Map());
              changeSettings({ ...DEFAULT_SETTINGS, convention: settings.convention });
            }}
          >
            恢复默认
          </Button>
        </>
      }
    >
      {[...GRADES, OVERSHOOT].map((setting) => (
        <Field key={setting.id} label={setting.label} validationMessage={problems.get(setting.id)}>
          <Input
            type="number"
            value={texts.get(setting.id) ?? String(setting.read(settings))}
            onChange={(_, { value }) => setTexts(new Map(texts).set(setting.id, value))}
            onBlur={accept}
          />
        </Field>
      ))}
    </ScreenFrame>
  );
}
