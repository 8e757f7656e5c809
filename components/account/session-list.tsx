import { ActionButton } from "@/components/form/action-button";
import { endOtherSessionsAction, endSessionAction } from "@/lib/auth/actions";
import { browserName } from "@/lib/auth/browser-name";
import { writtenMoment } from "@/lib/dates";

interface OpenSession {
  id: string;
  userAgent: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** Where somebody is signed in, and the way to end it. */
export function SessionList({ sessions, current }: { sessions: readonly OpenSession[]; current: string }) {
  return (
    <>
      <ul className="list mt-2">
        {sessions.map(({ id, userAgent, address, createdAt, lastSeenAt }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div>
              <p>
                {browserName(userAgent)} {id === current ? <span className="tag tag-green">This browser</span> : null}
              </p>
              <small>
                From {address}, since {writtenMoment(createdAt)}, last used {writtenMoment(lastSeenAt)}
              </small>
            </div>
            {id === current ? null : (
              <ActionButton action={endSessionAction} fields={{ sessionId: id }}>
                End
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <div className="mt-3">
          <ActionButton action={endOtherSessionsAction}>End all others</ActionButton>
        </div>
      ) : null}
    </>
  );
}
