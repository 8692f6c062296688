/** Writes the built-in blank forms to dist/templates as .xlsx that anyone can edit: part of npm run build */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BLANK_FORM, TEMPLATES } from '../src/templates';
import { writeWorkbook } from '../src/xlsx';

const FOLDER = path.join(__dirname, '..', 'dist', 'templates');

mkdirSync(FOLDER, { recursive: true });
for (const template of TEMPLATES) {
  writeFileSync(
    path.join(FOLDER, `${template.name}.xlsx`),
    writeWorkbook([template.draw(template.name.slice(0, 31), BLANK_FORM)]),
  );
}
