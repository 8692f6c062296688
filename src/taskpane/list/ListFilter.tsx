import { makeStyles, SearchBox, ToggleButton } from '@fluentui/react-components';
import { changedSet } from '../changed-set';
import { CHIPS, type FormFilter } from './filter-forms';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '6px' },
  search: { width: '100%', maxWidth: 'none' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

interface ListFilterProps {
  readonly filter: FormFilter;
  onChange(filter: FormFilter): void;
}

/** Finds forms among many, by words and by what is left to do on them. */
export function ListFilter({ filter, onChange }: ListFilterProps) {
  const styles = useStyles();
  const { text, chips } = filter;
  return (
    <div className={styles.root} role="search">
      <SearchBox
        size="small"
        className={styles.search}
        value={text}
        placeholder="按项目、单位、工作表查找"
        aria-label="按项目、单位、工作表查找"
        dismiss={{ 'aria-label': '清空' }}
        onChange={(_, data) => onChange({ ...filter, text: data.value })}
      />
      <div className={styles.chips}>
        {CHIPS.map(({ id, label }) => (
          <ToggleButton
            key={id}
            size="small"
            shape="circular"
            checked={chips.has(id)}
            appearance={chips.has(id) ? 'primary' : 'secondary'}
            onClick={() => onChange({ ...filter, chips: changedSet(chips, id, !chips.has(id)) })}
          >
            {label}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}
