import { judge } from './judge';

/** A child of judgements.ts: judges one file after another, each by its number. */
process.on('message', ({ index, seed }: { index: number; seed: number }) => {
  const judgement = judge(index, seed);
  process.send!({ judgement, peakBytes: process.resourceUsage().maxRSS * 1024 });
});
