/** How a printed review looks. Only the system's fonts: nothing is loaded for it. */
export const reviewPageStyle = `
:root { font: 10pt/1.45 system-ui, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', sans-serif; color: #1d1a2b; }
body { margin: 0; }
h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 2pt; }
h2 { font-size: 12pt; margin: 16pt 0 5pt; break-after: avoid; }
p { margin: 0 0 2pt; }
.faint { color: #625d75; }
table { inline-size: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 4pt 6pt 4pt 0; border-block-end: 0.5pt solid #cfcbdc; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { color: #625d75; font-weight: 500; font-size: 9pt; }
.changes { table-layout: fixed; font-size: 9pt; }
.changes th:first-child { inline-size: 16%; }
.changes th:nth-child(4) { inline-size: 26%; }
.changes th:nth-child(5) { inline-size: 17%; }
ins { background: #dcf3e4; color: #11572f; text-decoration: none; }
del { background: #fbe1e1; color: #8c1c1c; }
q { quotes: '“' '”'; color: #3d384f; }
dl { display: grid; grid-template-columns: minmax(28mm, max-content) 1fr; gap: 2pt 10pt; margin: 0; }
dt { color: #625d75; }
dd { margin: 0; overflow-wrap: anywhere; }
ul { margin: 0; padding-inline-start: 14pt; }
.talk dt, .talk dd { break-inside: avoid; }
.seal code { font: 7.5pt/1.4 ui-monospace, 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; }
`;
