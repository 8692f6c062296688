import { makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { TEMPLATES } from '../../templates';
import { newFromTargets } from '../../actions';
import { FROM_TARGETS, type NewFormsState } from './use-new-forms';
import { TemplatePicture } from './TemplatePicture';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'center',
    padding: '4px 6px',
    cursor: 'pointer',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    marginBottom: '6px',
    ':has(input:checked)': { border: `1px solid ${tokens.colorBrandStroke1}` },
  },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere' },
});

const PICTURE_WIDTH = 64;

/** The built-in forms with a picture of each, the form on the active sheet, and the workbook's tables of targets. */
export function TemplateGallery({ state }: { readonly state: NewFormsState }) {
  const styles = useStyles();
  return (
    <RadioGroup aria-label="模板" value={state.choice} onChange={(_, data) => state.choose(data.value)}>
      {state.own && (
        <div className={styles.card}>
          <Radio
            value="own"
            label={
              <span className={styles.words}>
                <Text weight="semibold">以当前表新建</Text>
                <Text size={200}>照“{state.own.cells.name}”的版式，清空已填的内容，或留到下一年度用</Text>
              </span>
            }
          />
        </div>
      )}
      {state.targets.tables.length > 0 && (
        <div className={styles.card}>
          <Radio
            value={FROM_TARGETS}
            label={
              <span className={styles.words}>
                <Text weight="semibold">{newFromTargets.name}</Text>
                <Text size={200}>
                  工作簿里有 {state.targets.tables.length} 个绩效目标表：带出名称、预算、目标和指标
                </Text>
              </span>
            }
          />
        </div>
      )}
      {TEMPLATES.map((template) => (
        <div key={template.id} className={styles.card} onClick={() => state.choose(template.id)}>
          <TemplatePicture template={template} width={PICTURE_WIDTH} />
          <Radio
            value={template.id}
            label={
              <span className={styles.words}>
                <Text weight="semibold">{template.name}</Text>
                <Text size={200}>{template.about}</Text>
              </span>
            }
          />
        </div>
      ))}
    </RadioGroup>
  );
}
