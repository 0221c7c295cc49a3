import { boxOf, cut, initialState } from './graphics-state.ts';
import { type JudgedText, judgeVisibility } from './judge-visibility.ts';
import { asMatrix, multiply } from './matrix.ts';
import { PageDrawing, type PageFrame, type PageObjects } from './page-drawing.ts';
import type { PaintedAreas } from './painted-areas.ts';
import { OPS } from './pdf-library.ts';
import type { Glyph } from './text-pen.ts';

export interface InterpretedPage {
  texts: JudgedText[];
  painted: PaintedAreas;
  /** Some text lies over or under a picture, and only its pixels tell whether it can be seen. */
  needsPictures: boolean;
}

interface Operators {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

type Step = (page: PageDrawing, args: readonly unknown[]) => void;

function colourOf(value: unknown): string | null {
  return typeof value === 'string' && value.length === 7 && value.startsWith('#') ? value : null;
}

/** What each instruction does, by its number in the library. */
const steps: Step[] = [];
steps[OPS.save] = (page) => page.save();
steps[OPS.restore] = (page) => page.restore();
steps[OPS.transform] = (page, args) => page.transform(args);
steps[OPS.paintFormXObjectBegin] = (page, [matrix]) => {
  page.endPlace();
  page.save();
  const inner = asMatrix(matrix);
  if (inner) page.state.ctm = multiply(page.state.ctm, inner);
};
steps[OPS.paintFormXObjectEnd] = (page) => page.restore();
steps[OPS.beginAnnotation] = (page, [, , transform, matrix]) => {
  page.save();
  let ctm = page.frame.toPage;
  for (const step of [asMatrix(transform), asMatrix(matrix)]) if (step) ctm = multiply(ctm, step);
  page.state = initialState(ctm, page.whole);
};
steps[OPS.endAnnotation] = (page) => page.restore();
steps[OPS.setGState] = (page, [pairs]) => page.setGraphics(pairs);
steps[OPS.setFillRGBColor] = (page, [colour]) => {
  page.state.fill = colourOf(colour);
};
steps[OPS.setFillColorN] = (page) => {
  page.state.fill = null;
};
steps[OPS.setStrokeRGBColor] = (page, [colour]) => {
  page.state.stroke = colourOf(colour);
};
steps[OPS.setStrokeColorN] = (page) => {
  page.state.stroke = null;
};
steps[OPS.beginMarkedContent] = (page) => page.layers.push(false);
steps[OPS.beginMarkedContentProps] = (page, [tag, layer]) =>
  page.layers.push(tag === 'OC' && page.objects.isLayerOff(layer));
steps[OPS.endMarkedContent] = (page) => page.layers.pop();
steps[OPS.clip] = (page) => {
  page.willClip = true;
};
steps[OPS.eoClip] = steps[OPS.clip] as Step;
steps[OPS.constructPath] = (page, args) => page.paintPath(args);
steps[OPS.shadingFill] = (page) => page.paintArea(page.state.clip, null, null, false);
steps[OPS.paintImageXObject] = (page, [id]) => page.paintPicture(id);
steps[OPS.paintInlineImageXObject] = (page) => page.paintPicture(null);
steps[OPS.paintImageMaskXObject] = (page) =>
  page.paintArea(boxOf(page.state.ctm, 0, 0, 1, 1), null, null, false);
steps[OPS.paintSolidColorImageMask] = (page) =>
  page.paintArea(cut(boxOf(page.state.ctm, 0, 0, 1, 1), page.state.clip), page.state.fill, null, false);
steps[OPS.beginText] = (page) => page.pen.begin();
steps[OPS.setFont] = (page, [id, size]) => {
  page.state.font = String(id);
  page.state.size = Number(size);
};
steps[OPS.setCharSpacing] = (page, [value]) => {
  page.state.charSpacing = Number(value);
};
steps[OPS.setWordSpacing] = (page, [value]) => {
  page.state.wordSpacing = Number(value);
};
steps[OPS.setHScale] = (page, [value]) => {
  page.state.scale = Number(value) / 100;
};
steps[OPS.setLeading] = (page, [value]) => {
  page.state.leading = -Number(value);
};
steps[OPS.setTextRise] = (page, [value]) => {
  page.state.rise = Number(value);
};
steps[OPS.setTextRenderingMode] = (page, [value]) => {
  page.state.mode = Number(value);
};
steps[OPS.setTextMatrix] = (page, args) => {
  const matrix = asMatrix(args.length === 1 ? args[0] : args);
  if (matrix) page.pen.setMatrix(matrix);
};
steps[OPS.moveText] = (page, [dx, dy]) => page.pen.move(Number(dx), Number(dy));
steps[OPS.setLeadingMoveText] = (page, [dx, dy]) => {
  page.state.leading = Number(dy);
  page.pen.move(Number(dx), Number(dy));
};
steps[OPS.nextLine] = (page) => page.pen.move(0, page.state.leading);
steps[OPS.showText] = (page, [glyphs]) => {
  if (Array.isArray(glyphs)) page.show(glyphs as (Glyph | number)[]);
};

/**
 * Follows a page's drawing instructions and returns its texts with place, style and whether an eye can see
 * them. One pass gives what the library's own text extraction leaves out: colours, rendering mode and what lies
 * behind and before.
 */
export function interpretPage(operators: Operators, frame: PageFrame, objects: PageObjects): InterpretedPage {
  const page = new PageDrawing(frame, objects);
  for (let i = 0; i < operators.fnArray.length; i += 1) {
    const step = steps[operators.fnArray[i] as number];
    if (step) step(page, (operators.argsArray[i] ?? []) as readonly unknown[]);
  }
  page.endPlace();
  let needsPictures = false;
  for (const text of page.texts) {
    const visibility = judgeVisibility(text, page.whole, page.painted);
    if (visibility === 'unseen') needsPictures = true;
    else text.visibility = visibility;
  }
  return { texts: page.texts, painted: page.painted, needsPictures };
}
