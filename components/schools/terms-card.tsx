/** Whether the school has terms of its own, and the way to enter them. */
export function TermsCard({ own, change }: { own: boolean; change: string | null }) {
  if (!own && !change) return null;
  return (
    <section className="card" aria-labelledby="terms">
      <h2 id="terms">Terms</h2>
      <p className="mt-2">{own ? "This school has terms or INSET days of its own." : "As the trust’s."}</p>
      {change ? (
        <p className="mt-2">
          <a href={change}>Terms and INSET days</a>
        </p>
      ) : null}
    </section>
  );
}
