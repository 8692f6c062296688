import { useRef } from 'react';

/** Made of plain elements: what failed may be the library that draws all others. */
export function ErrorScreen({ report }: { readonly report: string }) {
  const text = useRef<HTMLTextAreaElement>(null);
  return (
    <section role="alert" style={{ padding: '16px', lineHeight: 1.7 }}>
      <h1 style={{ fontSize: '16px' }}>窗格出错了，工作簿没有因此改动</h1>
      <p>请点“重新打开窗格”。如果再次出现，请把下面的文字复制给维护人员；其中没有表格里的内容。</p>
      <textarea
        ref={text}
        readOnly
        rows={10}
        value={report}
        aria-label="错误信息"
        style={{ width: '100%' }}
      />
      <p>
        <button type="button" onClick={() => location.reload()}>
          重新打开窗格
        </button>{' '}
        <button
          type="button"
          onClick={() => {
            text.current?.select();
            // The clipboard's newer interface is refused in a frame; the selection can be copied by hand in any case.
            document.execCommand('copy');
          }}
        >
          复制
        </button>
      </p>
    </section>
  );
}
