import { useMemo } from 'react';
import { planFromTargets, readTargetTables, type TargetTable } from '../../form';
import { TEMPLATES, type Template } from '../../templates';
import { useStoredState } from '../session/stored-state';
import type { WorkbookSession } from '../session/workbook-session';
import type { OwnSheet } from './own-sheet';

/** What a form from targets may be made on; '' for the built-in template that suits each table. */
export const FITTING = '';
export const OWN = 'own';

/** The built-in templates that have targets. */
export const FILLABLE: readonly Template[] = TEMPLATES.filter(({ fill }) => fill !== undefined);

/** Which tables of targets forms are made from, and on what. */
export interface TargetChoice {
  readonly tables: readonly TargetTable[];
  readonly ticked: readonly TargetTable[];
  /** FITTING, OWN or the id of a template. */
  readonly base: string;
  /** Why the form on the active sheet cannot take them, as a sentence. */
  readonly problem: string | null;
  tick(id: string, isTicked: boolean): void;
  tickAll(isTicked: boolean): void;
  setBase(base: string): void;
}

interface Draft {
  /** Null until the user has said something: the only table is ticked then. */
  readonly ticked: readonly string[] | null;
  readonly base: string;
}

const NOTHING: Draft = { ticked: null, base: FITTING };

export function useTargetChoice(
  { reading }: Pick<WorkbookSession, 'reading'>,
  own: OwnSheet | null,
): TargetChoice {
  const [draft, change] = useStoredState('ziping.new-from-targets', NOTHING);
  const tables = useMemo(() => (reading ? readTargetTables(reading.forms) : []), [reading]);
  const ticked = tables.filter(({ id }) => (draft.ticked ? draft.ticked.includes(id) : tables.length === 1));
  const base = draft.base === OWN && !own ? FITTING : draft.base;
  return {
    tables,
    ticked,
    base,
    problem: base === OWN && own ? problemOf(own, ticked) : null,
    tick(id, isTicked) {
      const others = ticked.map((table) => table.id).filter((other) => other !== id);
      change({ ticked: isTicked ? [...others, id] : others });
    },
    tickAll: (isTicked) => change({ ticked: isTicked ? tables.map(({ id }) => id) : [] }),
    setBase: (next) => change({ base: next }),
  };
}

/** Merged areas say nothing about rows and are not asked for here. */
function problemOf(own: OwnSheet, ticked: readonly TargetTable[]): string | null {
  for (const table of ticked) {
    const plan = planFromTargets({ ...own, merges: own.cells.merges ?? [] }, table, []);
    if ('problem' in plan) return plan.problem;
  }
  return null;
}
