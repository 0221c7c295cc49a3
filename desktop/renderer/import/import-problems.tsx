import type { ImportedRow } from '@pluto/shared/http/import.ts';
import { Badge, Card } from '@pluto/shared/ui/index.ts';
import { copy } from '../words/words.ts';

const words = copy.import;
const tones = { imported: 'success', updated: 'info', failed: 'danger' } as const;

/** Rows with problems: line, column, what stands in the cell, and what to do about it. */
export function ImportProblems({ rows }: { rows: readonly ImportedRow[] }) {
  const problems = rows.flatMap((row) =>
    row.problems.map((problem, index) => ({ row, problem, key: `${row.line}-${index}` })),
  );
  if (problems.length === 0) return null;
  return (
    <Card title={words.problems} padding="none" className="import-card">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="import-table-frame" tabIndex={0} aria-label={words.problems}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{words.problemColumns.line}</th>
              <th scope="col">{words.problemColumns.outcome}</th>
              <th scope="col">{words.problemColumns.column}</th>
              <th scope="col">{words.problemColumns.value}</th>
              <th scope="col">{words.problemColumns.reason}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ row, problem, key }) => (
              <tr key={key}>
                <td className="import-line">{row.line}</td>
                <td>
                  <Badge tone={tones[row.outcome]}>{words.outcomes[row.outcome]}</Badge>
                </td>
                <td>{problem.column ?? '—'}</td>
                <td>{problem.value ? <code>{problem.value}</code> : '—'}</td>
                <td>{problem.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}
