import { z } from 'zod';
import { ReadFailure } from '../read-failure.ts';
import { decodeText } from './read-plain-text.ts';

const text = z.string().max(5000).nullish().catch(null);
const texts = z.array(z.string().max(500)).max(500).nullish().catch(null);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(200).nullish().catch(null);

/** JSON Resume (jsonresume.org), read leniently: a field of the wrong type is left out, the rest is kept. */
const jsonResumeSchema = z.object({
  basics: z
    .object({
      name: text,
      label: text,
      email: text,
      phone: text,
      url: text,
      website: text,
      summary: text,
      location: z
        .object({ address: text, postalCode: text, city: text, countryCode: text, region: text })
        .nullish()
        .catch(null),
      profiles: list(z.object({ network: text, username: text, url: text })),
    })
    .nullish()
    .catch(null),
  work: list(
    z.object({ name: text, company: text, position: text, startDate: text, endDate: text, summary: text }),
  ),
  education: list(
    z.object({ institution: text, area: text, studyType: text, startDate: text, endDate: text }),
  ),
  skills: list(z.object({ name: text, keywords: texts, level: text })),
  languages: list(z.object({ language: text, fluency: text })),
});
export type JsonResume = z.infer<typeof jsonResumeSchema>;

/** Parses a JSON Resume. Throws `ReadFailure`: `corrupt` (not JSON), `wrong_type` (other JSON), `empty`. */
export function parseJsonResume(bytes: Uint8Array): JsonResume {
  let data: unknown;
  try {
    data = JSON.parse(decodeText(bytes).replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ReadFailure('corrupt', error);
  }
  const parsed = jsonResumeSchema.safeParse(data);
  if (!parsed.success) throw new ReadFailure('wrong_type');
  const { basics, work, education, skills } = parsed.data;
  if (!basics && !work && !education && !skills) {
    const isBare = typeof data === 'object' && data !== null && Object.keys(data).length === 0;
    throw new ReadFailure(isBare ? 'empty' : 'wrong_type');
  }
  return parsed.data;
}
