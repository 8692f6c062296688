import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashedName } from './content-hash';
import type { Files } from './emit-files';

const DOCS = path.join(__dirname, '..', '..', 'docs');
const GUIDE = path.join(DOCS, '使用说明.md');

const STYLE = `
body { max-width: 46em; margin: 0 auto; padding: 16px; color: #242424; overflow-wrap: anywhere;
  font: 16px/1.7 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif; }
h1 { font-size: 1.6em; } h2 { margin-top: 2em; font-size: 1.25em; }
img { max-width: 100%; border: 1px solid #d1d5d3; }
table { border-collapse: collapse; } th, td { padding: 6px 10px; border: 1px solid #d1d5d3; text-align: left; }
code { padding: 0 4px; background: #f3f5f4; }
`;

const page = (body: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="assets/icon-32.png">
<title>绩效自评助手 使用说明</title>
<style>${STYLE}</style>
</head>
<body>
${body}</body>
</html>
`;

/** help.html and its pictures, made from the user guide. */
export async function helpPage(): Promise<Files> {
  const { Marked } = await import('marked');
  const pictures: Files = {};
  const guide = new Marked({
    walkTokens(token) {
      if (token.type !== 'image') return;
      const file = path.join(DOCS, token.href as string);
      token.href = `help/${hashedName(file)}`;
      pictures[token.href as string] = readFileSync(file);
    },
  });
  return { 'help.html': page(await guide.parse(readFileSync(GUIDE, 'utf8'), { async: true })), ...pictures };
}
