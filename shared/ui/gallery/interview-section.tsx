import { useState } from 'react';
import {
  Badge,
  Button,
  Captions,
  Card,
  InterviewerOrb,
  type InterviewerState,
  LevelMeter,
  Mark,
  ScoreRange,
  SourceTag,
  ValueText,
  WordDiff,
} from '../index.ts';
import { Row, Section } from './section.tsx';

const states: InterviewerState[] = ['connecting', 'listening', 'thinking', 'speaking', 'paused', 'away'];
const talk = [
  {
    id: '1',
    speaker: 'interviewer',
    text: 'Hello Ana. I have read your resume and only four things are missing.',
  },
  { id: '2', speaker: 'candidate', text: 'Hi. Sure, go ahead.' },
  { id: '3', speaker: 'interviewer', text: 'What is your notice period at your present employer?' },
  { id: '4', speaker: 'candidate', text: 'Two months. No, wait, it is six weeks.' },
  { id: '5', speaker: 'interviewer', text: 'Six weeks, saved. Where do you live now?' },
  { id: '6', speaker: 'candidate', text: 'In Porto, but I', final: false },
] as const;

export function InterviewSection() {
  const [count, setCount] = useState(4);
  return (
    <>
      <Section title="Interview">
        <div className="gallery-orbs">
          {states.map((state) => (
            <InterviewerOrb key={state} state={state} level={0.4} />
          ))}
        </div>
        <Row>
          <Mark size={64} label="Pluto" />
          <Mark size={32} />
          <Mark size={20} />
          <InterviewerOrb state="listening" size="small" />
        </Row>
        <div className="gallery-columns">
          <Card title="Microphone">
            <LevelMeter level={0.55} />
            <LevelMeter level={0.97} label="Too loud" />
            <LevelMeter level={0} label="Muted microphone" muted />
          </Card>
          <div className="gallery-captions">
            <Captions lines={talk.slice(0, count)} interviewerName="Pluto" candidateName="Ana" />
            <Button id="next-line" size="small" onClick={() => setCount(count + 1)}>
              Next line
            </Button>
          </div>
        </div>
      </Section>
      <Section title="Profile and ranking">
        <div className="gallery-columns">
          <Card title="Ranking">
            <ScoreRange known={62} possible={84} label="Score for Backend Engineer" />
            <ScoreRange known={31} possible={90} size="small" label="Score for Data Analyst" />
            <ScoreRange known={88} possible={88} />
          </Card>
          <Card title="What changed" actions={<Badge tone="enriched">6 enriched</Badge>}>
            <p>
              <WordDiff before="Software Engineer, Lisbon" after="Senior Software Engineer, Porto" />
            </p>
            <Row>
              <SourceTag source="import" />
              <SourceTag source="resume" detail="Page 1: Software Engineer" />
              <SourceTag source="spoken" confirmed detail="it is six weeks" />
              <SourceTag source="typed" />
              <SourceTag source="recruiter" />
            </Row>
          </Card>
          <Card title="Values">
            <ValueText value={null} />
            <br />
            <ValueText value={55000} printed="55 000 EUR a year" />
            <ValueText value={['TypeScript', 'PostgreSQL', 'React', 'Go']} limit={3} />
          </Card>
          <Card title="Work history">
            <ValueText
              value={[
                {
                  title: 'Software Engineer',
                  company: 'Oliveira Freight',
                  start: '2021-03',
                  end: null,
                  current: true,
                },
                { title: 'Developer', company: 'Casa Digital', start: '2018-09', end: '2021-02' },
              ]}
            />
            <hr />
            <ValueText
              value={[
                { institution: 'University of Porto', degree: 'MSc', field: 'Informatics', end: '2018' },
              ]}
            />
          </Card>
        </div>
      </Section>
    </>
  );
}
