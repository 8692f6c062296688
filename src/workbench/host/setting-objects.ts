import { bytesOf } from './bytes';
import { HostError } from './host-error';
import { NULL_OBJECT, type HostObject } from './host-object';

/** Settings that add-ins keep inside the workbook. */
export type WorkbookSettings = Map<string, unknown>;

/** The settings; together they hold no more than `mostBytes` (office-js #3957: InvalidArgument, #621). */
export function settingCollection(settings: WorkbookSettings, mostBytes: number): HostObject {
  const put = (key: string, value: unknown): void => {
    const all = JSON.stringify([...new Map(settings).set(key, value)]);
    if (bytesOf(all) > mostBytes) throw new HostError('InvalidArgument', 'the settings are too large');
    settings.set(key, value);
  };
  const setting = (key: string): HostObject => ({
    type: 'Setting',
    properties: { Key: () => key, Value: () => settings.get(key) },
    setters: { Value: (value) => put(key, value) },
    methods: { Delete: () => void settings.delete(key) },
  });
  const get = (key: unknown): HostObject => {
    if (!settings.has(String(key))) throw new HostError('ItemNotFound', `there is no setting ${String(key)}`);
    return setting(String(key));
  };
  return {
    type: 'SettingCollection',
    items: () => [...settings.keys()].map((key) => ({ id: key, object: setting(key) })),
    item: get,
    methods: {
      Add: ([key, value]) => {
        put(String(key), value);
        return setting(String(key));
      },
      GetItem: ([key]) => get(key),
      GetItemOrNullObject: ([key]) => (settings.has(String(key)) ? setting(String(key)) : NULL_OBJECT),
      GetCount: () => settings.size,
    },
  };
}
