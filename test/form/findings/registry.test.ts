import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asksForReason, lacksReason, type Finding } from '../../../src/form';
import { RULES, type FindingRule } from '../../../src/form/findings';
import { RULES_ACROSS } from '../../../src/form/findings/across';

const specification = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(path.join(__dirname, name), 'utf8'))
  .join('\n');

test.each([...RULES, ...RULES_ACROSS].map(({ id }) => id))('%s has a specification that names it', (id) => {
  expect(specification).toContain(`describe('${id}'`);
});

test('ids are unique, and a rule gives way to rules that exist', () => {
  const ids: readonly string[] = [...RULES, ...RULES_ACROSS].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of RULES) for (const other of rule.givesWayTo) expect(ids).toContain(other);
});

test('what asks for a reason is a trait of the rule', () => {
  const at = (rule: FindingRule): Finding => ({
    ...{ rule, row: 1, column: 1, subject: '', message: '' },
    severity: RULES.find(({ id }) => id === rule)?.severity ?? 'error',
  });
  const ids = RULES.map(({ id }) => id);
  expect(ids.filter((id) => asksForReason(at(id)))).toEqual([
    'missing-reason',
    'placeholder-reason',
    'overshoot-no-reason',
    'copied-reason',
    'short-reason',
    'reason-without-measure',
  ]);
  expect(ids.filter((id) => lacksReason(at(id)))).toEqual(['missing-reason', 'placeholder-reason']);
});
