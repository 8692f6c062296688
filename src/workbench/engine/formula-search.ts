import type { Univer } from '@univerjs/core';
import { IFormulaDependencyGenerator } from '@univerjs/engine-formula';

/** The part of Univer's generator that looks for what OFFSET, INDIRECT and their like refer to. */
interface AddressSearch {
  _calculateListByFunctionRefNode(
    trees: readonly { addressFunctionNodes: readonly unknown[] }[],
  ): Promise<void>;
}

/**
 * Before each calculation Univer puts every formula of the workbook into a search tree for the functions that compute an
 * address (FormulaDependencyGenerator._calculateListByFunctionRefNode): nearly half of a calculation, for workbooks that
 * have none of these functions too. They are spared it.
 */
export function searchForAddressFunctionsAlone(univer: Univer): void {
  const generator = univer.__getInjector().get(IFormulaDependencyGenerator) as unknown as AddressSearch;
  const search = generator._calculateListByFunctionRefNode.bind(generator);
  generator._calculateListByFunctionRefNode = async (trees) => {
    if (trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0)) await search(trees);
  };
}
