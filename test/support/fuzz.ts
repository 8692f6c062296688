/** The seed of every property test unless FUZZ_SEED names another: a build is not a lottery. */
const FIXED_SEED = 20_201_013;

/**
 * How often and from which seed a property is tried: the same in every build; `npm run fuzz` gives other seeds.
 * On failure fast-check prints the seed and the path that lead there again.
 */
export function fuzzRuns(numRuns: number): { numRuns: number; seed: number } {
  return { numRuns, seed: Number(process.env['FUZZ_SEED'] ?? FIXED_SEED) };
}
