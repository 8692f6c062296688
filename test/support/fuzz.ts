/** The seed of every property test unless FUZZ_SEED names another: a build is not a lottery. */
const FIXED_SEED = 20_201_013;

/**
 * How often and from which seed a property is tried: the same in every build; `npm run fuzz` gives other seeds.
 * FUZZ_SHARE=0.05 tries a twentieth of the cases, for many seeds in little time.
 * On failure fast-check prints the seed and the path that lead there again.
 */
export function fuzzRuns(numRuns: number): { numRuns: number; seed: number } {
  const share = Number(process.env['FUZZ_SHARE'] ?? 1);
  return { numRuns: Math.ceil(numRuns * share), seed: Number(process.env['FUZZ_SEED'] ?? FIXED_SEED) };
}
