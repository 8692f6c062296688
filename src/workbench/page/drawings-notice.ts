import { addressOf } from '../../form';
import type { DrawingPlace } from '../../xlsx';

const NAMES: Readonly<Record<DrawingPlace['kind'], string>> = {
  chart: '图表',
  picture: '图片',
  shape: '图形',
};
/** So many places fit into a sentence. */
const MOST_PLACES = 8;

/** What the grid does not draw, and where it lies; null when there is nothing. */
export function drawingsNotice(places: readonly DrawingPlace[]): string | null {
  if (places.length === 0) return null;
  const named = places
    .slice(0, MOST_PLACES)
    .map(({ sheet, kind, at }) => `${NAMES[kind]}（${sheet}${at ? `!${addressOf(at)}` : ''}）`);
  const more = places.length > MOST_PLACES ? `等 ${places.length} 处` : '';
  return `工作台不显示：${named.join('、')}${more}。保存时它们原样留在文件里`;
}
