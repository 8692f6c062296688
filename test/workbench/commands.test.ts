import { Commands } from '../../src/workbench/bridge/commands';

test('a command that is asked for before its page knows it runs as soon as it does', () => {
  const said: string[] = [];
  const commands = new Commands(() => said.push('closed'));
  commands.run('check');
  expect(said).toEqual([]);
  commands.associate('check', (event) => {
    said.push('ran');
    event.completed();
  });
  expect(said).toEqual(['ran', 'closed']);
});
