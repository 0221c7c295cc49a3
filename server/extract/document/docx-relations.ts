import { parseXml } from './parse-xml.ts';

/** What a part of a Word file refers to: another part, or an address outside. */
export interface Relation {
  target: string;
  type: string;
  isExternal: boolean;
}

export function readRelations(xml: string | undefined): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  if (!xml) return relations;
  parseXml(
    xml,
    (name, attributes) => {
      if (name !== 'Relationship') return;
      relations.set(attributes.Id ?? '', {
        target: attributes.Target ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        isExternal: attributes.TargetMode === 'External',
      });
    },
    () => undefined,
    () => undefined,
  );
  return relations;
}
