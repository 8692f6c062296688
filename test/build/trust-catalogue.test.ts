import { trustCatalogue } from '../../tools/build/trust-catalogue';

const written = (share: string): string =>
  Buffer.from(trustCatalogue(share)['trust-catalogue.reg'] as Uint8Array).toString('utf16le');

test('the .reg file trusts the folder and shows it in the menu', () => {
  const [, id] = /TrustedCatalogs\\(\{[^}]+\})\]/.exec(written('\\\\server\\自评 助手'))!;
  expect(id).toMatch(/^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/);
  expect(written('\\\\server\\自评 助手')).toBe(
    [
      '\ufeffWindows Registry Editor Version 5.00',
      '',
      `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${id}]`,
      `"Id"="${id}"`,
      '"Url"="\\\\\\\\server\\\\自评 助手"',
      '"Flags"=dword:00000001',
      '',
    ].join('\r\n'),
  );
});

test('one folder has one id, another another', () => {
  expect(written('\\\\server\\a')).toBe(written('\\\\server\\a'));
  expect(/\{[^}]+\}/.exec(written('\\\\server\\a'))).not.toEqual(/\{[^}]+\}/.exec(written('\\\\server\\b')));
});

test.each(['C:\\share', 'https://server/share', '\\\\server', '\\\\server\\a"b', ''])(
  'what is no shared folder is refused: %s',
  (share) => expect(() => trustCatalogue(share)).toThrow('--env catalogue'),
);
