import { Button, makeStyles, Text } from '@fluentui/react-components';
import { readTargetTables, type WorkbookReading } from '../../form';

const useStyles = makeStyles({
  root: {
    padding: '16px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignItems: 'flex-start',
  },
});

interface EmptyWorkbookProps {
  readonly forms: WorkbookReading;
  /** True where it says below what is missing on sheets that look like a form. */
  readonly hasNearForms: boolean;
  onRetry(): void;
}

/** A workbook without a form: what a form is known by, and what can be done without one. */
export function EmptyWorkbook({ forms, hasNearForms, onRetry }: EmptyWorkbookProps) {
  const styles = useStyles();
  const targets = readTargetTables(forms).length;
  return (
    <div className={styles.root}>
      <Text weight="semibold">这个工作簿里没有找到绩效自评表</Text>
      {!hasNearForms && targets === 0 && (
        <Text>
          自评表要有“年度指标值”“实际完成值”“分值”“得分”这样的列。请打开填好的自评表，或点“新建自评表”。
        </Text>
      )}
      {targets > 0 && <Text>有 {targets} 个绩效目标表，点“新建自评表”可以带出名称、预算、目标和指标。</Text>}
      <Button onClick={onRetry}>重新读取</Button>
    </div>
  );
}
