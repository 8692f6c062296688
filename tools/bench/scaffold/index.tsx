/**
 * As much as Microsoft's empty React scaffold has on its one screen (OfficeDev/Office-Addin-TaskPane-React, MIT: React,
 * @fluentui/react-components 9; a header, three lines, a field for text, a button), written anew and from the packages that
 * the pane uses. Without what is no part of the comparison: its three icons, and the core-js/stable and regenerator-runtime
 * that it loads first (CORE_JS_KB in first-paint.ts).
 */
import {
  Button,
  Field,
  FluentProvider,
  Image,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from '@fluentui/react-components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BUTTON } from './button';

const LINES = ['First feature', 'Second feature', 'Third feature'];

const useStyles = makeStyles({
  screen: { minHeight: '100vh', display: 'flex', flexDirection: 'column', alignItems: 'center' },
  header: { backgroundColor: tokens.colorNeutralBackground3, padding: '30px', textAlign: 'center' },
  line: { fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground1 },
});

function Scaffold() {
  const styles = useStyles();
  const [text, setText] = useState('Some text.');
  const insert = () =>
    Excel.run(async (context) => {
      context.workbook.getSelectedRange().values = [[text]];
      await context.sync();
    });
  return (
    <div className={styles.screen}>
      <section className={styles.header}>
        <Image width="90" height="90" src="assets/icon-80.png" alt="" />
        <h1>Welcome</h1>
      </section>
      <ul>
        {LINES.map((line) => (
          <li className={styles.line} key={line}>
            {line}
          </li>
        ))}
      </ul>
      <Field size="large" label="Text for the document">
        <Textarea size="large" value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Button appearance="primary" size="large" onClick={() => void insert()}>
        {BUTTON}
      </Button>
    </div>
  );
}

void Office.onReady(() => {
  createRoot(document.getElementById('root')!).render(
    <FluentProvider theme={webLightTheme}>
      <Scaffold />
    </FluentProvider>,
  );
});
