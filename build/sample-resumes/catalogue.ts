import type { Layout } from './layout.ts';
import { allCapitals } from './layouts/all-capitals.ts';
import { banner } from './layouts/banner.ts';
import { barsTable } from './layouts/bars-table.ts';
import { datesLeft } from './layouts/dates-left.ts';
import { employerBoxes } from './layouts/employer-boxes.ts';
import { jsonResume } from './layouts/json-resume.ts';
import { labelledTable } from './layouts/labelled-table.ts';
import { leftSidebar } from './layouts/left-sidebar.ts';
import { marginHeadings } from './layouts/margin-headings.ts';
import { nestedLists } from './layouts/nested-lists.ts';
import { newspaperColumns } from './layouts/newspaper-columns.ts';
import { oneLinePosts } from './layouts/one-line-posts.ts';
import { plainColumn } from './layouts/plain-column.ts';
import { rightSidebar } from './layouts/right-sidebar.ts';
import { rotatedLabels } from './layouts/rotated-labels.ts';
import { runningPages } from './layouts/running-pages.ts';
import { textLetter } from './layouts/text-letter.ts';
import { textMarkdown } from './layouts/text-markdown.ts';
import { textUnderlined, textUnderlinedOld } from './layouts/text-underlined.ts';
import { timeline } from './layouts/timeline.ts';
import { titleAtEmployer } from './layouts/title-at-employer.ts';
import { typstArticle } from './layouts/typst-article.ts';
import { typstGrid } from './layouts/typst-grid.ts';
import { typstMargin } from './layouts/typst-margin.ts';
import { printedWordSkillsFirst, wordSkillsFirst } from './layouts/word-skills-first.ts';
import { printedWordTable, wordTable } from './layouts/word-table.ts';
import { printedWordTabs, wordTabs } from './layouts/word-tabs.ts';
import { wordTextBoxes } from './layouts/word-text-boxes.ts';
import { yearMonthForm } from './layouts/year-month-form.ts';
import { amirMithal } from './people/amir-mithal.ts';
import { aoifeNiBhriain } from './people/aoife-ni-bhriain.ts';
import { audreyLedgerwood } from './people/audrey-ledgerwood.ts';
import { basileMarmiton } from './people/basile-marmiton.ts';
import { camilleDuboisLaurent } from './people/camille-dubois-laurent.ts';
import { chloeSpecimen } from './people/chloe-specimen.ts';
import { deboraMuestra } from './people/debora-muestra.ts';
import { elettraFusibile } from './people/elettra-fusibile.ts';
import { fredaFreshmann } from './people/freda-freshmann.ts';
import { friedaZwischenzeit } from './people/frieda-zwischenzeit.ts';
import { halinaPrzykladowa } from './people/halina-przykladowa.ts';
import { inesEjemplar } from './people/ines-ejemplar.ts';
import { irinaSokolova } from './people/irina-sokolova.ts';
import { israelaDugmai } from './people/israela-dugmai.ts';
import { joanaAmostra } from './people/joana-amostra.ts';
import { justusParagraf } from './people/justus-paragraf.ts';
import { kentaSato } from './people/kenta-sato.ts';
import { kimYesi } from './people/kim-yesi.ts';
import { kodiSemikolon } from './people/kodi-semikolon.ts';
import { kwameSampleton } from './people/kwame-sampleton.ts';
import { lukasHofmann } from './people/lukas-hofmann.ts';
import { methuselahLongrun } from './people/methuselah-longrun.ts';
import { mihonHanako } from './people/mihon-hanako.ts';
import { noraNightshift } from './people/nora-nightshift.ts';
import { ottoFernweh } from './people/otto-fernweh.ts';
import { petraPetrischale } from './people/petra-petrischale.ts';
import { priscillaPixelton } from './people/priscilla-pixelton.ts';
import { priyaRaghunathan } from './people/priya-raghunathan.ts';
import { rafaelDeSouzaLima } from './people/rafael-de-souza-lima.ts';
import { sanderVoorbeeld } from './people/sander-voorbeeld.ts';
import { theodoraChalkline } from './people/theodora-chalkline.ts';
import { tomaszWisniewski } from './people/tomasz-wisniewski.ts';
import { ulyanaZrazkova } from './people/ulyana-zrazkova.ts';
import { wandaWeldmore } from './people/wanda-weldmore.ts';
import type { Person } from './person.ts';
import type { SheetOptions } from './sheet.ts';

/** One document: who, laid out how, with dates written how. Its file is named `name` with the suffix of the means. */
export interface SampleDocument extends SheetOptions {
  name: string;
  person: Person;
  layout: Layout;
}

/** All documents that are made here. A new one is a line here, a person in `people/` or a layout in `layouts/`. */
export const catalogue: readonly SampleDocument[] = [
  { name: 'wanda-weldmore', person: wandaWeldmore, layout: banner, dates: 'short', dash: ' – ' },
  { name: 'wanda-weldmore-text', person: wandaWeldmore, layout: textUnderlined, dates: 'slash', dash: ' - ' },
  { name: 'nora-nightshift', person: noraNightshift, layout: leftSidebar, dates: 'short', dash: ' – ' },
  { name: 'nora-nightshift-word', person: noraNightshift, layout: wordTabs, dates: 'long', dash: ' – ' },
  { name: 'theodora-chalkline', person: theodoraChalkline, layout: marginHeadings, dates: 'long', dash: '–' },
  {
    name: 'theodora-chalkline-office',
    person: theodoraChalkline,
    layout: printedWordTabs,
    dates: 'short',
    dash: ' to ',
  },
  { name: 'audrey-ledgerwood', person: audreyLedgerwood, layout: typstArticle, dates: 'short', dash: ' – ' },
  {
    name: 'audrey-ledgerwood-word',
    person: audreyLedgerwood,
    layout: wordTable,
    dates: 'slash',
    dash: ' – ',
  },
  { name: 'freda-freshmann', person: fredaFreshmann, layout: plainColumn, dates: 'short', dash: ' – ' },
  {
    name: 'freda-freshmann-typeset',
    person: fredaFreshmann,
    layout: typstArticle,
    dates: 'short',
    dash: ' – ',
  },
  { name: 'kodi-semikolon', person: kodiSemikolon, layout: timeline, dates: 'slash', dash: ' – ' },
  { name: 'kodi-semikolon-typeset', person: kodiSemikolon, layout: typstGrid, dates: 'short', dash: ' – ' },
  { name: 'kodi-semikolon-text', person: kodiSemikolon, layout: textMarkdown, dates: 'iso', dash: ' – ' },
  { name: 'priscilla-pixelton', person: priscillaPixelton, layout: barsTable, dates: 'short', dash: ' – ' },
  {
    name: 'priscilla-pixelton-word',
    person: priscillaPixelton,
    layout: wordTextBoxes,
    dates: 'slash',
    dash: ' - ',
  },
  { name: 'kwame-sampleton', person: kwameSampleton, layout: oneLinePosts, dates: 'long', dash: ' to ' },
  { name: 'kwame-sampleton-typeset', person: kwameSampleton, layout: typstMargin, dates: 'slash', dash: '–' },
  {
    name: 'justus-paragraf',
    person: justusParagraf,
    layout: labelledTable,
    dates: 'slash',
    dash: ' – ',
    since: 'seit',
  },
  { name: 'justus-paragraf-text', person: justusParagraf, layout: textLetter, dates: 'dot', dash: ' - ' },
  { name: 'petra-petrischale', person: petraPetrischale, layout: runningPages, dates: 'year', dash: '–' },
  {
    name: 'petra-petrischale-typeset',
    person: petraPetrischale,
    layout: typstMargin,
    dates: 'short',
    dash: ' – ',
  },
  {
    name: 'otto-fernweh',
    person: ottoFernweh,
    layout: labelledTable,
    dates: 'year',
    dash: ' – ',
    since: 'seit',
  },
  { name: 'otto-fernweh-word', person: ottoFernweh, layout: wordTabs, dates: 'year', dash: '-' },
  { name: 'basile-marmiton', person: basileMarmiton, layout: rightSidebar, dates: 'long', dash: ' – ' },
  {
    name: 'basile-marmiton-word',
    person: basileMarmiton,
    layout: wordTextBoxes,
    dates: 'slash',
    dash: ' - ',
  },
  { name: 'chloe-specimen', person: chloeSpecimen, layout: barsTable, dates: 'short', dash: ' – ' },
  {
    name: 'chloe-specimen-office',
    person: chloeSpecimen,
    layout: printedWordTable,
    dates: 'slash',
    dash: ' – ',
  },
  { name: 'debora-muestra', person: deboraMuestra, layout: banner, dates: 'slash', dash: ' – ' },
  { name: 'debora-muestra-json', person: deboraMuestra, layout: jsonResume, dates: 'iso', dash: ' – ' },
  { name: 'ines-ejemplar', person: inesEjemplar, layout: marginHeadings, dates: 'slash', dash: '–' },
  {
    name: 'ines-ejemplar-columns',
    person: inesEjemplar,
    layout: newspaperColumns,
    dates: 'long',
    dash: ' – ',
  },
  { name: 'joana-amostra', person: joanaAmostra, layout: rotatedLabels, dates: 'slash', dash: ' – ' },
  {
    name: 'elettra-fusibile',
    person: elettraFusibile,
    layout: newspaperColumns,
    dates: 'slash',
    dash: ' – ',
  },
  {
    name: 'elettra-fusibile-office',
    person: elettraFusibile,
    layout: printedWordTable,
    dates: 'short',
    dash: ' – ',
  },
  { name: 'sander-voorbeeld', person: sanderVoorbeeld, layout: timeline, dates: 'short', dash: ' – ' },
  { name: 'sander-voorbeeld-word', person: sanderVoorbeeld, layout: wordTable, dates: 'long', dash: ' – ' },
  { name: 'halina-przykladowa', person: halinaPrzykladowa, layout: datesLeft, dates: 'dot', dash: ' – ' },
  { name: 'ulyana-zrazkova', person: ulyanaZrazkova, layout: rightSidebar, dates: 'dot', dash: ' – ' },
  { name: 'mihon-hanako', person: mihonHanako, layout: yearMonthForm, dates: 'cjk', dash: '～' },
  { name: 'kim-yesi', person: kimYesi, layout: datesLeft, dates: 'point', dash: ' ~ ' },
  { name: 'israela-dugmai', person: israelaDugmai, layout: plainColumn, dates: 'slash', dash: ' – ' },
  { name: 'aoife-ni-bhriain', person: aoifeNiBhriain, layout: nestedLists, dates: 'short', dash: ' – ' },
  {
    name: 'camille-dubois-laurent',
    person: camilleDuboisLaurent,
    layout: titleAtEmployer,
    dates: 'short',
    dash: ' – ',
  },
  { name: 'lukas-hofmann', person: lukasHofmann, layout: employerBoxes, dates: 'slash', dash: ' – ' },
  { name: 'priya-raghunathan', person: priyaRaghunathan, layout: employerBoxes, dates: 'long', dash: ' – ' },
  {
    name: 'rafael-de-souza-lima',
    person: rafaelDeSouzaLima,
    layout: allCapitals,
    dates: 'slash',
    dash: ' - ',
  },
  {
    name: 'tomasz-wisniewski',
    person: tomaszWisniewski,
    layout: titleAtEmployer,
    dates: 'short',
    dash: ' - ',
  },
  { name: 'irina-sokolova', person: irinaSokolova, layout: plainColumn, dates: 'long', dash: ' – ' },
  { name: 'kenta-sato', person: kentaSato, layout: datesLeft, dates: 'cjk', dash: ' 〜 ' },
  {
    name: 'frieda-zwischenzeit',
    person: friedaZwischenzeit,
    layout: printedWordSkillsFirst,
    dates: 'slash',
    dash: ' – ',
  },
  {
    name: 'methuselah-longrun',
    person: methuselahLongrun,
    layout: runningPages,
    dates: 'short',
    dash: ' – ',
  },
  { name: 'amir-mithal', person: amirMithal, layout: wordSkillsFirst, dates: 'slash', dash: ' – ' },
  {
    name: 'ines-ejemplar-text',
    person: inesEjemplar,
    layout: textUnderlinedOld,
    dates: 'slash',
    dash: ' - ',
  },
];
