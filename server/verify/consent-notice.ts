/** Version of the words below. Changing a word means changing the version: consent is given to exact words. */
export const noticeVersion = '2026-11';

/** The version a candidate agrees to: where a model reads resumes as well, its host is among the words. */
export function noticeVersionFor(resumeModelHost: string | null): string {
  return resumeModelHost === null ? noticeVersion : `${noticeVersion}+${resumeModelHost}`;
}

/** The notice a candidate reads before consent (GDPR Articles 7 and 13, EU AI Act Article 50). */
export function consentNotice(given: {
  organisation: string;
  role: string | null;
  retentionDays: number;
  /** Where a resume's text is sent to be read a second time; null: nowhere. */
  resumeModelHost: string | null;
}) {
  const { organisation, role, retentionDays, resumeModelHost } = given;
  const purpose = role ? `your application for ${role}` : 'your application';
  return {
    version: noticeVersionFor(resumeModelHost),
    paragraphs: [
      `${organisation} asks you to complete your profile for ${purpose}. It takes a few minutes.`,
      'You will talk with an AI, not with a person. It asks only what is missing. You may answer by typing instead, skip any question, or stop at any time; none of this counts against you.',
      `Your resume, your answers and a written record of the talk are kept, so that a recruiter of ${organisation} can see where each value came from. The sound of your voice is turned into text and is not kept.`,
      ...(resumeModelHost
        ? [
            `The text of your resume is also sent to a language model at ${resumeModelHost}, which looks for what was missed. It is sent nothing else about you. What it finds is kept only if it stands on your resume, and you see it before it is used. If you do not want that, go on without a resume.`,
          ]
        : []),
      'A score for the role is computed from job-related facts by fixed rules. A person decides; the AI does not. How you sound, and anything about your age, family, origin, health or beliefs, is neither asked nor scored.',
      `Everything is deleted after ${retentionDays} days at the latest. On this page you can withdraw, download what is stored about you, or have it erased, now or later.`,
    ],
    retention_days: retentionDays,
    sends_resume_to: resumeModelHost,
  };
}
