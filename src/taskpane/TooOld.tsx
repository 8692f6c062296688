/** Shown by hosts that lack ExcelApi 1.13; plain on purpose. */
export function TooOld() {
  return (
    <main style={{ padding: 16, lineHeight: 1.6 }}>
      <p>这个版本的 Excel 打不开绩效自评助手。</p>
      <p>请使用 Excel 2021、Microsoft 365 或网页版 Excel。</p>
    </main>
  );
}
