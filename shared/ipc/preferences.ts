import { z } from 'zod';
import { languages } from './language.ts';

const clockTimeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('Time of day on this computer, "HH:MM"');

/** What a recruiter chose on this computer. Every key has a default, so an older file stays readable. */
export const preferencesSchema = z
  .object({
    theme: z
      .enum(['system', 'light', 'dark', 'contrast'])
      .default('system')
      .describe('Colours of the window'),
    language: z
      .enum(['system', ...languages])
      .default('system')
      .describe('Language of window, menus and notifications'),
    tour_seen: z.boolean().default(false).describe('The tour of the first start was finished or skipped'),
    notify_completed: z.boolean().default(true).describe('Notify when a candidate completes an intake'),
    notify_troubled: z.boolean().default(true).describe('Notify when an interview is in trouble'),
    notify_opened: z.boolean().default(false).describe('Notify when a candidate opens a link'),
    notify_declined: z.boolean().default(true).describe('Notify when a candidate withdraws'),
    notify_expired: z.boolean().default(false).describe('Notify when a link expires before it was used'),
    show_names: z.boolean().default(true).describe('Show the name of the candidate in notifications'),
    quiet_hours: z
      .object({
        enabled: z.boolean().describe('No notifications between the two times'),
        from: clockTimeSchema,
        to: clockTimeSchema.describe('End of the quiet time; earlier than `from` means the next morning'),
      })
      .strict()
      .default({ enabled: false, from: '20:00', to: '07:00' })
      .describe('Time of day without notifications'),
    keep_running: z
      .boolean()
      .default(false)
      .describe('Stay in the tray when the window is closed, so that notifications go on'),
    start_at_login: z
      .boolean()
      .default(false)
      .describe('Start with the computer, without showing the window'),
  })
  .strict();
export type Preferences = z.infer<typeof preferencesSchema>;

/** The preferences of somebody who chose nothing yet. */
export const defaultPreferences: Preferences = preferencesSchema.parse({});

// Without defaults: a patch must hold only what changes.
const plain = preferencesSchema.shape;

/** A change of preferences: only the keys that change. */
export const preferencesPatchSchema = z
  .object({
    theme: plain.theme.unwrap(),
    language: plain.language.unwrap(),
    tour_seen: plain.tour_seen.unwrap(),
    notify_completed: plain.notify_completed.unwrap(),
    notify_troubled: plain.notify_troubled.unwrap(),
    notify_opened: plain.notify_opened.unwrap(),
    notify_declined: plain.notify_declined.unwrap(),
    notify_expired: plain.notify_expired.unwrap(),
    show_names: plain.show_names.unwrap(),
    quiet_hours: plain.quiet_hours.unwrap(),
    keep_running: plain.keep_running.unwrap(),
    start_at_login: plain.start_at_login.unwrap(),
  })
  .partial()
  .strict();
export type PreferencesPatch = z.infer<typeof preferencesPatchSchema>;
