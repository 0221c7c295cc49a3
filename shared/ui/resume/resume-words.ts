/** What the view of a resume says. Another language is another such object. */
export interface ResumeWords {
  region: (fileName: string) => string;
  page: (page: number, pages: number) => string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  /** Read out for a place: the field, and what stands there. */
  mark: (label: string, text: string) => string;
  textOfPage: (page: number) => string;
  loading: string;
  failed: string;
  noText: string;
  places: string;
}

export const resumeWords: ResumeWords = {
  region: (fileName) => `Resume ${fileName}`,
  page: (page, pages) => (pages === 1 ? '1 page' : `Page ${page} of ${pages}`),
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit to width',
  mark: (label, text) => `${label}: ${text}`,
  textOfPage: (page) => `Text of page ${page}`,
  loading: 'Opening the page',
  failed: 'The page cannot be shown here, but it was read.',
  noText: 'The text of this document was not kept, but it was read.',
  places: 'Places in the document. Move with the arrow keys, press Enter to go to the field.',
};
