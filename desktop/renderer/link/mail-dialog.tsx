import type { MailTemplate } from '@pluto/shared/http/link.ts';
import {
  checkTemplate,
  defaultTemplates,
  fillTemplate,
  firstNameOf,
  placeholders,
  printExpiry,
} from '@pluto/shared/link/mail-template.ts';
import {
  Banner,
  Button,
  Dialog,
  Field,
  Input,
  ProgressBar,
  Textarea,
  useToast,
} from '@pluto/shared/ui/index.ts';
import { useEffect, useRef, useState } from 'react';
import './link-dialogs.css';
import type { BulkWork, Invitation } from '../store/link-slice.ts';
import { rowsOf } from '../store/paged-list.ts';
import { latestOf } from '../store/remote.ts';
import { countChosen, isChosen } from '../store/selection.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';

const words = copy.link.mail;
const locale = copy.locale === 'de' ? 'de' : 'en';

/** Invitations to everyone who is chosen, by the server's mail. */
export function MailDialog({ onClose }: { onClose: () => void }) {
  const bulk = useStore((state) => state.bulk);
  const invitation = useStore((state) => state.invitation);
  const { closeBulk, loadInvitation } = useStore.getState();
  useEffect(() => {
    void loadInvitation();
  }, [loadInvitation]);
  const close = () => {
    closeBulk();
    onClose();
  };
  const loaded = latestOf(invitation);
  if (bulk) return <MailWork work={bulk} onClose={close} />;
  return loaded ? <MailForm invitation={loaded} onClose={close} /> : null;
}

function MailForm({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const usual = defaultTemplates[locale];
  const [template, setTemplate] = useState<MailTemplate>(invitation.template ?? usual);
  const [problem, setProblem] = useState<string | null>(null);
  const [isGathering, setGathering] = useState(false);
  const body = useRef<HTMLTextAreaElement>(null);
  const total = useStore((state) => latestOf(state.ranking)?.total ?? 0);
  const selection = useStore((state) => state.rankingSelection);
  const { chosenIds, sendMails, saveInvitation } = useStore.getState();
  const toast = useToast();
  const { unknown, missing } = checkTemplate(template);
  const isBroken = unknown.length + missing.length > 0 || template.subject.trim() === '';

  const insert = (word: string) => {
    const box = body.current;
    const [from, to] = [
      box?.selectionStart ?? template.body.length,
      box?.selectionEnd ?? template.body.length,
    ];
    setTemplate({
      ...template,
      body: `${template.body.slice(0, from)}{{${word}}}${template.body.slice(to)}`,
    });
    box?.focus();
  };
  const send = async () => {
    setGathering(true);
    const ids = await chosenIds();
    setGathering(false);
    if (!ids.ok) setProblem(ids.failure.message);
    else if (ids.value.length === 0) setProblem(copy.ranking.noneChosen);
    else void sendMails(ids.value, template);
  };
  const keep = async () => {
    const failure = await saveInvitation(template);
    toast(failure ? { tone: 'error', title: failure.message } : { tone: 'success', title: words.kept });
  };

  return (
    <Dialog
      open
      size="large"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={words.title(countChosen(selection, total))}
      description={words.lead}
      footer={
        <>
          <Button variant="quiet" onClick={() => setTemplate(usual)}>
            {words.usual}
          </Button>
          <Button disabled={isBroken} onClick={() => void keep()}>
            {words.keep}
          </Button>
          <span className="screen-head-grow" />
          <Button onClick={onClose}>{copy.cancel}</Button>
          <Button variant="primary" disabled={isBroken} loading={isGathering} onClick={() => void send()}>
            {words.send}
          </Button>
        </>
      }
    >
      {invitation.delivery === 'folder' ? <Banner tone="warning" title={words.folder} /> : null}
      {problem ? <Banner tone="error" title={problem} /> : null}
      <div className="mail-form">
        <div className="mail-text">
          <Field label={words.subject}>
            <Input
              value={template.subject}
              maxLength={200}
              onChange={(event) => setTemplate({ ...template, subject: event.currentTarget.value })}
            />
          </Field>
          <Field
            label={words.body}
            error={
              [
                unknown.length > 0 ? words.unknown(unknown.join(', ')) : '',
                missing.length > 0 ? words.missing : '',
              ]
                .filter(Boolean)
                .join(' ') || undefined
            }
          >
            <Textarea
              ref={body}
              rows={12}
              value={template.body}
              maxLength={10_000}
              onChange={(event) => setTemplate({ ...template, body: event.currentTarget.value })}
            />
          </Field>
          {/* biome-ignore lint/a11y/useSemanticElements: buttons that belong together, not a set of fields */}
          <div className="mail-insert" role="group" aria-label={words.insert}>
            <span aria-hidden="true">{words.insert}</span>
            {placeholders.map((word) => (
              <Button key={word} size="small" variant="quiet" onClick={() => insert(word)}>
                {words.placeholders[word]}
              </Button>
            ))}
          </div>
        </div>
        <Preview template={template} invitation={invitation} />
      </div>
    </Dialog>
  );
}

/** The text as the first of the chosen will read it. */
function Preview({ template, invitation }: { template: MailTemplate; invitation: Invitation }) {
  const ranking = useStore((state) => latestOf(state.ranking));
  const selection = useStore((state) => state.rankingSelection);
  const session = useStore((state) => state.session);
  const roles = useStore((state) => latestOf(state.roles)) ?? [];
  const roleId = useStore((state) => state.roleId);
  const rows = ranking ? rowsOf(ranking) : [];
  const first = rows.find(({ candidate }) => isChosen(selection, candidate.candidate_id))?.candidate;
  const ends = new Date(Date.now() + invitation.link_expiry_hours * 3_600_000);
  const name = first?.name ?? 'Maya Lindqvist';
  const filled = fillTemplate(template, {
    first_name: firstNameOf(name),
    name,
    link: 'https://…/intake/…',
    role: roles.find((role) => role.role_id === roleId)?.title ?? null,
    expires: printExpiry(ends, locale, Intl.DateTimeFormat().resolvedOptions().timeZone),
    recruiter: session?.state === 'signed_in' ? session.account.name : null,
    organisation: invitation.organisation_name,
  });
  return (
    <section className="mail-preview" aria-label={words.preview}>
      <h3>{words.previewFor(name)}</h3>
      <strong>{filled.subject}</strong>
      <p>{filled.body}</p>
    </section>
  );
}

function MailWork({ work, onClose }: { work: BulkWork; onClose: () => void }) {
  const { stopBulk } = useStore.getState();
  const isWorking = work.status === 'working';
  const count = (...kinds: string[]) => work.outcomes.filter(({ outcome }) => kinds.includes(outcome)).length;
  const [sent, written] = [count('sent'), count('written')];
  const failed = work.outcomes.filter(({ outcome }) => outcome !== 'sent' && outcome !== 'written');
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={isWorking ? words.title(work.total) : written > 0 ? words.written(written) : words.sent(sent)}
      footer={
        isWorking ? (
          <Button onClick={stopBulk}>{copy.link.bulk.stop}</Button>
        ) : (
          <Button variant="primary" onClick={onClose}>
            {copy.close}
          </Button>
        )
      }
    >
      {isWorking ? (
        <ProgressBar
          value={work.done / work.total}
          label={copy.link.bulk.sending(work.done, work.total)}
          showLabel
        />
      ) : null}
      {work.failure ? (
        <Banner tone="error" title={copy.link.bulk.failed}>
          {work.failure.message}
        </Banner>
      ) : null}
      {failed.length > 0 ? <Banner tone="warning" title={words.notSent(failed.length)} /> : null}
      {work.outcomes.length > 0 ? (
        <ul className="mail-outcomes" aria-label={words.outcomes}>
          {[...failed, ...work.outcomes.filter((one) => !failed.includes(one))].slice(0, 200).map((one) => (
            <li key={one.candidate_id} data-outcome={one.outcome}>
              <strong>{one.name ?? copy.link.bulk.nobody}</strong>
              <span>{one.message}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  );
}
