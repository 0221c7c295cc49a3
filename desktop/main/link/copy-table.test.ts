import { describe, expect, it, vi } from 'vitest';
import { clipboardWriter, copyTable } from './copy-table.ts';

const table = [
  ['Name', 'Link'],
  ['Maya', 'https://p.example/1'],
];

describe('copyTable', () => {
  it('writes text and HTML to the clipboard of an older Electron', async () => {
    const write = vi.fn();
    expect(await copyTable(clipboardWriter({ clipboard: { write } }), table)).toEqual({ rows: 1 });
    expect(write).toHaveBeenCalledWith({
      text: 'Name\tLink\nMaya\thttps://p.example/1',
      html: expect.stringContaining('<td>Maya</td>'),
    });
  });

  it('writes an item with both forms to the clipboard of a newer one', async () => {
    class ClipboardItem {
      constructor(readonly forms: Record<string, string>) {}
    }
    const write = vi.fn(async (_items: ClipboardItem[]) => undefined);
    await copyTable(clipboardWriter({ clipboard: { write }, ClipboardItem }), table);
    expect(Object.keys(write.mock.calls[0]?.[0][0]?.forms ?? {})).toEqual(['text/plain', 'text/html']);
  });
});
