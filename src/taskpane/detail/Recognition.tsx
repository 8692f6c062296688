import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { addressOf, doubtText, KINDS, type Because, type Form } from '../../form';

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: '4px 0 0', paddingLeft: '18px' },
});

const BY: Readonly<Record<Because['by'], string>> = {
  label: '列名',
  neighbour: '旁边的文字',
  block: '所在的表格',
};

/** How the form was recognised: which words, in which cells. */
export function Recognition({ form }: { readonly form: Form }) {
  const styles = useStyles();
  return (
    <details className={styles.root}>
      <summary>识别依据（{KINDS[form.kind].name}）</summary>
      <ul className={styles.list}>
        {form.because.map(({ field, by, ...cell }) => (
          <li key={`${field}-${addressOf(cell)}`}>
            <Text size={200}>
              {field}：{BY[by]} {addressOf(cell)}
            </Text>
          </li>
        ))}
      </ul>
      {form.doubts.map((doubt) => (
        <Text key={doubt.message} block size={200}>
          未能确认：{doubtText(doubt)}
        </Text>
      ))}
    </details>
  );
}
