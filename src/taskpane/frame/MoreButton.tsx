import { Button, makeStyles } from '@fluentui/react-components';
import type { Portion } from './use-portion';

const useStyles = makeStyles({ more: { alignSelf: 'center' } });

/** The way to the rest of a long list; nothing when all of it is shown. */
export function MoreButton({ portion, unit }: { readonly portion: Portion<unknown>; readonly unit: string }) {
  const styles = useStyles();
  if (portion.hidden === 0) return null;
  return (
    <Button className={styles.more} onClick={portion.showMore}>
      再显示一些（还有 {portion.hidden} {unit}）
    </Button>
  );
}
