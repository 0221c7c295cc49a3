import { ArrowRight, Copy, Mic, MicOff, Settings, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  Avatar,
  Button,
  ConfirmDialog,
  Dialog,
  Field,
  IconButton,
  Input,
  Kbd,
  Link,
  Menu,
  useToast,
} from '../index.ts';
import { Row, Section } from './section.tsx';

export function ActionsSection() {
  const [isMuted, setMuted] = useState(false);
  const [isDialogOpen, setDialogOpen] = useState(false);
  const [isConfirmOpen, setConfirmOpen] = useState(false);
  const toast = useToast();
  return (
    <Section title="Actions">
      <Row>
        <Button variant="primary" icon={<Copy />}>
          Copy intake link
        </Button>
        <Button>Preview</Button>
        <Button variant="quiet">Not now</Button>
        <Button variant="danger" icon={<Trash2 />}>
          Erase
        </Button>
      </Row>
      <Row>
        <Button variant="primary" size="large" trailingIcon={<ArrowRight />}>
          Start the interview
        </Button>
        <Button variant="primary" loading>
          Saving answers
        </Button>
        <Button disabled>Not available</Button>
        <Button size="small">Small</Button>
      </Row>
      <Row>
        <IconButton label="Settings" icon={<Settings />} />
        <IconButton label="Copy" icon={<Copy />} variant="secondary" />
        <IconButton
          label="Mute microphone"
          icon={isMuted ? <MicOff /> : <Mic />}
          variant="secondary"
          size="large"
          pressed={isMuted}
          onClick={() => setMuted(!isMuted)}
        />
        <Link href="#links">How we use your answers</Link>
        <Link href="#outside" external>
          Privacy notice
        </Link>
      </Row>
      <Row>
        <Button id="open-dialog" onClick={() => setDialogOpen(true)}>
          Open dialog
        </Button>
        <Button id="open-confirm" onClick={() => setConfirmOpen(true)}>
          Revoke link…
        </Button>
        <Button
          id="show-toast"
          onClick={() =>
            toast({
              title: 'Link copied',
              description: 'Valid for 48 hours, for Ana Ferreira only.',
              tone: 'success',
              action: { label: 'Undo', onSelect: () => undefined },
            })
          }
        >
          Show toast
        </Button>
        <Menu
          trigger={<Button id="open-menu">Menu</Button>}
          items={[
            {
              label: 'Copy intake link',
              icon: <Copy />,
              shortcut: <Kbd combination="mod+l" />,
              onSelect: () => undefined,
            },
            { label: 'Show archived', checked: true, onSelect: () => undefined },
            { label: 'Not now', disabled: true, onSelect: () => undefined },
            'separator',
            { label: 'Erase candidate', icon: <Trash2 />, tone: 'danger', onSelect: () => undefined },
          ]}
        />
        <Kbd combination="mod+shift+k" />
      </Row>
      <Row>
        <Avatar name="Ana Ferreira" size="large" />
        <Avatar name="Jonas Berg" />
        <Avatar name="Mei Lin" />
        <Avatar name="Søren" size="small" />
        <Avatar name="Zoe Q" size="small" />
      </Row>
      <Dialog
        open={isDialogOpen}
        onOpenChange={setDialogOpen}
        title="New role"
        description="Candidates are ranked by what a role asks for."
        footer={
          <>
            <Button onClick={() => setDialogOpen(false)}>Cancel</Button>
            <Button variant="primary" onClick={() => setDialogOpen(false)}>
              Create role
            </Button>
          </>
        }
      >
        <Field label="Title" hint="As candidates will read it">
          <Input placeholder="Backend engineer" />
        </Field>
      </Dialog>
      <ConfirmDialog
        open={isConfirmOpen}
        onOpenChange={setConfirmOpen}
        title="Revoke this link?"
        description="Ana Ferreira can no longer open it. Answers given so far are kept."
        confirmLabel="Revoke link"
        tone="danger"
        onConfirm={() => setConfirmOpen(false)}
      />
    </Section>
  );
}
