import type { Block } from '../../grid/block';

/** A bar chart of one series. References are absolute and name their sheet; axis ends are null while automatic. */
export interface BarChart {
  readonly name: string;
  readonly title: string;
  readonly values: string;
  readonly categories: string | null;
  readonly legend: boolean;
  /** True when the first category stands at the top. */
  readonly reversed: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** The cells that it covers, 1-based. */
  readonly place: Block;
}
