import { AtSign, Building2, House, Shuffle } from 'lucide-react';
import { useState } from 'react';
import {
  Checkbox,
  DropZone,
  Field,
  Input,
  RadioCards,
  Select,
  SourceTag,
  Switch,
  TagInput,
  Textarea,
} from '../index.ts';
import { Section } from './section.tsx';

export function FormsSection() {
  const [skills, setSkills] = useState(['TypeScript', 'PostgreSQL', 'React']);
  const [place, setPlace] = useState<string | null>('hybrid');
  return (
    <Section title="Forms">
      <div className="gallery-columns">
        <Field label="Full name" required aside={<SourceTag source="resume" />}>
          <Input defaultValue="Ana Ferreira" autoComplete="name" />
        </Field>
        <Field label="E-mail" error="This address has no @. Write it as name@example.org." required>
          <Input leading={<AtSign />} defaultValue="ana.example.org" type="email" />
        </Field>
        <Field label="Years of experience" optional hint="Count part-time years as they were.">
          <Input trailing="years" inputMode="decimal" placeholder="7" />
        </Field>
        <Field label="Highest degree">
          <Select
            defaultValue="Master"
            placeholder="Choose"
            options={['Secondary', 'Associate', 'Bachelor', 'Master', 'Doctorate'].map((value) => ({
              value,
              label: value,
            }))}
          />
        </Field>
        <Field label="Skills" hint="Enter or comma after each.">
          <TagInput value={skills} onValueChange={setSkills} placeholder="Go, Kubernetes" />
        </Field>
        <Field label="Anything else?" optional>
          <Textarea placeholder="In your own words" />
        </Field>
        <Field label="Reference">
          <Input defaultValue="PL-20441" disabled />
        </Field>
        <RadioCards
          legend="Where would you like to work?"
          value={place}
          onValueChange={setPlace}
          choices={[
            { value: 'remote', label: 'Remote', hint: 'From anywhere', icon: <House /> },
            { value: 'hybrid', label: 'Hybrid', hint: 'Some days at the office', icon: <Shuffle /> },
            { value: 'onsite', label: 'On site', icon: <Building2 /> },
          ]}
        />
        <div className="gallery-stack">
          <Checkbox
            label="I agree that an AI interviewer asks me questions"
            hint="You can stop at any time, and type instead of talking."
            defaultChecked
          />
          <Checkbox label="Send me a copy of my answers" />
          <Switch label="Captions" hint="Shows what is said" defaultChecked />
          <Switch label="Re-score on completion" />
        </div>
        <div className="gallery-stack">
          <DropZone
            title="Drop your resume here"
            hint="PDF, Word, text or JSON Resume, up to 10 MB"
            accept=".pdf,.docx,.txt,.json"
            onFiles={() => undefined}
          />
          <DropZone
            title="Drop your resume here"
            progress={0.62}
            progressLabel="Reading ana-ferreira.pdf"
            onFiles={() => undefined}
          />
          <DropZone
            title="Drop your resume here"
            error="This PDF holds only pictures of text. Upload a version with text, or skip this and just talk to us."
            onFiles={() => undefined}
          />
        </div>
      </div>
    </Section>
  );
}
