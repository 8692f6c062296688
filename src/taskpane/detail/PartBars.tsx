import { makeStyles, ProgressBar, Text } from '@fluentui/react-components';
import type { PartScore } from '../../form';
import { points } from '../overview';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'auto 1fr auto', gap: '4px 8px', alignItems: 'center' },
  number: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', whiteSpace: 'nowrap' },
});

/** Points of each part as a bar and in figures. */
export function PartBars({ parts }: { readonly parts: readonly PartScore[] }) {
  const styles = useStyles();
  return (
    <div className={styles.grid}>
      {parts.flatMap(({ name, score, weight }) => [
        <Text key={`${name}-name`} size={200}>
          {name}
        </Text>,
        // Without 分值 there is nothing to measure the score by.
        Number(weight) > 0 ? (
          <ProgressBar
            key={`${name}-bar`}
            thickness="large"
            value={Math.max(0, Math.min(1, Number(score) / Number(weight)))}
            aria-label={`${name} ${points(score)} 分，满分 ${Number(weight)} 分`}
          />
        ) : (
          <span key={`${name}-bar`} />
        ),
        <Text key={`${name}-points`} size={200} className={styles.number}>
          {points(score)}
          {Number(weight) > 0 && ` / ${Number(weight)}`}
        </Text>,
      ])}
    </div>
  );
}
