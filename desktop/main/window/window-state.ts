import { z } from 'zod';

export const windowStateSchema = z
  .object({
    x: z.number().int().optional(),
    y: z.number().int().optional(),
    width: z.number().int().min(400).max(10_000),
    height: z.number().int().min(300).max(10_000),
    maximised: z.boolean(),
  })
  .strict();
export type WindowState = z.infer<typeof windowStateSchema>;

export const firstWindowState: WindowState = { width: 1280, height: 800, maximised: false };

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const leastVisible = 80;

/**
 * The state to open with on today's screens: not larger than the screen it is on, and without a position if its
 * title bar would lie on a screen that is gone.
 */
export function fitWindow(state: WindowState, screens: readonly Area[]): WindowState {
  const { x, y } = state;
  const screen =
    x === undefined || y === undefined
      ? undefined
      : screens.find(
          (area) =>
            x + state.width > area.x + leastVisible &&
            x < area.x + area.width - leastVisible &&
            y >= area.y &&
            y < area.y + area.height - leastVisible,
        );
  const room = screen ?? screens[0];
  const fitted = {
    width: Math.min(state.width, room?.width ?? state.width),
    height: Math.min(state.height, room?.height ?? state.height),
    maximised: state.maximised,
  };
  return screen ? { ...fitted, x, y } : fitted;
}
