import { Inbox, RefreshCw } from 'lucide-react';
import {
  Badge,
  Banner,
  Button,
  Card,
  EmptyState,
  ErrorState,
  ProgressBar,
  Skeleton,
  Spinner,
  StatusDot,
  Steps,
  Tabs,
} from '../index.ts';
import { Row, Section } from './section.tsx';

export function FeedbackSection() {
  return (
    <Section title="Feedback and layout">
      <Row>
        <Badge>Imported</Badge>
        <Badge tone="info">Invited</Badge>
        <Badge tone="success">Completed</Badge>
        <Badge tone="warning">Expires today</Badge>
        <Badge tone="danger">Revoked</Badge>
        <Badge tone="enriched">Enriched</Badge>
        <StatusDot tone="accent" label="Interviewing now" live />
        <StatusDot tone="success" label="Completed" />
        <StatusDot label="Imported" />
        <Spinner />
      </Row>
      <Banner title="Your microphone is off" tone="warning" action={<Button size="small">Try again</Button>}>
        Allow it in the address bar, or type your answers instead.
      </Banner>
      <Banner>You have four questions left, about three minutes.</Banner>
      <Banner tone="success" onDismiss={() => undefined}>
        Saved. You can close this page.
      </Banner>
      <Banner tone="error" title="We lost the connection" action={<Button size="small">Reconnect</Button>}>
        Everything you said so far is saved.
      </Banner>
      <Steps
        current="resume"
        steps={[
          { id: 'verify', label: 'Welcome' },
          { id: 'consent', label: 'Consent' },
          { id: 'resume', label: 'Resume' },
          { id: 'gaps', label: 'Check' },
          { id: 'interview', label: 'Interview' },
          { id: 'done', label: 'Done' },
        ]}
      />
      <div className="gallery-columns">
        <Card
          title="Still missing"
          description="Four answers, about three minutes"
          actions={<Badge tone="warning">4</Badge>}
        >
          <ProgressBar value={0.43} label="Answered" showLabel detail="3 of 7" />
        </Card>
        <Card tone="sunken" title="Loading" level={3}>
          <Skeleton lines={3} />
          <ProgressBar value={null} label="Reading" />
        </Card>
        <Card>
          <EmptyState
            icon={<Inbox />}
            title="No candidates yet"
            action={<Button variant="primary">Import a file</Button>}
          >
            Drop a CSV or JSON file here, or add one by hand.
          </EmptyState>
        </Card>
        <Card>
          <ErrorState
            title="This link has expired"
            next="Ask your recruiter for a new one. Nothing you told us is lost."
            action={<Button icon={<RefreshCw />}>Check again</Button>}
            reference="7f3a-91c2"
          />
        </Card>
      </div>
      <Tabs
        label="Candidate"
        tabs={[
          { value: 'profile', label: 'Profile', badge: 14, content: <p>What we know.</p> },
          { value: 'transcript', label: 'Transcript', content: <p>What was said.</p> },
          { value: 'history', label: 'History', content: <p>What happened.</p> },
        ]}
      />
    </Section>
  );
}
