/** Help for a screen: what it is for and what can be done there, in a paragraph. */
export interface PageHelp {
  title: string;
  says: string;
}

/** By the pattern of the address. A test asks for one for every page. */
export const pageHelp: Readonly<Record<string, PageHelp>> = {
  "/": {
    title: "Today",
    says: "What waits for you and what comes next, by your role. Each line leads to where it is done. A director sees which schools to look at, with the reasons; a headteacher where plan, evaluation and actions stand; an adviser the visits and notes of the coming weeks. Where nothing waits, it says so.",
  },
  "/search": {
    title: "Search",
    says: "Finds words in published notes and your own drafts, actions, plans, self-evaluations, strategic plans, minutes and shared outcomes, governors’ questions, and schools and people by name. Only what you may read is searched. Several words are all sought; quotation marks keep them together; a minus leaves a word out. A misspelt word is taken for the nearest.",
  },
  "/help": { title: "Help", says: "First steps for your roles, each screen in a paragraph, the sector’s words, keys, and whom to ask." },
  "/notices": {
    title: "Notices",
    says: "Everything that you were told, newest first. Opening one marks it as read. Under My account you choose for each kind whether it also comes as a letter at once, in the weekly letter, or here only.",
  },
  "/me": {
    title: "My account",
    says: "What you are here, how you hear of things, the private address of your calendar, where you are signed in, your password, and what is kept about you. A calendar’s address can be ended at any time; a browser that you do not know can be signed out.",
  },
  // Visits and notes
  "/visits": {
    title: "Visits",
    says: "All visits that you may see, by day: planned, done, cancelled. Narrow the list by school, adviser, kind and time; take it away as Excel or CSV. A visit opens with its plan, people and note.",
  },
  "/visits/move": {
    title: "Move several visits",
    says: "Puts several planned visits on other days at once. Days on which somebody is away, or the school is closed, are said beside the field.",
  },
  "/visits/[id]": {
    title: "A visit",
    says: "When it is, who comes, its areas of focus, its plan, and how far its note has come. The steps at the top show what is next and whose turn it is. Moving and cancelling tell everybody concerned.",
  },
  "/visits/[id]/plan": {
    title: "Plan of a visit",
    says: "What the visit looks at, with times and people. Both sides agree to it; whoever changes it later asks the other side again. Earlier versions stay.",
  },
  "/visits/[id]/people": {
    title: "People of a visit",
    says: "Who takes part and in what part. Governors who shadow a visit are here too, with what they wrote of it.",
  },
  "/visits/[id]/focus": {
    title: "Areas of focus",
    says: "What the visit looks at in particular, and why. The strategy says how long one area may stay in focus before a further reason is asked for.",
  },
  "/visits/[id]/move": {
    title: "Move a visit",
    says: "Another day for this visit, with the reason. The calendar entries of everybody who was invited move with it.",
  },
  "/visits/[id]/cancel": {
    title: "Cancel a visit",
    says: "Cancels this visit with a reason, and says whether another takes its place. The calendar entries are withdrawn.",
  },
  "/visits/[id]/evidence": {
    title: "Evidence of a visit",
    says: "Files that were collected. They are kept outside the web, read by who may read the visit, and deleted some days after they are removed.",
  },
  "/visits/[id]/history": { title: "History of a visit", says: "Who changed what of this visit, and when." },
  "/visits/[id]/pack": {
    title: "Pack for a visit",
    says: "What an adviser takes along: the school at a glance, open actions, priorities, what earlier visits found. To print or as PDF and Word.",
  },
  "/visits/[id]/note": {
    title: "Note of visit",
    says: "Where the note is written and read. What you type is saved as you type, also on a bad line: it goes out when the line is back. The list beside it says what is still missing before it can go to the headteacher, and which clause asks for it. A published note changes only by a correction, which is a new version.",
  },
  "/visits/[id]/note/preview": { title: "The note as it will read", says: "The note as the school will read it, before it is sent." },
  "/visits/[id]/note/hand-over": {
    title: "Give a note to somebody else",
    says: "A note that its author cannot finish is given to another of the team, with what is written so far.",
  },
  "/memos": {
    title: "Memos",
    says: "Confidential memos and risks that could not wait, for director and chief executive only. They are never searched and never printed with a note.",
  },
  "/provision": {
    title: "Universal provision",
    says: "How far each non-negotiable is in place, in all schools side by side, as the latest notes rate it. A column opens what shows it, with the note.",
  },
  "/findings": {
    title: "What visits say",
    says: "Strengths, risks and other findings of published notes, by strand and statement. For what several schools share and what one could learn from another.",
  },
  // Actions
  "/actions": {
    title: "Actions",
    says: "What was agreed with schools at visits, with owner, date and the last rating. Narrow by school, owner, rating, strand or what is overdue; print it or take it away as PDF, Word, Excel or CSV.",
  },
  "/actions/[id]": {
    title: "An action",
    says: "Where it comes from, how it was rated at each visit, what its owner says between visits. An action stays open until it is rated as carried out or closed with a reason.",
  },
  "/actions/[id]/change": {
    title: "Change an action",
    says: "Owner, date and, for the adviser, the words. What it was before stays in its history.",
  },
  "/actions/print": { title: "Actions to print", says: "The list as it was narrowed, on paper." },
  // Schools
  "/schools": {
    title: "Schools",
    says: "The schools that you may see, with phase, adviser, category and days of visits. Narrow and sort the list; a name opens the school.",
  },
  "/schools/new": { title: "Add a school", says: "A school by its URN. What the official register knows is filled in; the rest is typed." },
  "/schools/[urn]": {
    title: "A school",
    says: "Facts, people, category, plan, self-evaluation, visits and actions of one school, as far as you read them, each leading to its own page.",
  },
  "/schools/[urn]/change": {
    title: "Change a school’s facts",
    says: "Name, phase, pupils and the other facts. What comes from the register is shown as such.",
  },
  "/schools/[urn]/history": { title: "History of a school", says: "Who changed what of this school’s record, and when." },
  "/schools/[urn]/data": {
    title: "Official data",
    says: "Results, absence, funding and inspections from the official files, each with its year and file. Figures of few pupils are left out, as the files do.",
  },
  "/schools/[urn]/inspections/new": {
    title: "Record an inspection",
    says: "An inspection that the files do not know yet, on the framework of its day.",
  },
  "/schools/[urn]/inspections/[id]": { title: "An inspection", says: "What was judged, on which framework, and where it comes from." },
  "/schools/[urn]/allocations": {
    title: "Who advises a school",
    says: "Adviser and partnership link, now and before, and with whom a change is planned.",
  },
  "/schools/[urn]/terms": {
    title: "Terms of a school",
    says: "Where a school’s days differ from the trust’s: its own closures and INSET days. Visits are not planned on them.",
  },
  "/schools/[urn]/visits": {
    title: "Visits to a school",
    says: "The year’s programme of visits to this school, what is done, and whether the days that it is due will be reached.",
  },
  "/schools/[urn]/visits/lay-out": {
    title: "Lay out the year",
    says: "Proposes days for the year’s visits within the windows of the strategy, on days when adviser and school can. Change what does not suit, then plan all at once.",
  },
  "/schools/[urn]/visits/new": { title: "Add a visit", says: "A visit beside the programme, a link meeting or a review." },
  "/schools/[urn]/inspection-folder": {
    title: "Folder for an inspection",
    says: "What an inspector may ask for, in one packed folder: notes, plans, evaluations, actions, each as PDF and Word.",
  },
  "/schools/[urn]/thread": {
    title: "The thread",
    says: "How area, finding, priority, step and action hang together, both ways: what a priority rests on, and what was done about a finding.",
  },
  "/schools/[urn]/joining": {
    title: "A school that joins",
    says: "Due diligence step by step, by whom and until when, to the report and the first months.",
  },
  "/schools/[urn]/induction": {
    title: "A new headteacher",
    says: "The first year: mentor, sessions, contacts, and what is still to come.",
  },
  "/schools/[urn]/governing-body": {
    title: "Governing body",
    says: "Dates of meetings and the clerk. Papers and questions are on the governors’ page.",
  },
  "/schools/[urn]/category": {
    title: "Category",
    says: "The school’s category, since when, why, and what follows from it: duties with their days, support, by when it must improve. Earlier categories stay below. A school may ask the chief executive about it once.",
  },
  "/schools/[urn]/category/bring-in": { title: "An earlier category", says: "A category from before Waymark, with where it comes from." },
  "/schools/[urn]/category/duties/[id]": {
    title: "A duty",
    says: "Something that the category asks for, with its day: how it was met, or why it was closed.",
  },
  "/schools/[urn]/category/commitments/[id]": {
    title: "A commitment",
    says: "What trust or school has undertaken, and the reviews of it.",
  },
  "/schools/[urn]/category/concerns/[id]": {
    title: "A cause for concern",
    says: "What is of concern, who was told, and what was done about it.",
  },
  "/schools/[urn]/category/directions/[id]": {
    title: "A direction",
    says: "What the trust directs a school to do, why, and what came of it.",
  },
  "/federations": { title: "Federations", says: "Schools that count as one for visits, plans and category." },
  "/federations/[id]": {
    title: "A federation",
    says: "Its schools. Dissolving it gives each school its own records from that day on; what was before stays.",
  },
  "/joining": { title: "Schools on their way in", says: "Schools that may join, with how far their due diligence has come." },
  "/joining/new": {
    title: "Begin due diligence",
    says: "A school that may join: its register facts are taken over, and the steps of the strategy are laid out.",
  },
  "/joining/[id]": { title: "Due diligence", says: "The steps with who does them, what was found, and the report." },
  "/inductions": { title: "New headteachers", says: "Every headteacher in their first year, the mentor, and what is due." },
  // Plans and evaluation
  "/schools/[urn]/plan/[year]": {
    title: "Improvement plan",
    says: "The school’s plan for a year: priorities, criteria, milestones, steps. Begun in one press with the trust’s priorities and what is carried on. What you type is saved as you type. Sent to the adviser, agreed, then approved by governors; each term says what came of it.",
  },
  "/schools/[urn]/plan/[year]/headline": {
    title: "The plan at a glance",
    says: "Priorities, milestones and their ratings on one page, for a wall or a meeting.",
  },
  "/schools/[urn]/plan/[year]/rapid": {
    title: "Rapid improvement plan",
    says: "The short plan that a category asks for, with checkpoints every few weeks.",
  },
  "/schools/[urn]/plan/[year]/versions/[version]": {
    title: "A plan as it was",
    says: "The plan as it was sent or shown on a day. It never changes.",
  },
  "/schools/[urn]/self-evaluation/[year]": {
    title: "Self-evaluation",
    says: "How the school sees itself, area by area on the framework in force, each point with its evidence. The adviser says how fair that is. “Show” keeps a copy of the day for governors or a meeting; governors read that copy, never the draft.",
  },
  "/schools/[urn]/self-evaluation/[year]/church": {
    title: "Church school self-evaluation",
    says: "The same on the framework for church schools.",
  },
  "/schools/[urn]/strategic-plan": {
    title: "Strategic plan",
    says: "Three years in a few objectives, each answering one of the trust’s, with measures for each year and a review at the end of each.",
  },
  "/schools/[urn]/strategic-plan/headline": { title: "The three years at a glance", says: "Objectives and measures on one page." },
  "/schools/[urn]/strategic-plan/versions/[version]": {
    title: "A strategic plan as it was",
    says: "The plan as it was sent on a day. It never changes.",
  },
  "/bring-in/[desk]/[id]": {
    title: "Texts out of a Word file",
    says: "A Word file is taken apart at its headings. Each piece is put where it belongs with one press; nothing is lost until it is placed or put aside.",
  },
  "/strategic-plan": { title: "The trust’s strategic plan", says: "The trust’s own objectives, and how many schools answer each." },
  "/priorities": { title: "Priorities", says: "How each of the trust’s priorities goes in all schools, by the latest ratings." },
  "/priorities/evaluations": {
    title: "Self-evaluations of all schools",
    says: "Each school’s view of itself beside its adviser’s, and where they differ.",
  },
  "/priorities/loose-ends": {
    title: "Loose ends",
    says: "Priorities without a step, findings without an answer, actions that nobody owns, school by school.",
  },
  "/groups": { title: "Groups of schools", says: "Schools that work on something together." },
  "/groups/new": { title: "A new group", says: "Its name, what it works on, and its schools." },
  "/groups/[id]": { title: "A group of schools", says: "Its schools and which priorities serve it." },
  "/cpd": {
    title: "Professional development",
    says: "The year’s courses, networks, pathways and moderation. Each says which outcome for pupils it serves and what it rests on. Schools and governors book here; where all places are taken the booking waits, and the first in the row moves up.",
  },
  "/cpd/new": {
    title: "Add professional development",
    says: "What it is, for whom, which outcome for pupils it serves and what evidence it rests on. Days are added on its page.",
  },
  "/cpd/[id]": {
    title: "An offer",
    says: "Book a place for yourself, and as headteacher for a colleague without an account; give it back at any time. Its days stand in the calendar of who has a place. Afterwards: who was there, what changed in the work, and what changed for pupils.",
  },
  "/cpd/[id]/change": {
    title: "Change an offer",
    says: "Its facts and places. There can not be fewer places than are booked; new ones go to those who wait.",
  },
  "/cpd/attendance": {
    title: "Who takes part",
    says: "Places and attendance of the year by school and strand, to take away as Excel or CSV.",
  },
  "/own-measures": {
    title: "The trust’s own measures",
    says: "What the trust measures itself in every school, and in which periods; entered from a sheet.",
  },
  // Meetings, categories, support
  "/meetings": {
    title: "Standards meetings",
    says: "Which meetings are owed, planned and held, school by school, within the windows of the strategy. Trustees see those that they attend, with their packs.",
  },
  "/meetings/new": {
    title: "Plan a standards meeting",
    says: "Day, time, place and people. Whoever must come is filled in; a day that does not suit is said at once.",
  },
  "/meetings/[id]": {
    title: "A standards meeting",
    says: "Its pack, the two views of the school, the minutes, the decision, and sharing its outcome, step by step.",
  },
  "/meetings/[id]/pack": {
    title: "Pack for a standards meeting",
    says: "Agenda, both views and the evidence, composed from the records, to print or as PDF and Word.",
  },
  "/meetings/[id]/view": {
    title: "A view for the meeting",
    says: "How school or adviser sees it, criterion by criterion, with evidence, before the meeting. The other side’s view opens when both are given.",
  },
  "/meetings/[id]/minutes": {
    title: "Minutes",
    says: "Written during the meeting and saved as you type. What is confidential is kept apart and not shared.",
  },
  "/meetings/[id]/decide": {
    title: "Agree the category",
    says: "The category with its reasons, and whether the school agrees. What follows from it is shown before it is kept.",
  },
  "/meetings/[id]/outcome": { title: "Outcome of a meeting", says: "What was shared with governors and staff. Opening it is recorded." },
  "/meetings/[id]/history": { title: "History of a meeting", says: "Who changed what of this meeting, and when." },
  "/categories": {
    title: "Categories",
    says: "Every school’s category, since when, what is late, and how many moved since the last meetings.",
  },
  "/support": { title: "Support", says: "Support that was asked for, arranged and ended, with the days it took and what came of it." },
  "/support/new": {
    title: "Ask for support",
    says: "What is needed and for what. The director arranges it or says why not; you hear of it.",
  },
  "/support/[id]": { title: "A piece of support", says: "Who gives it, on which days, for which priority or action, and what came of it." },
  "/support/help": { title: "Who can help", says: "Strengths that schools are ready to share, by strand, for what you look for." },
  "/support/strengths": { title: "Shared strengths", says: "What visits found worth sharing, where, and who leads on it." },
  "/support/schools": {
    title: "Days of support by school",
    says: "How many days each school was given against what its category provides.",
  },
  "/support/print": { title: "Support to print", says: "The list as it was narrowed, on paper." },
  "/quality": {
    title: "Quality assurance",
    says: "Samples of judgements that somebody from another trust checks, and how often they agreed.",
  },
  "/quality/draw": {
    title: "Draw a sample",
    says: "Which judgements the assurer reads. They are drawn as shown, so that nobody can pick.",
  },
  "/quality/[id]": {
    title: "A sampled judgement",
    says: "The judgement with what it rests on, whether the assurer agrees, and what the team answered.",
  },
  "/quality/reviews": {
    title: "Peer reviews",
    says: "Reviews by another trust: what was found, what was done, and when it was published.",
  },
  "/quality/reviews/new": { title: "Record a peer review", says: "Who came, when, and what they looked at." },
  "/quality/reviews/[id]": {
    title: "A peer review",
    says: "Its findings and the actions that follow. Trustees read it once it is published.",
  },
  "/quality/reviews/[id]/change": { title: "Change a peer review", says: "The facts and findings, until it is published." },
  "/protocol": {
    title: "Protocol",
    says: "Which musts of the strategy are met and which are not, clause by clause and school by school. A waiver says why one does not hold.",
  },
  "/protocol/waive": {
    title: "Waive a clause",
    says: "The director’s reason why a clause does not hold in one case. It stays in the record.",
  },
  // Governors, board
  "/governors/[urn]": {
    title: "Governors",
    says: "Where the school stands, what has changed since your last meeting, questions that follow from the records with what each rests on, and visits that you can join. Meetings and requests for advice are below. A question is a suggestion: ask your own.",
  },
  "/governors/[urn]/summary": {
    title: "RAG summary",
    says: "Actions and plan in red, amber and green, in plain words, two pages to print. Groups of few pupils are left out.",
  },
  "/governors/[urn]/meetings/[id]": {
    title: "A governing body’s meeting",
    says: "Which reports were presented, what was asked, answered and concluded, and what must be taken up again. All papers come as one PDF.",
  },
  "/governors/[urn]/meetings/[id]/rag": {
    title: "The RAG section of the minutes",
    says: "What is new since the last meeting, as text for the minutes, to copy or as Word and PDF.",
  },
  "/advice": {
    title: "Advice",
    says: "What governors ask director, chief executive or chair of trustees. Only who asks and who is asked read it.",
  },
  "/board": {
    title: "Board",
    says: "Reports to the trustees. One is composed for a day from the records; the director writes to each section and issues it.",
  },
  "/board/[id]": {
    title: "A report to the board",
    says: "The report as issued. It never changes; each statement leads to what it rests on as far as you read that.",
  },
  "/board/[id]/write": {
    title: "Write a report to the board",
    says: "What the records say of each section, with the director’s words beside it. It is previewed, then issued.",
  },
  // People, strategy, administration
  "/people": {
    title: "People",
    says: "Who has an account or a role, and where. Somebody new is invited by e-mail; many at once from a sheet.",
  },
  "/people/[id]": { title: "A person", says: "Roles with their days, and the account. A role ends on a day; what the person wrote stays." },
  "/people/[id]/change": { title: "Change a person", says: "Name and e-mail address." },
  "/people/[id]/history": { title: "History of a person", says: "Who changed what of this person’s record, and when." },
  "/people/[id]/data": {
    title: "What is kept about a person",
    says: "For answering somebody who asks for their data: every record that points at them and every text that names them, as a workbook.",
  },
  "/people/[id]/working-days": {
    title: "Working days",
    says: "On which days somebody works and when they are away. Visits and meetings are planned around it.",
  },
  "/people/invite": { title: "Invite somebody", says: "Name, address, role. The letter holds a way in that works once." },
  "/people/sheet": {
    title: "Invite from a sheet",
    says: "Many people at once: fill in the sheet, bring it in, look at what it would do, then press.",
  },
  "/people/stand-ins": {
    title: "Who stands in",
    says: "Delegations of the director, and cover for advisers who are away, between two days.",
  },
  "/allocations": {
    title: "Allocations",
    says: "Which adviser has which schools, and how many days that takes. A change is planned for a day.",
  },
  "/allocations/days": { title: "Days of advisers", says: "Days that each adviser has, owes and has planned." },
  "/strategy": { title: "Strategy", says: "The education strategy year by year, as rules and numbers that Waymark carries out." },
  "/strategy/[year]": {
    title: "A year’s strategy",
    says: "Clause by clause what holds in that year: calendar, visits, categories, criteria, priorities, numbers.",
  },
  "/strategy/[year]/change": {
    title: "Change a year’s strategy",
    says: "A new version is a draft until it is published. What follows from it is said before.",
  },
  "/strategy/[year]/change/[part]": { title: "A part of the strategy", says: "The settings of one part of the year." },
  "/strategy/[year]/change/[part]/[item]": {
    title: "An item of the strategy",
    says: "One entry of a part, such as a category or a criterion.",
  },
  "/strategy/[year]/differences": { title: "Differences", says: "What differs between two versions or years." },
  "/strategy/[year]/history": { title: "History of a strategy", says: "Who changed what, and when each version was published." },
  "/strategy/bank-holidays": { title: "Bank holidays", says: "Days on which nothing is planned." },
  "/strategy/frameworks": {
    title: "Inspection frameworks",
    says: "The frameworks of Ofsted, SIAMS and the trust by the days on which they hold.",
  },
  "/strategy/frameworks/[id]": {
    title: "An inspection framework",
    says: "Its areas and grades. An inspection is always read on the framework of its day.",
  },
  "/admin": { title: "Administration", says: "Accounts, mail, background work, official files, and what is kept." },
  "/admin/permissions": { title: "Who may do what", says: "Every permission with the roles that have it." },
  "/admin/mail": { title: "Mail", says: "Letters that were sent, that wait, or that could not be delivered." },
  "/admin/mail/[id]": { title: "A letter", says: "Where no mail server is set, the letter is here to be passed on." },
  "/admin/jobs": {
    title: "Background work",
    says: "What is done by the clock, when it was last done, what failed. “Do it now” asks for it at once.",
  },
  "/admin/set-up": { title: "Set up from official files", says: "The trust’s schools from the national register, to begin with." },
  "/admin/imports": {
    title: "Official files",
    says: "Register, results, absence and inspections that were brought in, and what was left out of each.",
  },
  "/admin/imports/new": {
    title: "Bring in official files",
    says: "Choose the files as they were downloaded. What they would change is shown before anything is kept.",
  },
  "/admin/imports/[id]": { title: "An import", says: "What came in, what changed, and what was left out and why." },
  "/first-month": { title: "First month", says: "What the trust had before Waymark: categories, actions, visits, measures, from sheets." },
  "/first-month/[kind]": {
    title: "Bring in a sheet",
    says: "Take the template, fill it in, bring it in. Rows at fault are named; the sheet can be taken back as a whole.",
  },
  "/data": {
    title: "What is kept",
    says: "For how long records of each kind are kept and what is older, the whole trust as an archive, and what is kept about one person.",
  },
};

/** The pattern that an address follows: "/schools/900101/data" is "/schools/[urn]/data". Words win over places in brackets. */
export function patternOf(path: string): string | undefined {
  const parts = path.split(/[?#]/, 1)[0]?.split("/").filter(Boolean) ?? [];
  const fits = (pattern: string) => {
    const wanted = pattern.split("/").filter(Boolean);
    return wanted.length === parts.length && wanted.every((part, place) => part.startsWith("[") || part === parts[place]);
  };
  const places = (pattern: string) => pattern.split("[").length;
  return Object.keys(pageHelp)
    .filter(fits)
    .sort((a, b) => places(a) - places(b))[0];
}
