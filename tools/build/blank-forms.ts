import { BLANK_FORM, TEMPLATES } from '../../src/templates';
import { writeWorkbook } from '../../src/xlsx';

/** The built-in blank forms as .xlsx that anyone can edit, by their file names in dist. */
export function blankForms(): Record<string, Uint8Array> {
  return Object.fromEntries(
    TEMPLATES.map((template) => [
      `templates/${template.name}.xlsx`,
      writeWorkbook([template.draw(template.name.slice(0, 31), BLANK_FORM)]),
    ]),
  );
}
