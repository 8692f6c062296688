import { reasonsDue } from '../reasons-due';
import { found, scoredFormRule } from '../rule';
import { quotedCell, subjectOf } from '../sentences';

/** A cause and what is done about it take more than this. */
const LEAST_CHARACTERS = 10;

/** A reason of a few characters where one is due. */
export const shortReason = scoredFormRule(
  { id: 'short-reason', severity: 'info', asksForReason: true, restsOn: ['indicators'] },
  (context) =>
    reasonsDue(context, 'given').flatMap(({ cell, first }) => {
      const text = quotedCell(context.view, cell);
      const characters = [...text.replace(/[\s\p{P}]/gu, '')].length;
      if (characters >= LEAST_CHARACTERS) return [];
      const message = `偏差原因“${text}”只有${characters}个字，请写明原因和影响`;
      return [found(cell, subjectOf(first.indicator), message)];
    }),
);
