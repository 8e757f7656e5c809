/** A fault of ours: says so, what is safe, and what to do. */
export function FaultPage({ reference }: { reference: string | undefined }) {
  return (
    <main className="mx-auto max-w-xl px-4 py-10">
      <h1>This page could not be shown</h1>
      <p className="lead">It is a fault on our side. Whatever Waymark has told you is saved is saved.</p>
      <p className="mt-4">
        Wait a minute and try again. If it stays, tell your trust's administrator{reference ? ` the reference ${reference}` : ""}.
      </p>
      <p className="mt-5">
        <button type="button" className="button button-main" onClick={() => window.location.reload()}>
          Try again
        </button>
      </p>
    </main>
  );
}
