import { type AgendaQuestion, settledStates } from '@pluto/shared/agent/agenda.ts';
import type { FieldView } from '@pluto/shared/http/words.ts';
import { VisuallyHidden } from '@pluto/shared/ui/foundation/visually-hidden.tsx';
import { Card } from '@pluto/shared/ui/layout/card.tsx';
import { Check, Circle, CircleDot, CircleSlash } from 'lucide-react';
import { copy } from '../copy.ts';

export interface QuestionListProps {
  questions: readonly AgendaQuestion[];
  fields: readonly FieldView[];
  currentId: string | null;
  onChoose: (id: string) => void;
}

/** All questions and what was answered; each can be opened again. */
export function QuestionList({ questions, fields, currentId, onChoose }: QuestionListProps) {
  return (
    <Card title={copy.typed.listLabel}>
      <ol className="pt-questions">
        {questions.map((question) => {
          const field = fields.find(({ field_key }) => field_key === question.field_key);
          const isCurrent = question.id === currentId;
          const isSettled = settledStates.has(question.state);
          const Icon = isCurrent
            ? CircleDot
            : question.state === 'declined'
              ? CircleSlash
              : isSettled
                ? Check
                : Circle;
          const status = isCurrent ? copy.typed.status.current : answerOf(question, field);
          return (
            <li key={question.id}>
              <button
                type="button"
                className="pt-question-link"
                aria-current={isCurrent ? 'step' : undefined}
                onClick={() => onChoose(question.id)}
              >
                <Icon aria-hidden="true" />
                <span className="pt-question-label">{question.label}</span>
                <VisuallyHidden>, </VisuallyHidden>
                <span className="pt-question-status">{status}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

function answerOf(question: AgendaQuestion, field: FieldView | undefined): string {
  if (question.state === 'declined') return copy.typed.status.declined;
  if (!settledStates.has(question.state)) return copy.typed.status.open;
  return field?.printed || copy.typed.status.none;
}
