import sax from 'sax';
import { ReadFailure } from '../read-failure.ts';

const deepestNesting = 400;

/** Walks through XML. Entities of a document type are not unfolded and nothing is fetched; absurd nesting is refused. */
export function parseXml(
  xml: string,
  open: (name: string, attributes: Record<string, string>) => void,
  close: (name: string) => void,
  text: (text: string) => void,
): void {
  const parser = sax.parser(true, { trim: false, normalize: false });
  let depth = 0;
  parser.onopentag = (node) => {
    depth += 1;
    if (depth > deepestNesting) throw new ReadFailure('corrupt');
    open(node.name, node.attributes as Record<string, string>);
  };
  parser.onclosetag = (name) => {
    depth -= 1;
    close(name);
  };
  parser.ontext = text;
  parser.onerror = (error) => {
    throw new ReadFailure('corrupt', error);
  };
  parser.write(xml).close();
}
