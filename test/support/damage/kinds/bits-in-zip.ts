import type { Damage } from '../damage';

/** One to eight bits of the file flipped, wherever they stand: in packed data, headers or the directory. */
export const bitsInZip: Damage = {
  name: 'bits flipped in the zip',
  damage: ({ bytes }, random) => {
    const damaged = bytes.slice();
    const places = Array.from({ length: random.pick([1, 1, 1, 2, 8]) }, () => random.below(bytes.length * 8));
    for (const place of places) damaged[place >> 3]! ^= 1 << (place & 7);
    return { bytes: damaged, what: `bits ${places.join(', ')} flipped`, verdict: 'either' };
  },
};
