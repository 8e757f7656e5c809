import { EmptyState } from "@/components/ui/empty-state";
import { writtenMoment } from "@/lib/dates";
import { type LetterState, letterStates } from "@/lib/mail/states";

/** Letters of the outbox, newest first. */
export function LetterList({
  letters,
}: {
  letters: readonly { id: string; toAddress: string; subject: string; state: LetterState; createdAt: Date }[];
}) {
  if (letters.length === 0)
    return <EmptyState title="No letters yet.">Invitations and links to choose a password will stand here.</EmptyState>;
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">Letter</th>
          <th scope="col">To</th>
          <th scope="col">Written</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {letters.map(({ id, toAddress, subject, state, createdAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/admin/mail/${id}`}>{subject}</a>
            </th>
            <td>{toAddress}</td>
            <td>{writtenMoment(createdAt)}</td>
            <td>
              <span className={letterStates[state].look}>{letterStates[state].name}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
