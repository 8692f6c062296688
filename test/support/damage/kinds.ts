import type { Damage } from './damage';
import { disorderedCells, missingAddresses, oddAddresses } from './kinds/addresses';
import { bitsInXml } from './kinds/bits-in-xml';
import { bitsInZip } from './kinds/bits-in-zip';
import { bombs } from './kinds/bombs';
import { oddCharacters } from './kinds/characters';
import { brokenEncodings, otherEncodings } from './kinds/encodings';
import { documentTypes, entities } from './kinds/entities';
import { farCells } from './kinds/far-cells';
import { malformedCells, oddStructure } from './kinds/malformed';
import { missingParts, missingRelations } from './kinds/missing-parts';
import { deepNesting } from './kinds/nesting';
import { oddNumbers } from './kinds/numbers';
import { pathTricks } from './kinds/paths';
import { hugeCounts, oddFormulas, oddIndexes, oddMerges } from './kinds/references';
import { truncatedXml, truncatedZip } from './kinds/truncated';
import { brokenEnds, brokenZips, otherZips } from './kinds/zip-layout';

/** Every kind of damage that the generator does. */
export const KINDS: readonly Damage[] = [
  bitsInZip,
  bitsInXml,
  truncatedZip,
  truncatedXml,
  entities,
  documentTypes,
  bombs,
  oddNumbers,
  oddCharacters,
  farCells,
  oddAddresses,
  disorderedCells,
  missingAddresses,
  missingParts,
  missingRelations,
  pathTricks,
  otherEncodings,
  brokenEncodings,
  otherZips,
  brokenZips,
  brokenEnds,
  deepNesting,
  oddMerges,
  oddFormulas,
  oddIndexes,
  hugeCounts,
  malformedCells,
  oddStructure,
];
