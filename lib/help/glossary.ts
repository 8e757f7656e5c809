/** A word of the sector, in plain words. */
export interface GlossaryEntry {
  word: string;
  /** What it is short for. */
  long?: string;
  says: string;
}

/** The sector's words, in the order of the alphabet. */
export const glossary: readonly GlossaryEntry[] = [
  { word: "Academy", says: "A state school that is run by a trust and funded by the government directly." },
  { word: "Action", says: "What school and adviser agree at a visit: who does what by when, and how it will be known." },
  { word: "Adviser", says: "See SIA." },
  { word: "All-through school", says: "A school with primary and secondary pupils." },
  { word: "Attainment", says: "What pupils reach, whatever they began with." },
  {
    word: "Category",
    says: "Where a school stands by the trust’s strategy. It decides how much support the school gets, and by when it must improve.",
  },
  { word: "Cause for concern", says: "A worry that an adviser or a meeting raises formally, with an answer that is recorded." },
  { word: "CEO", long: "chief executive officer", says: "Leads the trust and answers for it to the trustees." },
  { word: "Clause", says: "One rule of the trust’s strategy, with its number." },
  { word: "Clerk", says: "Keeps a governing body’s dates, papers and minutes; also called governance professional." },
  { word: "CPD", long: "continuing professional development", says: "Training and learning of staff." },
  { word: "DfE", long: "Department for Education", says: "The government department for schools in England." },
  { word: "Disadvantaged pupils", says: "Pupils for whom a school gets the pupil premium." },
  { word: "Due diligence", says: "Looking closely at a school before it joins the trust." },
  { word: "EAL", long: "English as an additional language", says: "Pupils whose first language is another than English." },
  { word: "ECT", long: "early career teacher", says: "A teacher in the first two years after qualifying." },
  {
    word: "EHCP",
    long: "education, health and care plan",
    says: "A legal plan for a child who needs more help than a school usually gives.",
  },
  { word: "EYFS", long: "early years foundation stage", says: "From birth to the end of the reception year." },
  { word: "Federation", says: "Several schools under one governing body; here they count as one." },
  { word: "Finding", says: "A strength, a risk or another thing that an adviser writes down at a visit." },
  { word: "Focus area", says: "What a visit looks at in particular." },
  { word: "GIAS", long: "Get Information about Schools", says: "The national register of schools." },
  { word: "Governing body", says: "Governors of a school: they hold its leaders to account. In a trust also called local governing body." },
  { word: "Headline view", says: "A plan at a glance, on one page." },
  { word: "INSET day", long: "in-service training day", says: "A day on which staff are trained and pupils stay at home." },
  { word: "Key stage", says: "KS1 is years 1 and 2, KS2 years 3 to 6, KS3 years 7 to 9, KS4 years 10 and 11, KS5 the sixth form." },
  { word: "LA", long: "local authority", says: "The council of an area." },
  { word: "Link governor", says: "A governor with one area of the school’s work, such as safeguarding." },
  { word: "MAT", long: "multi-academy trust", says: "A trust that runs several schools." },
  { word: "Milestone", says: "What should be seen of a priority by the end of a term." },
  { word: "Moderation", says: "Teachers compare their judgements of pupils’ work, so that they mean the same." },
  { word: "Non-negotiable", says: "Something that every school of the trust has in place." },
  { word: "Note of visit", says: "What an adviser writes after a visit: strengths, risks, next steps." },
  { word: "NPQ", long: "national professional qualification", says: "A national course for teachers and leaders." },
  { word: "Ofsted", says: "Inspects schools in England." },
  { word: "Phase", says: "Primary, secondary, all-through or special." },
  { word: "Phonics", says: "Reading by the sounds that letters stand for; checked nationally in year 1." },
  { word: "PP", long: "pupil premium", says: "Extra funding for disadvantaged pupils." },
  { word: "Priority", says: "One of the few things that a plan sets out to improve." },
  { word: "Progress", says: "How far pupils came from where they began." },
  { word: "RAG", long: "red, amber, green", says: "A rating in three colours: not on the way, partly, on the way or done." },
  { word: "Rapid improvement plan", says: "A short plan with close checkpoints that some categories ask for." },
  { word: "RWM", long: "reading, writing and mathematics", says: "The three together at the end of KS2." },
  { word: "Safeguarding", says: "Keeping children safe from harm." },
  { word: "SENCO, SENDCo", says: "Leads on special educational needs in a school." },
  {
    word: "SEND",
    long: "special educational needs and disabilities",
    says: "Pupils who need help that is additional to or different from others’.",
  },
  { word: "SES", long: "self-evaluation summary", says: "How a school sees itself, with evidence. Also SEF." },
  { word: "SIA", long: "school improvement adviser", says: "Visits schools for the trust, advises them, and writes the notes of visit." },
  { word: "SIAMS", long: "Statutory Inspection of Anglican and Methodist Schools", says: "Inspects church schools as such." },
  { word: "SIP", long: "school improvement plan", says: "A school’s plan for a year." },
  { word: "Special school", says: "A school for pupils with education, health and care plans." },
  { word: "Standards meeting", says: "Directors and a school look at how it does, and agree its category." },
  { word: "Strand", says: "One of the parts of the trust’s approach to teaching, such as inclusion." },
  { word: "Trustee", says: "A member of the trust’s board, which answers for all its schools." },
  { word: "Universal provision", says: "What every pupil of the trust should meet in every classroom." },
  { word: "URN", long: "unique reference number", says: "A school’s number in the national register." },
  { word: "Waiver", says: "The director’s reason why a clause does not hold in one case." },
];

/** The anchor of a word. */
export function anchorOf(word: string): string {
  return `word-${word.toLowerCase().replace(/[^a-z]+/g, "-")}`;
}
