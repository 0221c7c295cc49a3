import { expect, test } from 'vitest';
import { copy } from '../copy.ts';
import { checkBeginning, checkFile, maxFileBytes } from './check-file.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['a photo (JPEG)', latin1('\xff\xd8\xff\xe0..JFIF'), copy.upload.isPicture],
  ['a screenshot (PNG)', latin1('\x89PNG\r\n\x1a\n'), copy.upload.isPicture],
  ['a photo of a phone (HEIC)', latin1('\0\0\0\x18ftypheic'), copy.upload.isPicture],
  ['a picture (WebP)', latin1('RIFF....WEBPVP8 '), copy.upload.isPicture],
  ['an old Word file', latin1('\xd0\xcf\x11\xe0\xa1\xb1'), copy.upload.isOldWord],
  ['rich text', latin1('{\\rtf1\\ansi'), copy.upload.isOtherText],
  ['a PDF', latin1('%PDF-1.7'), null],
  ['a Word file', latin1('PK\x03\x04'), null],
  ['a JSON Resume', latin1('{"basics":'), null],
  ['text', latin1('Curriculum vitae'), null],
  ['hardly anything', latin1('R'), null],
])('%s', (_, bytes, expected) => {
  expect(checkBeginning(bytes)).toBe(expected);
});

test('an empty and a huge file are refused by their size', () => {
  expect(checkFile({ size: 0 })).toBe(copy.upload.empty);
  expect(checkFile({ size: maxFileBytes + 1 })).toBe(copy.upload.tooLarge);
  expect(checkFile({ size: maxFileBytes })).toBeNull();
});
