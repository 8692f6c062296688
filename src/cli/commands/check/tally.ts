import type { CheckedFile } from '../../jobs/check-file';
import type { Outcome } from '../../jobs/job';

/** What became of the files. It never says 0 处错误 of what nobody has looked at. */
export class Tally {
  private files = 0;
  private withForms = 0;
  private forms = 0;
  private reasons = 0;
  private errors = 0;
  private hasErrors = false;
  private skipped = 0;
  /** Why files could not be read, in short → how many. */
  private readonly failures = new Map<string, number>();

  count(outcome: Outcome<CheckedFile>): void {
    this.files++;
    if ('failure' in outcome) {
      const reason = outcome.failure.split(/[，。：（]/)[0]!;
      this.failures.set(reason, (this.failures.get(reason) ?? 0) + 1);
      return;
    }
    const { forms, findings, skipped } = outcome.result;
    this.skipped += skipped.length;
    if (forms.length > 0) this.withForms++;
    this.forms += forms.length;
    for (const { reasons, errors } of forms) {
      this.reasons += reasons;
      this.errors += errors;
    }
    if (findings.some(({ severity }) => severity === 'error')) this.hasErrors = true;
  }

  /** 0 clean, 1 errors found (a reason that is missing is one too), 2 something could not be read. */
  get exitCode(): number {
    if (this.failures.size > 0 || this.skipped > 0) return 2;
    return this.hasErrors ? 1 : 0;
  }

  lines(): string[] {
    if (this.files === 0) return ['没有找到工作簿，没有检查任何文件'];
    const failed = [...this.failures.values()].reduce((sum, count) => sum + count, 0);
    const without = this.files - failed - this.withForms;
    const counts = [
      this.withForms
        ? `${this.reasons} 处待说明，${this.errors} 处错误；${this.withForms} 个有自评表（共 ${this.forms} 张）`
        : '没有找到自评表，没有可检查的内容',
      ...(this.withForms && without ? [`${without} 个没有自评表`] : []),
      ...(failed ? [`${failed} 个无法读取`] : []),
      ...(this.skipped ? [`${this.skipped} 张工作表太大，没有扫描`] : []),
    ];
    const reasons = [...this.failures].map(([reason, count]) => `${count} 个${reason}`);
    return [
      `${this.files} 个工作簿，${counts.join('，')}`,
      ...(failed ? [`无法读取的原因：${reasons.join('，')}`] : []),
    ];
  }
}
