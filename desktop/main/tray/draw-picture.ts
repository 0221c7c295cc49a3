/** A square picture, four bytes for each pixel (blue, green, red, opacity), as Electron takes bitmaps. */
export interface Picture {
  size: number;
  pixels: Uint8Array;
}

type Colour = readonly [red: number, green: number, blue: number];

const violet: Colour = [109, 74, 255];
const red: Colour = [214, 48, 49];
const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

/** Each digit in 3 × 5 dots, row by row; `+` for "more than nine". */
const digits: Record<string, readonly string[]> = {
  '1': ['010', '110', '010', '010', '111'],
  '2': ['111', '001', '111', '100', '111'],
  '3': ['111', '001', '011', '001', '111'],
  '4': ['101', '101', '111', '001', '001'],
  '5': ['111', '100', '111', '001', '111'],
  '6': ['111', '100', '111', '101', '111'],
  '7': ['111', '001', '010', '010', '010'],
  '8': ['111', '101', '111', '101', '111'],
  '9': ['111', '101', '111', '001', '111'],
  '+': ['000', '010', '111', '010', '000'],
};

function blank(size: number): Picture {
  return { size, pixels: new Uint8Array(size * size * 4) };
}

/** Lays a colour over a pixel; `cover` is the share of the pixel it takes. */
function lay({ size, pixels }: Picture, x: number, y: number, [r, g, b]: Colour, cover: number): void {
  if (x < 0 || y < 0 || x >= size || y >= size || cover <= 0) return;
  const at = (y * size + x) * 4;
  const under = ((pixels[at + 3] ?? 0) / 255) * (1 - cover);
  const total = cover + under;
  const mix = (over: number, beneath: number) => Math.round((over * cover + beneath * under) / total);
  pixels[at] = mix(b, pixels[at] ?? 0);
  pixels[at + 1] = mix(g, pixels[at + 1] ?? 0);
  pixels[at + 2] = mix(r, pixels[at + 2] ?? 0);
  pixels[at + 3] = Math.round(total * 255);
}

/** A disc, or a ring of `thickness`, with soft edges. */
function disc(
  picture: Picture,
  { x, y, radius, thickness = radius }: { x: number; y: number; radius: number; thickness?: number },
  colour: Colour,
): void {
  const clamp = (share: number) => Math.min(1, Math.max(0, share));
  for (let row = 0; row < picture.size; row += 1) {
    for (let column = 0; column < picture.size; column += 1) {
      const far = Math.hypot(column + 0.5 - x, row + 0.5 - y);
      const isIn = clamp(radius - far + 0.5);
      const isHollow = thickness < radius ? clamp(radius - thickness - far + 0.5) : 0;
      lay(picture, column, row, colour, isIn - isHollow);
    }
  }
}

/**
 * The icon of the tray: a planet in its ring, with a red dot when something waits.
 * @param template in black, as macOS wants icons that it colours itself
 */
export function drawTrayIcon(
  size: number,
  { hasNews, isTemplate }: { hasNews: boolean; isTemplate: boolean },
): Picture {
  const picture = blank(size);
  const ink = isTemplate ? black : violet;
  disc(picture, { x: size / 2, y: size / 2, radius: size * 0.44, thickness: size * 0.09 }, ink);
  disc(picture, { x: size / 2, y: size / 2, radius: size * 0.24 }, ink);
  if (hasNews)
    disc(picture, { x: size * 0.78, y: size * 0.22, radius: size * 0.22 }, isTemplate ? black : red);
  return picture;
}

/** A count on a red disc, for the corner of a taskbar button: 1 to 9, then `+`. */
export function drawCount(size: number, count: number): Picture {
  const picture = blank(size);
  disc(picture, { x: size / 2, y: size / 2, radius: size / 2 }, red);
  const rows = digits[count > 9 ? '+' : String(count)] ?? [];
  const dot = Math.floor(size / 8);
  const left = Math.round((size - 3 * dot) / 2);
  const top = Math.round((size - 5 * dot) / 2);
  rows.forEach((row, y) => {
    [...row].forEach((lit, x) => {
      if (lit !== '1') return;
      for (let dy = 0; dy < dot; dy += 1)
        for (let dx = 0; dx < dot; dx += 1) lay(picture, left + x * dot + dx, top + y * dot + dy, white, 1);
    });
  });
  return picture;
}
